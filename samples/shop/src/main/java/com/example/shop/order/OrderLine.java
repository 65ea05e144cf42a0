package com.example.shop.order;

import com.example.shop.privacy.DataCategory;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.math.BigDecimal;

/** One product of an order, at the price it had then. */
@Embeddable
@DataCategory("system.operations")
public class OrderLine {

    @Column(name = "sku", nullable = false, length = 12)
    private String sku;

    @Column(name = "price", nullable = false, precision = 10, scale = 2)
    private BigDecimal price;

    @Column(name = "quantity", nullable = false)
    private int quantity;

    /** For the persistence provider. */
    protected OrderLine() {
        // the provider sets the fields
    }

    /**
     * Creates a line.
     *
     * @param sku the stock-keeping unit
     * @param price the price of one piece in euros
     * @param quantity the number of pieces
     */
    public OrderLine(String sku, BigDecimal price, int quantity) {
        this.sku = sku;
        this.price = price;
        this.quantity = quantity;
    }

    /**
     * The product.
     *
     * @return its stock-keeping unit
     */
    public String sku() {
        return sku;
    }

    /**
     * The number of pieces.
     *
     * @return at least one
     */
    public int quantity() {
        return quantity;
    }

    /**
     * What the line costs.
     *
     * @return the price of all pieces in euros
     */
    public BigDecimal total() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }
}
