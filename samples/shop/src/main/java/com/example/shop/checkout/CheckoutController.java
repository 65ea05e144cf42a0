package com.example.shop.checkout;

import com.example.shop.cart.Cart;
import com.example.shop.security.Visitor;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page where a cart becomes an order. */
@Controller
@RequestMapping("/checkout")
class CheckoutController {

    private static final Logger LOG = LoggerFactory.getLogger(CheckoutController.class);
    private static final String PAGE = "checkout";
    private static final String FORM = "form";

    private final Cart cart;
    private final CheckoutService checkout;
    private final Visitor visitor;

    CheckoutController(Cart cart, CheckoutService checkout, Visitor visitor) {
        this.cart = cart;
        this.checkout = checkout;
        this.visitor = visitor;
    }

    @ModelAttribute
    void cart(Model model) {
        model.addAttribute("lines", cart.lines());
        model.addAttribute("total", cart.total());
    }

    @RolesAllowed("CUSTOMER")
    @GetMapping
    String page(Model model) {
        model.addAttribute(FORM, new CheckoutForm("", "", "", "", ""));
        return PAGE;
    }

    @RolesAllowed("CUSTOMER")
    @PostMapping
    String order(@Valid @ModelAttribute(FORM) CheckoutForm form, BindingResult errors) {
        if (errors.hasErrors() || cart.isEmpty()) {
            return PAGE;
        }
        try {
            checkout.order(visitor.requiredCustomerId(), cart.lines(), form.country());
        } catch (PaymentDeclinedException e) {
            LOG.warn("Payment declined", e);
            errors.reject("checkout.declined");
            return PAGE;
        }
        cart.clear();
        return "redirect:/account";
    }
}
