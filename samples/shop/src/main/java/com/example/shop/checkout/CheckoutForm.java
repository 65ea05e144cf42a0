package com.example.shop.checkout;

import com.example.shop.privacy.PersonalData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * Where an order goes, as the customer typed it.
 *
 * @param name the full name of the receiver
 * @param street street and number
 * @param postcode the postal code
 * @param city the city
 * @param country the country as two letters of ISO 3166
 */
public record CheckoutForm(
        @PersonalData("user.name") @NotBlank(message = "{checkout.name.required}") @Size(max = 120)
        String name,

        @PersonalData("user.contact.address.street") @NotBlank(message = "{checkout.street.required}") @Size(max = 120)
        String street,

        @PersonalData("user.contact.address.postal_code")
        @NotBlank(message = "{checkout.postcode.required}")
        @Size(max = 12)
        String postcode,

        @PersonalData("user.contact.address.city") @NotBlank(message = "{checkout.city.required}") @Size(max = 80)
        String city,

        @NotNull(message = "{checkout.country.required}")
        @Pattern(regexp = "[A-Z]{2}", message = "{checkout.country.required}")
        String country) {

    @Override
    public String toString() {
        return "CheckoutForm[" + country + "]";
    }
}
