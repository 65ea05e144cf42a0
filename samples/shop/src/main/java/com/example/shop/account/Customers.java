package com.example.shop.account;

import java.util.Optional;

/** The stored customers. */
public interface Customers {

    /**
     * Finds one customer.
     *
     * @param id the identifier
     * @return the customer, or nothing if there is none or the account was erased
     */
    Optional<Customer> find(long id);

    /**
     * Finds the customer with an address.
     *
     * @param email the address in lower case
     * @return the customer, or nothing if nobody has that address
     */
    Optional<Customer> findByEmail(String email);

    /**
     * Erases a customer.
     *
     * @param id the identifier
     */
    void erase(long id);
}
