package com.example.shop.account;

import com.example.shop.security.Visitor;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** The page where customers sign in. */
@Controller
class SignInController {

    private static final String PAGE = "login";
    private static final String FORM = "form";

    private final SignIn signIn;
    private final Visitor visitor;

    SignInController(SignIn signIn, Visitor visitor) {
        this.signIn = signIn;
        this.visitor = visitor;
    }

    @PermitAll
    @GetMapping("/sign-in")
    String page(@ModelAttribute(FORM) SignInForm form) {
        return PAGE;
    }

    @PermitAll
    @PostMapping("/sign-in")
    String signIn(@Valid @ModelAttribute(FORM) SignInForm form, BindingResult errors, HttpServletRequest request) {
        if (errors.hasErrors()) {
            return PAGE;
        }
        Optional<Customer> customer = signIn.check(form);
        if (customer.isEmpty()) {
            errors.reject("sign-in.refused");
            return PAGE;
        }
        visitor.signIn(request, customer.get().id());
        return "redirect:/account";
    }

    @PermitAll
    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request) {
        visitor.signOut(request);
        return "redirect:/";
    }
}
