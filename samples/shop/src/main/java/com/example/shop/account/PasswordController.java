package com.example.shop.account;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page where a customer types the code from the mailbox and chooses a new password. */
@Controller
@RequestMapping("/new-password")
class PasswordController {

    private static final String PAGE = "password";
    private static final String FORM = "form";

    private final PasswordReset reset;

    PasswordController(PasswordReset reset) {
        this.reset = reset;
    }

    @PermitAll
    @GetMapping
    String page(Model model) {
        model.addAttribute(FORM, new NewPasswordForm("", ""));
        return PAGE;
    }

    @PermitAll
    @PostMapping
    String choose(@Valid @ModelAttribute(FORM) NewPasswordForm form, BindingResult errors) {
        if (errors.hasErrors()) {
            return PAGE;
        }
        if (!reset.redeem(form)) {
            errors.reject("password.expired");
            return PAGE;
        }
        return "redirect:/sign-in";
    }
}
