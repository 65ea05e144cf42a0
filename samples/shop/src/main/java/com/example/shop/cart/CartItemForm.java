package com.example.shop.cart;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * What the button of a product page sends.
 *
 * @param sku the stock-keeping unit
 * @param quantity the number of pieces
 */
record CartItemForm(
        @NotNull @Pattern(regexp = "[A-Z0-9-]{1,12}") String sku,
        @Min(1) @Max(99) int quantity) {}
