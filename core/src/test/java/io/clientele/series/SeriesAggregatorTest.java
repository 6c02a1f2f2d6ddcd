package io.clientele.series;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.testing.RoundTrip;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SeriesAggregatorTest {

    record Event(LocalDateTime at, double amount) {
        LocalDate date() {
            return at.toLocalDate();
        }
    }

    private static final List<Event> FEW = List.of(
            new Event(LocalDateTime.of(2021, 3, 14, 9, 30), 4),
            new Event(LocalDateTime.of(2021, 1, 31, 23, 59), 10),
            new Event(LocalDateTime.of(2021, 1, 1, 0, 0), 20));

    /** Amounts over twenty orders of magnitude and both signs, so that rounded sums would differ with the order. */
    private static List<Event> many(long seed, int count) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            LocalDateTime at = LocalDateTime.of(2019, 11, 30, 22, 0).plusMinutes(random.nextInt(60 * 24 * 500));
            events.add(new Event(at, (random.nextDouble() - 0.5) * Math.pow(10, random.nextInt(20) - 6)));
        }
        return events;
    }

    private static SeriesAccumulator filled(SeriesAggregator aggregator, List<Event> events) {
        SeriesAccumulator accumulator = aggregator.empty();
        events.forEach(event -> accumulator.add(event.at, event.amount));
        return accumulator;
    }

    @Test
    void sums() {
        assertThat(FEW.stream()
                        .collect(SeriesAggregator.monthly().sum().in("pieces").collector(Event::date, Event::amount)))
                .isEqualTo(TimeSeries.monthly("2021-01", 30, 0, 4).in("pieces"));
    }

    @Test
    void counts() {
        assertThat(FEW.stream().collect(SeriesAggregator.monthly().count().collector(Event::date)))
                .isEqualTo(TimeSeries.monthly("2021-01", 2, 0, 1));
    }

    @Test
    void averages() {
        assertThat(FEW.stream()
                        .collect(SeriesAggregator.monthly()
                                .mean(EmptyPeriods.GAPS)
                                .collector(Event::at, Event::amount)))
                .isEqualTo(TimeSeries.monthly("2021-01", 15, 0, 4).withGaps(1));
    }

    @Nested
    class EmptyPeriodsAre {

        private TimeSeries sums(EmptyPeriods empty) {
            return filled(SeriesAggregator.monthly().sum().emptyPeriodsAs(empty), FEW)
                    .finish();
        }

        @Test
        void whatTheCallerSays() {
            assertThat(sums(EmptyPeriods.ZEROS).values()).containsExactly(30, 0, 4);
            assertThat(sums(EmptyPeriods.GAPS).describeGaps()).isEqualTo("1 gap (2021-02)");
            assertThatThrownBy(() -> sums(EmptyPeriods.REFUSED))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "series has 1 gap (2021-02) where every period must have a value. Add what is missing, or"
                                    + " say what an empty period means with ZEROS or GAPS.");
        }

        @Test
        void notThoseWhoseAmountsCancel() {
            List<Event> cancelling = List.of(new Event(FEW.get(1).at, 5), new Event(FEW.get(1).at, -5));
            TimeSeries series = filled(SeriesAggregator.monthly().sum().emptyPeriodsAs(EmptyPeriods.GAPS), cancelling)
                    .finish();
            assertThat(series.values()).containsExactly(0);
        }
    }

    @Nested
    class Span {

        private final SeriesAggregator quarter =
                SeriesAggregator.monthly().sum().between("2020-12", "2021-04");

        @Test
        void reachesBeyondTheEventsWhereGiven() {
            assertThat(filled(quarter, FEW).finish()).isEqualTo(TimeSeries.monthly("2020-12", 0, 30, 0, 4, 0));
            assertThat(quarter)
                    .isEqualTo(SeriesAggregator.monthly()
                            .sum()
                            .between(LocalDate.of(2020, 12, 24), LocalDate.of(2021, 4, 1)))
                    .hasSameHashCodeAs(quarter);
        }

        @Test
        void isASeriesEvenWithoutEvents() {
            assertThat(quarter.empty().finish().values()).containsExactly(0, 0, 0, 0, 0);
            assertThat(quarter.emptyPeriodsAs(EmptyPeriods.GAPS)
                            .empty()
                            .finish()
                            .gapCount())
                    .isEqualTo(5);
        }

        @Test
        void refusesEventsOutside() {
            assertThatThrownBy(() -> quarter.empty().add(LocalDate.of(2021, 5, 1), 1))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "the date of an event is 2021-05-01; it must be within the given span, 2020-12 to 2021-04."
                                    + " Filter such events out before, or widen the span.");
            assertThatThrownBy(() -> quarter.empty().add("2020-11", 1))
                    .hasMessage("the date of an event is 2020-11; it must be within the given span, 2020-12 to 2021-04."
                            + " Filter such events out before, or widen the span.");
        }

        @Test
        void beginsBeforeItEnds() {
            assertThatThrownBy(() -> SeriesAggregator.monthly().sum().between("2021-04", "2020-12"))
                    .hasMessage(
                            "the span begins at 2021-04 and ends at 2020-12; the first period must not come after the"
                                    + " last. Exchange them.");
        }

        @Test
        void ofHoursIncludesTheLastDay() {
            LocalDate day = LocalDate.of(2021, 1, 1);
            assertThat(SeriesAggregator.hourly()
                            .count()
                            .between(day, day)
                            .empty()
                            .finish()
                            .size())
                    .isEqualTo(24);
        }
    }

    @Nested
    class Laws {

        @ParameterizedTest
        @EnumSource(value = Cadence.class, mode = EnumSource.Mode.EXCLUDE, names = "INDEX")
        void equalsBruteForce(Cadence cadence) {
            List<Event> events = many(1, 3_000);
            TreeMap<LocalDateTime, List<Event>> byPeriod = new TreeMap<>();
            events.forEach(event -> byPeriod.computeIfAbsent(
                            cadence.parse(cadence.label(event.at)), start -> new ArrayList<>())
                    .add(event));
            TimeSeries sums = filled(SeriesAggregator.by(cadence).sum(), events).finish();
            TimeSeries means = filled(SeriesAggregator.by(cadence).mean(EmptyPeriods.GAPS), events)
                    .finish();
            TimeSeries counts =
                    events.stream().collect(SeriesAggregator.by(cadence).count().collector(Event::at));
            assertThat(sums.calendar().start(0)).isEqualTo(byPeriod.firstKey());
            assertThat(sums.calendar().start(sums.size() - 1)).isEqualTo(byPeriod.lastKey());
            for (int i = 0; i < sums.size(); i++) {
                List<Event> inPeriod = byPeriod.getOrDefault(sums.calendar().start(i), List.of());
                double exact = inPeriod.stream()
                        .map(event -> new BigDecimal(event.amount))
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue();
                assertThat(sums.value(i)).isEqualTo(exact);
                assertThat(counts.value(i)).isEqualTo(inPeriod.size());
                assertThat(means.isGap(i)).isEqualTo(inPeriod.isEmpty());
                if (!inPeriod.isEmpty()) {
                    assertThat(means.value(i)).isEqualTo(exact / inPeriod.size());
                }
            }
        }

        @ParameterizedTest
        @ValueSource(longs = {1, 2, 3, 4, 5})
        void givesTheSameBitsHoweverTheEventsAreSplit(long seed) {
            SeriesAggregator aggregator =
                    SeriesAggregator.weekly(DayOfWeek.SUNDAY).sum();
            List<Event> events = many(seed, 2_000);
            TimeSeries whole = filled(aggregator, events).finish();
            Collections.shuffle(events, new Random(seed));
            SplittableRandom random = new SplittableRandom(seed);
            List<SeriesAccumulator> parts = new ArrayList<>();
            for (int from = 0; from < events.size(); ) {
                int to = Math.min(events.size(), from + random.nextInt(400));
                parts.add(RoundTrip.serialised(filled(aggregator, events.subList(from, to))));
                from = to;
            }
            while (parts.size() > 1) {
                SeriesAccumulator one = parts.remove(random.nextInt(parts.size()));
                SeriesAccumulator other = parts.remove(random.nextInt(parts.size()));
                parts.add(one.merge(other));
            }
            assertThat(parts.get(0).finish()).isEqualTo(whole);
            assertThat(parts.get(0).events()).isEqualTo(events.size());
        }

        @Test
        void givesTheSameBitsInParallel() {
            List<Event> events = many(9, 20_000);
            SeriesAggregator daily = SeriesAggregator.daily().mean(EmptyPeriods.GAPS);
            TimeSeries sequential = events.stream().collect(daily.collector(Event::date, Event::amount));
            for (int i = 0; i < 5; i++) {
                assertThat(events.parallelStream().collect(daily.collector(Event::date, Event::amount)))
                        .isEqualTo(sequential);
            }
        }

        @Test
        void mergesAssociatively() {
            SeriesAggregator aggregator = SeriesAggregator.monthly().sum();
            List<Event> events = many(6, 300);
            List<List<Event>> thirds = List.of(events.subList(0, 90), events.subList(90, 91), events.subList(91, 300));
            TimeSeries left = filled(aggregator, thirds.get(0))
                    .merge(filled(aggregator, thirds.get(1)))
                    .merge(filled(aggregator, thirds.get(2)))
                    .finish();
            TimeSeries right = filled(aggregator, thirds.get(0))
                    .merge(filled(aggregator, thirds.get(1)).merge(filled(aggregator, thirds.get(2))))
                    .finish();
            assertThat(left).isEqualTo(right);
        }

        @Test
        void takesAnEmptyAccumulatorAsNothing() {
            SeriesAggregator aggregator = SeriesAggregator.monthly().sum();
            TimeSeries series = filled(aggregator, FEW).finish();
            assertThat(filled(aggregator, FEW).merge(aggregator.empty()).finish())
                    .isEqualTo(series);
            assertThat(aggregator.empty().merge(filled(aggregator, FEW)).finish())
                    .isEqualTo(series);
        }

        @Test
        void mergesWithItself() {
            SeriesAccumulator twice = filled(SeriesAggregator.monthly().sum(), FEW);
            twice.merge(twice);
            assertThat(twice.finish().values()).containsExactly(60, 0, 8);
            assertThat(twice.events()).isEqualTo(6);
        }
    }

    @Test
    void leavesTheMergedOneAlone() {
        SeriesAggregator aggregator = SeriesAggregator.monthly().sum();
        SeriesAccumulator other = filled(aggregator, FEW);
        SeriesAccumulator target = aggregator.empty().merge(other);
        target.add("2021-02", 99);
        assertThat(other.finish().values()).containsExactly(30, 0, 4);
        assertThat(target.finish().values()).containsExactly(30, 99, 4);
    }

    @Test
    void goesOnAfterFinishing() {
        SeriesAccumulator events = SeriesAggregator.yearly().sum().empty().add("2021", 1);
        assertThat(events.finish().values()).containsExactly(1);
        assertThat(events.add("2019", 5).finish()).isEqualTo(TimeSeries.yearly("2019", 5, 0, 1));
        assertThat(events.add("2030", 7).finish().size()).isEqualTo(12);
    }

    @Nested
    class Dates {

        @Test
        void mayHaveAZoneWhoseLocalTimeCounts() {
            SeriesAccumulator hours = SeriesAggregator.hourly().count().empty();
            hours.add(LocalDateTime.of(2021, 1, 1, 5, 30).atOffset(ZoneOffset.ofHours(9)));
            assertThat(hours.finish().label(0)).isEqualTo("2021-01-01T05");
        }

        @Test
        void mustHaveADay() {
            SeriesAccumulator days = SeriesAggregator.daily().count().empty();
            assertThatThrownBy(() -> days.add(Instant.EPOCH))
                    .hasMessage(
                            "date is 1970-01-01T00:00:00Z; it must be a calendar day. Convert an instant with atZone,"
                                    + " and name a period by its label.");
            assertThatThrownBy(() -> days.add(YearMonth.of(2021, 1)))
                    .hasMessage("date is 2021-01; it must be a calendar day. Convert an instant with atZone, and name a"
                            + " period by its label.");
        }

        @Test
        void mustHaveAnHourForHours() {
            assertThatThrownBy(() -> SeriesAggregator.hourly().count().empty().add(LocalDate.of(2021, 1, 1)))
                    .hasMessage("date is 2021-01-01; it must be a date with a time, because events are aggregated by"
                            + " hour.");
        }

        @Test
        void mustBePlausible() {
            SeriesAccumulator hours = SeriesAggregator.hourly().count().empty().add("2021-01-01T00");
            assertThatThrownBy(() -> hours.add("0202-01-01T00"))
                    .hasMessage("the dates span 15945049 periods (hourly); at most 10000000 are allowed. Look for a"
                            + " mistyped date, or choose a longer period.");
            assertThat(hours.finish().values()).containsExactly(1);
            assertThatThrownBy(() -> hours.merge(
                            SeriesAggregator.hourly().count().empty().add("0202-01-01T00")))
                    .hasMessageStartingWith("the dates span 15945049 periods (hourly)");
            assertThat(hours.finish().values()).containsExactly(1);
        }
    }

    @Nested
    class Refuses {

        @Test
        void noEvents() {
            assertThatThrownBy(() -> Stream.<Event>of()
                            .collect(SeriesAggregator.monthly().sum().collector(Event::date, Event::amount)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("events is empty; it must hold at least one event, or the span be given. Name the span"
                            + " with between.");
        }

        @Test
        void amountsThatAreNotFinite() {
            SeriesAccumulator sums = SeriesAggregator.monthly().sum().empty();
            assertThatThrownBy(() -> sums.add(LocalDate.of(2021, 1, 5), Double.NaN))
                    .hasMessage(
                            "the amount of 2021-01-05 is NaN; it must be a finite number of at most 10^288 in size.");
            assertThatThrownBy(() -> sums.add("2021-01", 1e289))
                    .hasMessage(
                            "the amount of 2021-01 is 1.0E289; it must be a finite number of at most 10^288 in size.");
            assertThat(sums.events()).isZero();
        }

        @Test
        void amountsForCountsAndCountsForAmounts() {
            assertThatThrownBy(() -> SeriesAggregator.monthly().count().collector(Event::date, Event::amount))
                    .hasMessage(
                            "an amount is given, but the aggregator counts events. Leave the amount out, or aggregate"
                                    + " by sum or mean.");
            assertThatThrownBy(() -> SeriesAggregator.monthly().sum().collector(Event::date))
                    .hasMessage("no amount is given, but the aggregator needs one for its sum. Name the amount, or"
                            + " aggregate by count.");
        }

        @Test
        void toMergeWhatIsAggregatedDifferently() {
            SeriesAccumulator sums = SeriesAggregator.monthly().sum().empty();
            assertThatThrownBy(() -> sums.merge(
                            SeriesAggregator.daily().sum().in("pieces").empty()))
                    .hasMessage(
                            "other is an accumulator for daily sum in pieces, empty periods: zeros; it must be one for"
                                    + " monthly sum, empty periods: zeros to be merged.");
        }

        @Test
        void numberedPeriods() {
            assertThatThrownBy(() -> SeriesAggregator.by(Cadence.INDEX))
                    .hasMessage("cadence is INDEX; it must be a dated one, because events have dates.");
        }
    }

    @Nested
    class Grouped {

        record Sale(String product, LocalDate date, double pieces) {}

        private final List<Sale> sales = List.of(
                new Sale("lamp", LocalDate.of(2021, 1, 5), 3),
                new Sale("desk", LocalDate.of(2021, 4, 1), 1),
                new Sale("lamp", LocalDate.of(2021, 2, 5), 4),
                new Sale("bed", LocalDate.of(2020, 12, 31), 2));

        @Test
        void sharesOneSpan() {
            Map<String, TimeSeries> byProduct = sales.stream()
                    .collect(SeriesAggregator.monthly().sum().groupingBy(Sale::product, Sale::date, Sale::pieces));
            assertThat(byProduct)
                    .containsExactly(
                            Map.entry(
                                    "bed",
                                    TimeSeries.monthly("2020-12", 2, 0, 0, 0, 0).named("bed")),
                            Map.entry(
                                    "desk",
                                    TimeSeries.monthly("2020-12", 0, 0, 0, 0, 1).named("desk")),
                            Map.entry(
                                    "lamp",
                                    TimeSeries.monthly("2020-12", 0, 3, 4, 0, 0).named("lamp")));
            assertThatThrownBy(byProduct::clear).isInstanceOf(UnsupportedOperationException.class);
        }

        @Test
        void countsWithoutAmounts() {
            assertThat(sales.stream()
                            .collect(SeriesAggregator.yearly().count().groupingBy(Sale::product, Sale::date))
                            .get("lamp")
                            .values())
                    .containsExactly(0, 2);
        }

        @Test
        void keepsAGivenSpan() {
            SeriesAggregator year = SeriesAggregator.quarterly().sum().between("2020-Q4", "2021-Q4");
            assertThat(sales.stream()
                            .collect(year.groupingBy(Sale::product, Sale::date, Sale::pieces))
                            .get("desk")
                            .values())
                    .containsExactly(0, 0, 1, 0, 0);
        }

        @Test
        void addsUpToTheWholeHoweverSplit() {
            SeriesAggregator aggregator = SeriesAggregator.daily().sum();
            SplittableRandom random = new SplittableRandom(21);
            List<Event> events = many(21, 3_000);
            List<GroupedSeriesAccumulator<Integer>> parts = new ArrayList<>();
            for (int i = 0; i < 7; i++) {
                parts.add(aggregator.emptyGroups());
            }
            GroupedSeriesAccumulator<Integer> whole = aggregator.emptyGroups();
            for (Event event : events) {
                int key = random.nextInt(4);
                whole.add(key, event.at, Math.rint(event.amount));
                parts.get(random.nextInt(7)).add(key, event.at, Math.rint(event.amount));
            }
            GroupedSeriesAccumulator<Integer> merged = aggregator.emptyGroups();
            for (int i = 6; i >= 0; i--) {
                merged.merge(RoundTrip.serialised(parts.get(i)));
            }
            assertThat(merged.finish()).isEqualTo(whole.finish());
            assertThat(merged.events()).isEqualTo(3_000);
        }

        @Test
        void remembersNoKeyWhoseOnlyEventWasRefused() {
            GroupedSeriesAccumulator<String> groups =
                    SeriesAggregator.monthly().sum().emptyGroups();
            assertThatThrownBy(() -> groups.add("lamp", LocalDate.of(2021, 1, 1), Double.NaN))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(groups.finish()).isEmpty();
        }

        @Test
        void refusesToMergeWhatIsAggregatedDifferently() {
            GroupedSeriesAccumulator<String> sums =
                    SeriesAggregator.monthly().sum().emptyGroups();
            assertThatThrownBy(
                            () -> sums.merge(SeriesAggregator.monthly().count().emptyGroups()))
                    .hasMessage("other is an accumulator for monthly count, empty periods: zeros; it must be one for"
                            + " monthly sum, empty periods: zeros to be merged.");
        }
    }

    @Test
    void travelsAndDescribesItself() {
        SeriesAggregator aggregator =
                SeriesAggregator.weekly(DayOfWeek.SUNDAY).sum().in("pieces").between("2021-01-03", "2021-01-31");
        assertThat(RoundTrip.serialised(aggregator)).isEqualTo(aggregator);
        assertThat(aggregator).hasToString("weekly sum in pieces, 2021-01-03 to 2021-01-31, empty periods: zeros");
    }

    @Test
    void saysWhatIsBeingAggregated() {
        SeriesAggregator spec = SeriesAggregator.monthly().sum().in("pieces");
        assertThat(spec.empty().add(LocalDate.of(2024, 1, 5), 2))
                .hasToString("monthly sum in pieces, empty periods: zeros, from 1 event");
        assertThat(spec.<String>emptyGroups().add("lamp", LocalDate.of(2024, 1, 5), 2))
                .hasToString("monthly sum in pieces, empty periods: zeros, from 1 event of 1 key");
    }
}
