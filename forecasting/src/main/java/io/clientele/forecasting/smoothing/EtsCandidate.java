package io.clientele.forecasting.smoothing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * One form that took part in an automatic choice, and how it came out.
 *
 * @param form its error, trend and season
 * @param criterionOrNull the value of the information criterion, less being better; null if it was left unfitted or unfinished
 * @param weight its share of the forecast, from 0 to 1
 * @param note why it has no weight, where the criterion alone doesn't say; blank otherwise
 */
public record EtsCandidate(
        EtsForm form,

        @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("criterion") @Nullable
        Double criterionOrNull,

        double weight,
        String note)
        implements Serializable {

    /** Checks its parts. */
    public EtsCandidate {
        Require.nonNull("form", form);
        Require.within("weight", weight, 0, 1);
        Require.nonNull("note", note);
        if (criterionOrNull != null) {
            Require.finite("criterion", criterionOrNull);
        }
        Require.that(
                weight == 0 || note.isEmpty(),
                "candidate " + form + " has a weight and a note why it has none; drop one of them.");
    }

    /** The value of the information criterion, less being better; empty if it was left unfitted or unfinished. */
    public OptionalDouble criterion() {
        return criterionOrNull == null ? OptionalDouble.empty() : OptionalDouble.of(criterionOrNull);
    }
}
