package com.example.shop.checkout;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Talks to the payment provider over HTTPS. Safe for use by many threads. */
@Component
class HttpPaymentGateway implements PaymentGateway {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int CREATED = 201;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI charges;
    private final String token;

    HttpPaymentGateway(
            @Value("${shop.payment.charges-url}") URI charges, @Value("${shop.payment.api-token}") String token) {
        this.charges = charges;
        this.token = token;
    }

    @Override
    public void charge(String reference, BigDecimal amount) throws PaymentDeclinedException {
        HttpRequest request = HttpRequest.newBuilder(charges)
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Idempotency-Key", reference)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("currency=EUR&amount=" + amount.toPlainString()))
                .build();
        try {
            HttpResponse<Void> response = client.send(request, HttpResponse.BodyHandlers.discarding());
            if (response.statusCode() != CREATED) {
                throw new PaymentDeclinedException("the provider answered " + response.statusCode());
            }
        } catch (IOException e) {
            throw new PaymentDeclinedException("the provider cannot be reached", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PaymentDeclinedException("the payment was interrupted", e);
        }
    }
}
