package com.example.shop.account;

import com.example.shop.privacy.PersonalData;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What a customer sends to choose a new password.
 *
 * @param token the token from the mailbox
 * @param password the new password in clear
 */
public record NewPasswordForm(
        @NotNull @Size(max = 64) String token,

        @PersonalData("user.authorization.password") @NotNull @Size(min = 12, max = 128, message = "{password.length}")
        String password) {

    @Override
    public String toString() {
        return "NewPasswordForm[]";
    }
}
