package org.assize.policy;

import java.time.LocalDate;
import org.apiguardian.api.API;

/** How long before something runs out its owner is told: the same for waivers and attestations, and in every report. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Notice {

    private static final int DAYS = 30;

    private Notice() {}

    /**
     * Says whether it is time to tell.
     *
     * @param lastDay the last day on which it holds
     * @param today the day, in UTC
     * @return whether that is thirty days away or less
     */
    public static boolean isDue(LocalDate lastDay, LocalDate today) {
        return !lastDay.isAfter(today.plusDays(DAYS));
    }
}
