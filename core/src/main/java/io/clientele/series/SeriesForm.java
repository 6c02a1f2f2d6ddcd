package io.clientele.series;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link TimeSeries} as it is written: by Java with NaN for a gap, in JSON, which knows no NaN, with {@code null}. What is read goes
 * through the series' own checks.
 */
@JsonAutoDetect(
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        fieldVisibility = JsonAutoDetect.Visibility.NONE)
final class SeriesForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String unit;
    private final SeriesCalendar calendar;
    private final double[] values;

    SeriesForm(String name, String unit, SeriesCalendar calendar, double[] values) {
        this.name = Require.nonNull("name", name);
        this.unit = Require.nonNull("unit", unit);
        this.calendar = Require.nonNull("calendar", calendar);
        this.values = values;
    }

    @JsonCreator
    static SeriesForm fromJson(
            @JsonProperty("name") String name,
            @JsonProperty("unit") String unit,
            @JsonProperty("calendar") SeriesCalendar calendar,
            @JsonProperty("values") List<@Nullable Double> values) {
        double[] numbers = new double[Require.nonNull("values", values).size()];
        for (int i = 0; i < numbers.length; i++) {
            Double value = values.get(i);
            numbers[i] = value == null ? Double.NaN : Require.finite("values[" + i + "]", value);
        }
        return new SeriesForm(name, unit, calendar, numbers);
    }

    @JsonProperty("name")
    String name() {
        return name;
    }

    @JsonProperty("unit")
    String unit() {
        return unit;
    }

    @JsonProperty("calendar")
    SeriesCalendar calendar() {
        return calendar;
    }

    @JsonProperty("values")
    List<@Nullable Double> values() {
        List<@Nullable Double> numbers = new ArrayList<>(values.length);
        for (double value : values) {
            numbers.add(Double.isNaN(value) ? null : (Double) value);
        }
        return numbers;
    }

    TimeSeries toSeries() {
        return TimeSeries.withGapsAsNaN(calendar, values).named(name).in(unit);
    }

    private Object readResolve() {
        return toSeries();
    }
}
