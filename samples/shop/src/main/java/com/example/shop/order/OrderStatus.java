package com.example.shop.order;

/** How far an order is. */
public enum OrderStatus {
    /** Paid, and waiting for the warehouse. */
    PAID,
    /** On its way. */
    SENT,
    /** With the customer. */
    DELIVERED
}
