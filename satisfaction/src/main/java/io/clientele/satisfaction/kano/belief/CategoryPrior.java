package io.clientele.satisfaction.kano.belief;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.internal.Numerals;
import io.clientele.satisfaction.kano.KanoCategory;
import java.io.Serializable;

/**
 * What is believed of a feature before its own answers are seen: a Dirichlet distribution of its category shares, and how often
 * answers are slips. Learned from the features of a survey together, it is what one of them tells about another.
 *
 * @param mustBe the Dirichlet parameter of M, above 0: as if so many respondents had said it
 * @param oneDimensional that of O
 * @param attractive that of A
 * @param indifferent that of I
 * @param reverse that of R
 * @param questionable that of Q
 * @param slipRate the probability that a pair of answers says nothing and is any of the 25, from 0 to below 1
 */
public record CategoryPrior(
        double mustBe,
        double oneDimensional,
        double attractive,
        double indifferent,
        double reverse,
        double questionable,
        double slipRate)
        implements Serializable {

    private static final double LEAST = 1e-3;
    private static final double MOST = 1e6;

    /** Refuses parameters outside 0.001 to a million, and slip rates outside 0 to 0.9. */
    public CategoryPrior {
        Require.within("mustBe", mustBe, LEAST, MOST);
        Require.within("oneDimensional", oneDimensional, LEAST, MOST);
        Require.within("attractive", attractive, LEAST, MOST);
        Require.within("indifferent", indifferent, LEAST, MOST);
        Require.within("reverse", reverse, LEAST, MOST);
        Require.within("questionable", questionable, LEAST, MOST);
        Require.within("slipRate", slipRate, 0, 0.9);
    }

    /** The parameter of a category. */
    public double of(KanoCategory category) {
        return switch (category) {
            case MUST_BE -> mustBe;
            case ONE_DIMENSIONAL -> oneDimensional;
            case ATTRACTIVE -> attractive;
            case INDIFFERENT -> indifferent;
            case REVERSE -> reverse;
            case QUESTIONABLE -> questionable;
        };
    }

    /** The sum of the six parameters: how many answers of a feature's own weigh as much as the prior. */
    public double concentration() {
        return mustBe + oneDimensional + attractive + indifferent + reverse + questionable;
    }

    double[] parameters() {
        return new double[] {mustBe, oneDimensional, attractive, indifferent, reverse, questionable};
    }

    /** For example {@code M 1.21, O 0.98, A 1.05, I 1.44, R 0.19, Q 0.04; slips 6.2 %}. */
    @Override
    public String toString() {
        return in(Language.ENGLISH);
    }

    String in(Language language) {
        String slips = switch (language) {
            case ENGLISH -> "slips";
            case GERMAN -> "Versehen";
            case CHINESE -> "误答";
        };
        StringBuilder text = new StringBuilder();
        for (KanoCategory category : KanoCategory.values()) {
            text.append(text.isEmpty() ? "" : ", ")
                    .append(category.symbol())
                    .append(' ')
                    .append(Numerals.in(language, Cells.fixed(of(category), 2)));
        }
        return text.append("; " + slips + " ")
                .append(Numerals.in(language, Cells.percent(slipRate)))
                .toString();
    }
}
