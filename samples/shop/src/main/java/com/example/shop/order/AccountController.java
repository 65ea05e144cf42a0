package com.example.shop.order;

import com.example.shop.account.Customer;
import com.example.shop.account.CustomerErasure;
import com.example.shop.account.Customers;
import com.example.shop.security.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page where a customer sees what the shop knows of them. */
@Controller
class AccountController {

    private final Customers customers;
    private final Orders orders;
    private final CustomerErasure erasure;
    private final Visitor visitor;

    AccountController(Customers customers, Orders orders, CustomerErasure erasure, Visitor visitor) {
        this.customers = customers;
        this.orders = orders;
        this.erasure = erasure;
        this.visitor = visitor;
    }

    @RolesAllowed("CUSTOMER")
    @GetMapping("/account")
    String account(Model model) {
        long customerId = visitor.requiredCustomerId();
        Customer customer =
                customers.find(customerId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("name", customer.name());
        model.addAttribute("email", customer.email());
        model.addAttribute(
                "orders",
                orders.findByCustomer(customerId).stream()
                        .map(PurchaseOrder::summary)
                        .toList());
        return "account";
    }

    @RolesAllowed("CUSTOMER")
    @PostMapping("/account/erase")
    String erase(HttpServletRequest request) {
        erasure.erase(visitor.requiredCustomerId());
        visitor.signOut(request);
        return "redirect:/";
    }
}
