package com.example.shop.order;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.springframework.stereotype.Repository;

/** The orders in the database. */
@Repository
class JpaOrders implements Orders {

    private static final String BY_CUSTOMER =
            "select o from PurchaseOrder o where o.customerId = :customer order by o.placedAt desc";

    @PersistenceContext
    private EntityManager entities;

    @Override
    public void save(PurchaseOrder order) {
        entities.persist(order);
    }

    @Override
    public List<PurchaseOrder> findByCustomer(long customerId) {
        return entities.createQuery(BY_CUSTOMER, PurchaseOrder.class)
                .setParameter("customer", customerId)
                .getResultList();
    }
}
