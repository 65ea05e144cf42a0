package com.example.shop.order;

import java.util.List;

/** The stored orders. */
public interface Orders {

    /**
     * Stores a new order.
     *
     * @param order the order
     */
    void save(PurchaseOrder order);

    /**
     * Finds the orders of one customer.
     *
     * @param customerId the customer's identifier
     * @return the orders, the newest first
     */
    List<PurchaseOrder> findByCustomer(long customerId);
}
