package com.example.shop.order;

import com.example.shop.privacy.DataCategory;
import com.example.shop.privacy.KeptFor;
import com.example.shop.privacy.PersonalData;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** An order as it is stored. */
@Entity
@Table(name = "purchase_order")
@DataCategory("system.operations")
@KeptFor(days = 3650, reason = "Commercial and tax law ask for ten years")
public class PurchaseOrder {

    @Id
    @Column(name = "number", length = 43)
    private String number;

    @PersonalData("user.unique_id")
    @Column(name = "customer_id", nullable = false)
    private long customerId;

    @Column(name = "placed_at", nullable = false)
    private Instant placedAt;

    @Column(name = "shipping", nullable = false, precision = 10, scale = 2)
    private BigDecimal shipping;

    @Enumerated(EnumType.STRING)
    @Column(name = "status", nullable = false, length = 12)
    private OrderStatus status;

    @ElementCollection
    @CollectionTable(name = "purchase_order_line", joinColumns = @JoinColumn(name = "order_number"))
    private List<OrderLine> lines = new ArrayList<>();

    /** For the persistence provider. */
    protected PurchaseOrder() {
        // the provider sets the fields
    }

    /**
     * Creates a paid order without lines.
     *
     * @param number a number that nobody can guess
     * @param customerId who ordered
     * @param placedAt when the order was placed
     * @param shipping what shipping costs in euros
     */
    public PurchaseOrder(String number, long customerId, Instant placedAt, BigDecimal shipping) {
        this.number = number;
        this.customerId = customerId;
        this.placedAt = placedAt;
        this.shipping = shipping;
        this.status = OrderStatus.PAID;
    }

    /**
     * Adds a line.
     *
     * @param line the product, its price and its quantity
     */
    public void add(OrderLine line) {
        lines.add(line);
    }

    /**
     * The number.
     *
     * @return the number that the customer sees
     */
    public String number() {
        return number;
    }

    /**
     * The customer.
     *
     * @return the identifier of who ordered
     */
    public long customerId() {
        return customerId;
    }

    /**
     * When the order was placed.
     *
     * @return the instant of the payment
     */
    public Instant placedAt() {
        return placedAt;
    }

    /**
     * How far the order is.
     *
     * @return its status
     */
    public OrderStatus status() {
        return status;
    }

    /**
     * What was ordered.
     *
     * @return the lines in the order of the cart
     */
    public List<OrderLine> lines() {
        return List.copyOf(lines);
    }

    /**
     * What the order costs.
     *
     * @return all lines and shipping, in euros
     */
    public BigDecimal total() {
        return lines.stream().map(OrderLine::total).reduce(shipping, BigDecimal::add);
    }

    /**
     * What a page shows of the order.
     *
     * @return a copy that no session of the database follows
     */
    public OrderSummary summary() {
        return new OrderSummary(number, placedAt, status, total());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PurchaseOrder order && number.equals(order.number);
    }

    @Override
    public int hashCode() {
        return number.hashCode();
    }
}
