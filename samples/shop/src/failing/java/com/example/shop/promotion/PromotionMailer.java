package com.example.shop.promotion;

import com.example.shop.account.Customer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.text.SimpleDateFormat;
import java.util.Date;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the agency to send a voucher to a customer. */
public class PromotionMailer {

    private static final Logger LOG = LoggerFactory.getLogger(PromotionMailer.class);
    private static final SimpleDateFormat DAY = new SimpleDateFormat("YYYY-MM-dd");
    private static final URI AGENCY = URI.create("http://mail.agency.example.com/send");

    private final HttpClient client = HttpClient.newHttpClient();

    /**
     * Sends a voucher.
     *
     * @param customer who gets it
     * @param code the code of the voucher
     */
    public void send(Customer customer, String code) {
        HttpRequest request = HttpRequest.newBuilder(AGENCY)
                .POST(HttpRequest.BodyPublishers.ofString(
                        customer.email() + ";" + code + ";" + DAY.format(new Date())))
                .build();
        try {
            client.send(request, HttpResponse.BodyHandlers.discarding());
            LOG.info("Sent a voucher to {}", customer.email());
        } catch (Exception e) {
            throw new RuntimeException("not sent");
        }
    }
}
