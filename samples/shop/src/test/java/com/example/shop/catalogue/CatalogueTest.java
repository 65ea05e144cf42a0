package com.example.shop.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CatalogueTest {

    private static final Product TEA = new Product("TEA-1", "Tea", new BigDecimal("3.50"));

    private final Catalogue catalogue = new Catalogue(new OneProduct());

    @Test
    void blanksAroundASearchDoNotCount() {
        assertThat(catalogue.search("  Tea ")).containsExactly(TEA.view());
    }

    @Test
    void aProductThatIsNotSoldIsNotFound() {
        assertThat(catalogue.find("CUP-1")).isEmpty();
    }

    @Test
    void productsAreTheSameIfTheirStockKeepingUnitIs() {
        Product renamed = new Product("TEA-1", "Green tea", BigDecimal.TEN);

        assertThat(TEA).isEqualTo(renamed).hasSameHashCodeAs(renamed);
    }

    private static final class OneProduct implements Products {

        @Override
        public Optional<Product> find(String sku) {
            return Optional.of(TEA).filter(product -> product.sku().equals(sku));
        }

        @Override
        public List<Product> search(String text) {
            return TEA.name().equals(text) ? List.of(TEA) : List.of();
        }
    }
}
