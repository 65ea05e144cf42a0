package com.example.shop.checkout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.example.shop.cart.CartLine;
import com.example.shop.order.Orders;
import com.example.shop.order.PurchaseOrder;
import com.example.shop.security.SecureTokens;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckoutServiceTest {

    private static final Instant NOW = Instant.parse("2026-03-02T10:15:00Z");
    private static final List<CartLine> TWO_TEAS = List.of(new CartLine("TEA-1", "Tea", new BigDecimal("3.50"), 2));

    private final List<BigDecimal> charged = new ArrayList<>();
    private final KeptOrders orders = new KeptOrders();

    @Test
    void anOrderIsChargedWithShippingAndKept() throws PaymentDeclinedException {
        String number = service((reference, amount) -> charged.add(amount)).order(7, TWO_TEAS, "DE");

        assertThat(charged).containsExactly(new BigDecimal("11.90"));
        assertThat(orders.findByCustomer(7)).singleElement().satisfies(order -> {
            assertThat(order.number()).isEqualTo(number);
            assertThat(order.placedAt()).isEqualTo(NOW);
            assertThat(order.total()).isEqualByComparingTo("11.90");
        });
    }

    @Test
    void aRefusedPaymentReachesTheCaller() {
        CheckoutService service = service((reference, amount) -> {
            throw new PaymentDeclinedException("no funds");
        });

        assertThatExceptionOfType(PaymentDeclinedException.class)
                .isThrownBy(() -> service.order(7, TWO_TEAS, "DE"))
                .withMessage("no funds");
    }

    @Test
    void anEmptyCartIsNoOrder() {
        CheckoutService service = service((reference, amount) -> charged.add(amount));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> service.order(7, List.of(), "DE"))
                .withMessage("an order needs at least one line");
        assertThat(charged).isEmpty();
    }

    private CheckoutService service(PaymentGateway payments) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new CheckoutService(orders, payments, new ShippingCosts(), new SecureTokens(), clock);
    }

    private static final class KeptOrders implements Orders {

        private final List<PurchaseOrder> kept = new ArrayList<>();

        @Override
        public void save(PurchaseOrder order) {
            kept.add(order);
        }

        @Override
        public List<PurchaseOrder> findByCustomer(long customerId) {
            return kept.stream()
                    .filter(order -> order.customerId() == customerId)
                    .toList();
        }
    }
}
