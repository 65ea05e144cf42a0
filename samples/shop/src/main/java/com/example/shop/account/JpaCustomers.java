package com.example.shop.account;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The customers in the database. */
@Repository
class JpaCustomers implements Customers {

    private static final String BY_EMAIL = "select c from Customer c where c.email = :email";

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Optional<Customer> find(long id) {
        return Optional.ofNullable(entities.find(Customer.class, id));
    }

    @Override
    public Optional<Customer> findByEmail(String email) {
        return entities.createQuery(BY_EMAIL, Customer.class)
                .setParameter("email", email)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void erase(long id) {
        find(id).ifPresent(entities::remove);
    }
}
