package com.example.shop.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Knows which customer the current request comes from. Safe for use by many threads. */
@Component
public class Visitor {

    private static final String CUSTOMER = "shop.customer";

    /**
     * Signs a customer in, under a session identifier that nobody knew before.
     *
     * @param request the request that carried the right password
     * @param customerId the customer's identifier
     */
    public void signIn(HttpServletRequest request, long customerId) {
        HttpSession session = request.getSession();
        request.changeSessionId();
        session.setAttribute(CUSTOMER, customerId);
    }

    /**
     * Ends the session of a request.
     *
     * @param request the request that asks for it
     */
    public void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /**
     * The customer who is signed in.
     *
     * @return the customer's identifier, or nothing for an anonymous visitor
     */
    public OptionalLong customerId() {
        RequestAttributes attributes = RequestContextHolder.currentRequestAttributes();
        HttpSession session =
                ((ServletRequestAttributes) attributes).getRequest().getSession(false);
        if (session != null && session.getAttribute(CUSTOMER) instanceof Long id) {
            return OptionalLong.of(id);
        }
        return OptionalLong.empty();
    }

    /**
     * The customer who is signed in, for handlers that only customers reach.
     *
     * @return the customer's identifier
     * @throws IllegalStateException if nobody is signed in
     */
    public long requiredCustomerId() {
        return customerId().orElseThrow(() -> new IllegalStateException("no customer is signed in"));
    }
}
