package com.example.shop.catalogue;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Repository;

/** The products in the database. */
@Repository
class JpaProducts implements Products {

    private static final int MOST = 100;
    private static final String SEARCH =
            "select p from Product p where lower(p.name) like :pattern escape '!' order by p.name";

    @PersistenceContext
    private EntityManager entities;

    @Override
    public Optional<Product> find(String sku) {
        return Optional.ofNullable(entities.find(Product.class, sku));
    }

    @Override
    public List<Product> search(String text) {
        return entities.createQuery(SEARCH, Product.class)
                .setParameter("pattern", "%" + escaped(text.toLowerCase(Locale.ROOT)) + "%")
                .setMaxResults(MOST)
                .getResultList();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
