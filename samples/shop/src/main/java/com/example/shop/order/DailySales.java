package com.example.shop.order;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Tells every morning what was sold the day before. */
@Component
class DailySales {

    private static final Logger LOG = LoggerFactory.getLogger(DailySales.class);

    private final SalesReport report;
    private final Clock clock;

    DailySales(SalesReport report, Clock clock) {
        this.report = report;
        this.clock = clock;
    }

    @Scheduled(cron = "0 15 6 * * *", zone = "UTC")
    void tell() {
        Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
        LOG.info("Sold yesterday: {} EUR", report.sold(today.minus(1, ChronoUnit.DAYS), today));
    }
}
