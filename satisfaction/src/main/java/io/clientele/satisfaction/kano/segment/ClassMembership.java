package io.clientele.satisfaction.kano.segment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.clientele.internal.check.Require;
import java.io.Serializable;

/**
 * Where a respondent belongs.
 *
 * @param respondent who
 * @param classNumber the most probable class for one who answered with attention
 * @param probability how probable that class is for one who answered with attention
 * @param inattention the probability that he gave one answer throughout, or answered at random
 */
public record ClassMembership(String respondent, int classNumber, double probability, double inattention)
        implements Serializable {

    /** Checks the parts. */
    public ClassMembership {
        Require.text("respondent", respondent);
        Require.atLeast("classNumber", classNumber, 1);
        Require.probability("probability", probability);
        Require.probability("inattention", inattention);
    }

    /** Whether it is more probable than not that he did not read the questions. */
    @JsonIgnore
    public boolean isInattentive() {
        return inattention > 0.5;
    }
}
