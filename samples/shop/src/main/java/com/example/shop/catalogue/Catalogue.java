package com.example.shop.catalogue;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Looks up what visitors want to see. Safe for use by many threads. */
@Service
public class Catalogue {

    private final Products products;

    /**
     * Creates the catalogue.
     *
     * @param products the stored products
     */
    public Catalogue(Products products) {
        this.products = products;
    }

    /**
     * The products that a visitor looks for.
     *
     * @param text what was typed into the search field; blanks around it do not count
     * @return the products in the order of their names
     */
    public List<ProductView> search(String text) {
        return products.search(text.strip()).stream().map(Product::view).toList();
    }

    /**
     * One product.
     *
     * @param sku the stock-keeping unit
     * @return the product, or nothing if the shop does not sell it
     */
    public Optional<ProductView> find(String sku) {
        return products.find(sku).map(Product::view);
    }
}
