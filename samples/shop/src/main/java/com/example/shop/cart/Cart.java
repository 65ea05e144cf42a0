package com.example.shop.cart;

import com.example.shop.catalogue.ProductView;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.context.annotation.SessionScope;

/** The cart of one session. Two windows of one visitor may use it at the same time. */
@Component
@SessionScope
public class Cart {

    private final Map<String, CartLine> lines = new LinkedHashMap<>();

    /**
     * Puts a product into the cart.
     *
     * @param product the product
     * @param quantity the number of pieces, at least one
     * @throws IllegalArgumentException if the quantity is less than one
     */
    public synchronized void add(ProductView product, int quantity) {
        if (quantity < 1) {
            throw new IllegalArgumentException("the quantity must be at least 1, but is " + quantity);
        }
        CartLine known = lines.get(product.sku());
        CartLine changed = known == null
                ? new CartLine(product.sku(), product.name(), product.price(), quantity)
                : known.plus(quantity);
        lines.put(product.sku(), changed);
    }

    /**
     * Takes a product out of the cart; a product that is not in it is no error.
     *
     * @param sku the stock-keeping unit
     */
    public synchronized void remove(String sku) {
        lines.remove(sku);
    }

    /** Takes everything out of the cart. */
    public synchronized void clear() {
        lines.clear();
    }

    /**
     * What is in the cart.
     *
     * @return the lines in the order in which the products were added
     */
    public synchronized List<CartLine> lines() {
        return List.copyOf(lines.values());
    }

    /**
     * Says whether there is nothing in the cart.
     *
     * @return whether the cart has no line
     */
    public synchronized boolean isEmpty() {
        return lines.isEmpty();
    }

    /**
     * What all lines cost, without shipping.
     *
     * @return the sum in euros
     */
    public synchronized BigDecimal total() {
        return lines.values().stream().map(CartLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
