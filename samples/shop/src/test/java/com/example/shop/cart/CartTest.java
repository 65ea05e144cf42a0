package com.example.shop.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.example.shop.catalogue.ProductView;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class CartTest {

    private static final ProductView TEA = new ProductView("TEA-1", "Tea", "", "", new BigDecimal("3.50"));
    private static final ProductView CUP = new ProductView("CUP-1", "Cup", "", "", new BigDecimal("8.20"));

    private final Cart cart = new Cart();

    @Test
    void aProductThatIsAddedTwiceIsOneLine() {
        cart.add(TEA, 1);
        cart.add(TEA, 2);

        assertThat(cart.lines()).containsExactly(new CartLine("TEA-1", "Tea", new BigDecimal("3.50"), 3));
    }

    @Test
    void theTotalCountsEveryPiece() {
        cart.add(TEA, 2);
        cart.add(CUP, 1);

        assertThat(cart.total()).isEqualByComparingTo("15.20");
    }

    @Test
    void aRemovedProductCostsNothing() {
        cart.add(TEA, 2);
        cart.remove("TEA-1");

        assertThat(cart.isEmpty()).isTrue();
        assertThat(cart.total()).isZero();
    }

    @Test
    void aQuantityBelowOneIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> cart.add(TEA, 0))
                .withMessage("the quantity must be at least 1, but is 0");
    }
}
