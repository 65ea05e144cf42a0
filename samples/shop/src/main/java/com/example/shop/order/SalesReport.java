package com.example.shop.order;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.stereotype.Repository;

/** Adds up what was sold, in plain JDBC since no entity is needed. Safe for use by many threads. */
@Repository
public class SalesReport {

    private static final String SOLD = """
            SELECT COALESCE(SUM(l.price * l.quantity), 0)
              FROM purchase_order o
              JOIN purchase_order_line l ON l.order_number = o.number
             WHERE o.placed_at >= ? AND o.placed_at < ?
            """;

    private final DataSource database;

    /**
     * Creates the report.
     *
     * @param database where the orders are
     */
    public SalesReport(DataSource database) {
        this.database = database;
    }

    /**
     * What was sold in a span of time, without shipping.
     *
     * @param from the first instant that counts
     * @param until the first instant that counts no more
     * @return the sum in euros
     * @throws SalesReportException if the database does not answer
     */
    public BigDecimal sold(Instant from, Instant until) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(SOLD)) {
            statement.setTimestamp(1, Timestamp.from(from));
            statement.setTimestamp(2, Timestamp.from(until));
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getBigDecimal(1) : BigDecimal.ZERO;
            }
        } catch (SQLException e) {
            throw new SalesReportException("sales cannot be added up", e);
        }
    }
}
