package com.example.shop.security;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes what concerns security to a log of its own. Safe for use by many threads. */
@Component
public class AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);

    private final Clock clock;

    /**
     * Creates the log.
     *
     * @param clock tells when an event happened
     */
    public AuditLog(Clock clock) {
        this.clock = clock;
    }

    /**
     * Records one event.
     *
     * @param event who did what to what, and whether it worked
     */
    public void record(AuditEvent event) {
        LOG.info(
                "at={} actor={} action={} target={} outcome={}",
                clock.instant(),
                event.actor(),
                event.action(),
                event.target(),
                event.outcome());
    }
}
