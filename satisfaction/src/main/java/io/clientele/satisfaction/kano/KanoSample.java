package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;
import java.util.List;

/**
 * A simulated survey together with the truth behind it.
 *
 * @param survey the answers
 * @param simulation what they were drawn from
 * @param seed the seed they were drawn with
 * @param classes the class of each respondent, counted from 0
 * @param straightLiners whether each respondent answered the same throughout
 */
public record KanoSample(
        KanoSurvey survey, KanoSimulation simulation, long seed, List<Integer> classes, List<Boolean> straightLiners)
        implements Serializable {

    /** Checks and copies the parts. */
    public KanoSample {
        Require.nonNull("survey", survey);
        Require.nonNull("simulation", simulation);
        classes = List.copyOf(Require.nonNull("classes", classes));
        straightLiners = List.copyOf(Require.nonNull("straightLiners", straightLiners));
        Require.sameLength("classes", classes.size(), "respondents", survey.size());
        Require.sameLength("straightLiners", straightLiners.size(), "respondents", survey.size());
    }

    /** One line: how large the sample is and what it was drawn with. */
    @Override
    public String toString() {
        return survey.source() + ": " + Cells.count(survey.size())
                + (survey.size() == 1 ? " respondent of " : " respondents of ")
                + simulation.classes().size() + (simulation.classes().size() == 1 ? " class, " : " classes, ")
                + survey.features().size() + (survey.features().size() == 1 ? " feature" : " features");
    }
}
