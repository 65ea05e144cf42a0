package com.example.shop.order;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Writes orders as comma-separated values. Safe for use by many threads. */
@Component
public class OrderExport {

    private static final String HEADER = "number,placed,status,total\r\n";
    private static final String FORMULA_STARTS = "=+-@\t\r";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT).withZone(ZoneOffset.UTC);

    /**
     * Writes orders, one a line after a header.
     *
     * @param orders what to write
     * @param out where to write in UTF-8; it is flushed and stays open
     * @throws IOException if the stream cannot be written
     */
    public void write(List<OrderSummary> orders, OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(HEADER);
        for (OrderSummary order : orders) {
            writer.write(line(order));
        }
        writer.flush();
    }

    private static String line(OrderSummary order) {
        return String.join(
                        ",",
                        cell(order.number()),
                        DAY.format(order.placedAt()),
                        order.status().name(),
                        order.total().toPlainString())
                + "\r\n";
    }

    /** A spreadsheet takes a cell for a formula by its first character, so such a cell starts with an apostrophe. */
    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
