package io.clientele.satisfaction.kano;

import io.clientele.satisfaction.Language;
import java.util.Locale;

/**
 * What a pair of answers says about a feature, or what most pairs say. Declared in the order that decides ties: must-be before
 * one-dimensional before attractive before indifferent (Berger et al. 1993), then reverse and questionable.
 */
public enum KanoCategory {
    /** Taken for granted: its absence annoys, its presence goes unnoticed (M, 当然质量, basic need). */
    MUST_BE('M'),
    /** The more the better: satisfies when there, dissatisfies when missing (O, 期望质量, performance need). */
    ONE_DIMENSIONAL('O'),
    /** Delights when there and is not missed when absent (A, 迷人质量, excitement need). */
    ATTRACTIVE('A'),
    /** Makes no difference (I, 无差异质量). */
    INDIFFERENT('I'),
    /** Unwelcome: its absence is preferred (R, 反向质量). */
    REVERSE('R'),
    /** The two answers contradict each other (Q, 可疑): a slip, or a question that was not understood. */
    QUESTIONABLE('Q');

    private final char symbol;
    private final String words = name().toLowerCase(Locale.ROOT).replace('_', '-');

    KanoCategory(char symbol) {
        this.symbol = symbol;
    }

    /** The letter that stands for it in tables: M, O, A, I, R or Q. */
    public char symbol() {
        return symbol;
    }

    /**
     * The category of a letter.
     *
     * @throws IllegalArgumentException for any letter but M, O, A, I, R, Q
     */
    public static KanoCategory of(char symbol) {
        for (KanoCategory category : values()) {
            if (category.symbol == symbol) {
                return category;
            }
        }
        throw new IllegalArgumentException("category is '" + symbol + "'; it must be one of M, O, A, I, R, Q.");
    }

    /** What it is called in a language: {@code one-dimensional}, {@code Leistungsmerkmal}, {@code 期望质量}. */
    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> words;
            case GERMAN ->
                switch (this) {
                    case MUST_BE -> "Basismerkmal";
                    case ONE_DIMENSIONAL -> "Leistungsmerkmal";
                    case ATTRACTIVE -> "Begeisterungsmerkmal";
                    case INDIFFERENT -> "unerheblich";
                    case REVERSE -> "Rückweisungsmerkmal";
                    case QUESTIONABLE -> "fragwürdig";
                };
            case CHINESE ->
                switch (this) {
                    case MUST_BE -> "当然质量";
                    case ONE_DIMENSIONAL -> "期望质量";
                    case ATTRACTIVE -> "迷人质量";
                    case INDIFFERENT -> "无差异质量";
                    case REVERSE -> "反向质量";
                    case QUESTIONABLE -> "可疑结果";
                };
        };
    }

    /** In lower-case words: {@code one-dimensional}. */
    @Override
    public String toString() {
        return words;
    }
}
