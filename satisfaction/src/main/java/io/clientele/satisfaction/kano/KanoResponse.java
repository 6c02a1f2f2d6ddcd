package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What one respondent answered to the question pair of one feature. Codes are those of {@link KanoAnswer#code()}, whatever numbers the
 * questionnaire printed; {@link AnswerScale#read} turns the questionnaire's into answers.
 *
 * @param respondent who answered
 * @param feature what was asked about
 * @param functionalCode 1 for like to 5 for dislike if the feature is there; 0 if left blank
 * @param dysfunctionalCode the same if it is not there
 * @param importanceCode the stated importance, 1 for not at all to 9 for extremely; 0 if not stated
 */
public record KanoResponse(
        String respondent, String feature, int functionalCode, int dysfunctionalCode, int importanceCode)
        implements Serializable {

    /** Checks the codes. */
    public KanoResponse {
        Require.text("respondent", respondent);
        Require.text("feature", feature);
        Require.within("functionalCode", functionalCode, 0, 5);
        Require.within("dysfunctionalCode", dysfunctionalCode, 0, 5);
        Require.within("importanceCode", importanceCode, 0, KanoSurvey.HIGHEST_IMPORTANCE);
    }

    /**
     * A complete pair of answers.
     *
     * @throws NullPointerException if one of them is null; a half left blank is code 0 of the constructor
     */
    public static KanoResponse of(String respondent, String feature, KanoAnswer functional, KanoAnswer dysfunctional) {
        requireGiven("functional", functional);
        requireGiven("dysfunctional", dysfunctional);
        return new KanoResponse(respondent, feature, functional.code(), dysfunctional.code(), 0);
    }

    private static void requireGiven(String name, @Nullable KanoAnswer answer) {
        if (answer == null) {
            throw new NullPointerException(name + " must not be null. For a half that was left blank say"
                    + " new KanoResponse(…) with code 0.");
        }
    }

    /** The same answers with a stated importance from 1 to 9. */
    public KanoResponse importance(int importance) {
        Require.within("importance", importance, 1, KanoSurvey.HIGHEST_IMPORTANCE);
        return new KanoResponse(respondent, feature, functionalCode, dysfunctionalCode, importance);
    }

    /** The answer if the feature is there; empty if left blank. */
    public Optional<KanoAnswer> functional() {
        return functionalCode == 0 ? Optional.empty() : Optional.of(KanoAnswer.of(functionalCode));
    }

    /** The answer if the feature is not there; empty if left blank. */
    public Optional<KanoAnswer> dysfunctional() {
        return dysfunctionalCode == 0 ? Optional.empty() : Optional.of(KanoAnswer.of(dysfunctionalCode));
    }

    /** The stated importance; empty if none was stated. */
    public OptionalInt statedImportance() {
        return importanceCode == 0 ? OptionalInt.empty() : OptionalInt.of(importanceCode);
    }
}
