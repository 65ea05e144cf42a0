package com.example.shop.catalogue;

import java.math.BigDecimal;

/**
 * What a page or a partner sees of a product.
 *
 * @param sku the stock-keeping unit
 * @param name the name in the language of the catalogue
 * @param description a paragraph of plain text
 * @param image the path of the picture below {@code /images}
 * @param price the price of one piece in euros, tax included
 */
public record ProductView(String sku, String name, String description, String image, BigDecimal price) {}
