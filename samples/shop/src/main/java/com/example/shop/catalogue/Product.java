package com.example.shop.catalogue;

import com.example.shop.privacy.DataCategory;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;

/** A product as it is stored. */
@Entity
@Table(name = "product")
@DataCategory("system.operations")
public class Product {

    @Id
    @Column(name = "sku", length = 12)
    private String sku;

    @Column(name = "name", nullable = false, length = 120)
    private String name;

    @Column(name = "description", nullable = false, length = 2000)
    private String description;

    @Column(name = "image", nullable = false, length = 200)
    private String image;

    @Column(name = "price", nullable = false, precision = 10, scale = 2)
    private BigDecimal price;

    /** For the persistence provider. */
    protected Product() {
        // the provider sets the fields
    }

    /**
     * Creates a product without a description or image.
     *
     * @param sku the stock-keeping unit, unique in the shop
     * @param name the name in the language of the catalogue
     * @param price the price in euros with two decimals, tax included
     */
    public Product(String sku, String name, BigDecimal price) {
        this.sku = sku;
        this.name = name;
        this.price = price;
        this.description = "";
        this.image = "";
    }

    /**
     * The stock-keeping unit.
     *
     * @return the product's unique name in the shop
     */
    public String sku() {
        return sku;
    }

    /**
     * The name.
     *
     * @return the name in the language of the catalogue
     */
    public String name() {
        return name;
    }

    /**
     * The price of one piece.
     *
     * @return euros with two decimals, tax included
     */
    public BigDecimal price() {
        return price;
    }

    /**
     * What a page shows of the product.
     *
     * @return a copy that no session of the database follows
     */
    public ProductView view() {
        return new ProductView(sku, name, description, image, price);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Product product && sku.equals(product.sku);
    }

    @Override
    public int hashCode() {
        return sku.hashCode();
    }
}
