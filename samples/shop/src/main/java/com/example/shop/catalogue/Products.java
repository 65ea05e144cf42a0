package com.example.shop.catalogue;

import java.util.List;
import java.util.Optional;

/** The stored products. */
public interface Products {

    /**
     * Finds one product.
     *
     * @param sku the stock-keeping unit
     * @return the product, or nothing if the shop does not sell it
     */
    Optional<Product> find(String sku);

    /**
     * Finds the products whose name holds a text, whatever its case.
     *
     * @param text the text; empty finds all products
     * @return the products in the order of their names, at most a hundred
     */
    List<Product> search(String text);
}
