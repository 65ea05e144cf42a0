package com.example.shop.checkout;

import com.example.shop.cart.CartLine;
import com.example.shop.order.OrderLine;
import com.example.shop.order.Orders;
import com.example.shop.order.PurchaseOrder;
import com.example.shop.security.SecureTokens;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Turns a cart into a paid order. Safe for use by many threads. */
@Service
public class CheckoutService {

    private static final Logger LOG = LoggerFactory.getLogger(CheckoutService.class);

    private final Orders orders;
    private final PaymentGateway payments;
    private final ShippingCosts shipping;
    private final SecureTokens tokens;
    private final Clock clock;

    /**
     * Creates the service.
     *
     * @param orders where orders are kept
     * @param payments takes the money
     * @param shipping knows what shipping costs
     * @param tokens makes numbers that nobody can guess
     * @param clock tells when an order is placed
     */
    public CheckoutService(
            Orders orders, PaymentGateway payments, ShippingCosts shipping, SecureTokens tokens, Clock clock) {
        this.orders = orders;
        this.payments = payments;
        this.shipping = shipping;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * Takes the money and keeps the order.
     *
     * @param customerId who orders
     * @param lines what is ordered, at least one line
     * @param country where it goes, as two letters of ISO 3166
     * @return the number of the order
     * @throws PaymentDeclinedException if no money was taken; then no order is kept
     * @throws IllegalArgumentException if there is nothing to order
     */
    @Transactional(rollbackFor = PaymentDeclinedException.class)
    public String order(long customerId, List<CartLine> lines, String country) throws PaymentDeclinedException {
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("an order needs at least one line");
        }
        BigDecimal goods = lines.stream().map(CartLine::total).reduce(BigDecimal.ZERO, BigDecimal::add);
        PurchaseOrder order =
                new PurchaseOrder(tokens.create(), customerId, clock.instant(), shipping.of(goods, country));
        lines.forEach(line -> order.add(new OrderLine(line.sku(), line.price(), line.quantity())));
        orders.save(order);
        payments.charge(order.number(), order.total());
        LOG.info("Order with {} lines placed", lines.size());
        return order.number();
    }
}
