package com.example.shop.account;

import com.example.shop.security.AuditEvent;
import com.example.shop.security.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Erases the account of a customer who asks for it; orders stay, as tax law asks. Safe for use by many threads. */
@Service
public class CustomerErasure {

    private final Customers customers;
    private final AuditLog audit;

    /**
     * Creates the service.
     *
     * @param customers the stored customers
     * @param audit hears of every erasure
     */
    public CustomerErasure(Customers customers, AuditLog audit) {
        this.customers = customers;
        this.audit = audit;
    }

    /**
     * Erases an account.
     *
     * @param customerId the customer's identifier
     */
    @Transactional
    public void erase(long customerId) {
        customers.erase(customerId);
        audit.record(new AuditEvent(Long.toString(customerId), "erase", "account", AuditEvent.Outcome.DONE));
    }
}
