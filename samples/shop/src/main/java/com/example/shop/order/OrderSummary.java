package com.example.shop.order;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * What a page shows of an order.
 *
 * @param number the number that the customer sees
 * @param placedAt when it was placed
 * @param status how far it is
 * @param total what it costs in euros
 */
public record OrderSummary(String number, Instant placedAt, OrderStatus status, BigDecimal total) {}
