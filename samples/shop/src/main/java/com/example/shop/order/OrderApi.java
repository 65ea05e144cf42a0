package com.example.shop.order;

import com.example.shop.security.AuditEvent;
import com.example.shop.security.AuditLog;
import com.example.shop.security.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The orders of a customer for programs; {@code openapi.yaml} describes it. */
@RestController
@RequestMapping("/api/orders")
class OrderApi {

    private final Orders orders;
    private final OrderExport export;
    private final Visitor visitor;
    private final AuditLog audit;

    OrderApi(Orders orders, OrderExport export, Visitor visitor, AuditLog audit) {
        this.orders = orders;
        this.export = export;
        this.visitor = visitor;
        this.audit = audit;
    }

    @RolesAllowed("CUSTOMER")
    @GetMapping("/export")
    void export(HttpServletResponse response) throws IOException {
        long customerId = visitor.requiredCustomerId();
        List<OrderSummary> own = orders.findByCustomer(customerId).stream()
                .map(PurchaseOrder::summary)
                .toList();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"orders.csv\"");
        export.write(own, response.getOutputStream());
        audit.record(new AuditEvent(Long.toString(customerId), "export", "orders", AuditEvent.Outcome.DONE));
    }
}
