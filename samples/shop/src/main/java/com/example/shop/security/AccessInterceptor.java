package com.example.shop.security;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets a request pass if its handler is for everybody, or for customers and one is signed in; refuses all others. */
@Component
public class AccessInterceptor implements HandlerInterceptor {

    private static final String PROGRAMS = "/api/";
    private static final String SIGN_IN = "/sign-in";

    private final Visitor visitor;
    private final AuditLog audit;

    /**
     * Creates the interceptor.
     *
     * @param visitor knows who asks
     * @param audit hears of refusals
     */
    public AccessInterceptor(Visitor visitor, AuditLog audit) {
        this.visitor = visitor;
        this.audit = audit;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(PermitAll.class)) {
            return true;
        }
        if (method.hasMethodAnnotation(RolesAllowed.class)
                && visitor.customerId().isPresent()) {
            return true;
        }
        audit.record(new AuditEvent("anonymous", "open", method.getMethod().getName(), AuditEvent.Outcome.REFUSED));
        if (request.getRequestURI().startsWith(PROGRAMS)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(SIGN_IN);
        }
        return false;
    }
}
