package com.example.shop.cart;

import java.math.BigDecimal;

/**
 * One product in a cart.
 *
 * @param sku the stock-keeping unit
 * @param name the name of the product
 * @param price the price of one piece in euros
 * @param quantity the number of pieces, at least one
 */
public record CartLine(String sku, String name, BigDecimal price, int quantity) {

    /**
     * What the line costs.
     *
     * @return the price of all its pieces in euros
     */
    public BigDecimal total() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }

    /**
     * The same product, some pieces more.
     *
     * @param more the number of pieces to add
     * @return a new line
     */
    public CartLine plus(int more) {
        return new CartLine(sku, name, price, quantity + more);
    }
}
