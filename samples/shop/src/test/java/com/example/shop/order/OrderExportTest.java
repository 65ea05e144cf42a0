package com.example.shop.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrderExportTest {

    private static final Instant LATE = Instant.parse("2025-12-31T23:59:59Z");

    @Test
    void anOrderIsOneLineBelowTheHeader() throws IOException {
        OrderSummary order = new OrderSummary("A-1", LATE, OrderStatus.SENT, new BigDecimal("1234.50"));

        assertThat(exported(order)).isEqualTo("number,placed,status,total\r\n\"A-1\",2025-12-31,SENT,1234.50\r\n");
    }

    @Test
    void aNumberThatASpreadsheetWouldRunIsDefused() throws IOException {
        OrderSummary order = new OrderSummary("=1+\"2\"", LATE, OrderStatus.PAID, BigDecimal.ONE);

        assertThat(exported(order)).endsWith("\"'=1+\"\"2\"\"\",2025-12-31,PAID,1\r\n");
    }

    private static String exported(OrderSummary order) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new OrderExport().write(List.of(order), out);
        return out.toString(StandardCharsets.UTF_8);
    }
}
