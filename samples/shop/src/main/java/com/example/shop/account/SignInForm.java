package com.example.shop.account;

import com.example.shop.privacy.PersonalData;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * What a visitor types to sign in.
 *
 * @param email the address
 * @param password the password in clear
 */
public record SignInForm(
        @PersonalData("user.contact.email")
        @NotBlank(message = "{sign-in.email.required}")
        @Email(message = "{sign-in.email.invalid}")
        @Size(max = 254)
        String email,

        @PersonalData("user.authorization.password") @NotBlank(message = "{sign-in.password.required}") @Size(max = 128)
        String password) {

    @Override
    public String toString() {
        return "SignInForm[]";
    }
}
