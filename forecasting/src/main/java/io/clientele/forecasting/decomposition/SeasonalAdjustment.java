package io.clientele.forecasting.decomposition;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clientele.series.TimeSeries;
import java.io.Serializable;
import java.util.Optional;

/**
 * A way to take the seasons out of a series that also knows what to put back into the periods after it: {@link Stl} and {@link Mstl}.
 * The season is added, known in every period, and repeats its last cycle beyond the end.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "method")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Stl.class, name = "stl"),
    @JsonSubTypes.Type(value = Mstl.class, name = "mstl")
})
public sealed interface SeasonalAdjustment extends Serializable permits Stl, Mstl {

    /** A short name: lower-case, with what differs from the usual in brackets. */
    String name();

    /** Why a series can't be decomposed, and what to do instead; empty if it can. */
    Optional<String> refusal(TimeSeries series);

    /**
     * Takes a series apart.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if it can't be
     */
    Decomposition of(TimeSeries series);
}
