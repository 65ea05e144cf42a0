package org.assize.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DistributionTest {

    @Test
    void thePercentileIsTheNearestRank() {
        Distribution distribution = of(List.of(15, 20, 35, 40, 50));

        assertThat(distribution.percentile(5)).isEqualTo(15);
        assertThat(distribution.percentile(30)).isEqualTo(20);
        assertThat(distribution.percentile(40)).isEqualTo(20);
        assertThat(distribution.percentile(50)).isEqualTo(35);
        assertThat(distribution.percentile(100)).isEqualTo(50);
        assertThat(distribution.above(35)).isEqualTo(2);
        assertThat(distribution.above(Long.MAX_VALUE)).isZero();
        assertThat(distribution.places()).isEqualTo(5);
        assertThatIllegalArgumentException().isThrownBy(() -> distribution.percentile(0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Distribution(new TreeMap<>()));
    }

    @Property
    void soManyPlacesKeepThePercentileAndFewerKeepLess(
            @ForAll @Size(min = 1, max = 200) List<@IntRange(min = -5, max = 50) Integer> values,
            @ForAll @IntRange(min = 1, max = 100) int percent) {
        Distribution distribution = of(values);
        int percentile = distribution.percentile(percent);

        long within = values.stream().filter(value -> value <= percentile).count();
        long less = values.stream().filter(value -> value < percentile).count();
        assertThat(within * 100).isGreaterThanOrEqualTo((long) values.size() * percent);
        assertThat(less * 100).isLessThan((long) values.size() * percent);
    }

    private static Distribution of(List<Integer> values) {
        TreeMap<Integer, Long> counts = new TreeMap<>();
        values.forEach(value -> counts.merge(value, 1L, Long::sum));
        return new Distribution(counts);
    }
}
