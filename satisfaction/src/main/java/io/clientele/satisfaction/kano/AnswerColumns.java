package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The codes of a survey's answers, feature by respondent, 0 for blank. The importances of a feature have length 0 where nobody stated
 * one, so that equal answers are equal columns.
 */
final class AnswerColumns {

    final byte[][] functional;
    final byte[][] dysfunctional;
    final byte[][] importance;

    /** The arrays become the columns' own. */
    AnswerColumns(byte[][] functional, byte[][] dysfunctional, byte[][] importance) {
        this.functional = functional;
        this.dysfunctional = dysfunctional;
        this.importance = stated(importance);
    }

    private static byte[][] stated(byte[][] importance) {
        byte[][] stated = importance.clone();
        for (int f = 0; f < stated.length; f++) {
            boolean blank = true;
            for (byte code : stated[f]) {
                blank &= code == 0;
            }
            stated[f] = blank ? new byte[0] : stated[f];
        }
        return stated;
    }

    /** Refuses columns that are not of these features and so many respondents, and codes that are none. */
    void require(String[] features, int respondents) {
        Require.sameLength("functional", functional.length, "features", features.length);
        Require.sameLength("dysfunctional", dysfunctional.length, "features", features.length);
        Require.sameLength("importance", importance.length, "features", features.length);
        for (int f = 0; f < features.length; f++) {
            require("functional of " + features[f], functional[f], respondents, KanoAnswer.DISLIKE.code());
            require("dysfunctional of " + features[f], dysfunctional[f], respondents, KanoAnswer.DISLIKE.code());
            if (importance[f].length > 0) {
                require("importance of " + features[f], importance[f], respondents, KanoSurvey.HIGHEST_IMPORTANCE);
            }
        }
    }

    private static void require(String name, byte[] codes, int respondents, int highest) {
        Require.sameLength(name, codes.length, "respondents", respondents);
        for (byte code : codes) {
            Require.within(name, code, 0, highest);
        }
    }

    /** The columns of answers that stand a respondent a row. */
    static byte[][] ofRows(String name, int[][] rows, int features, int highest) {
        byte[][] columns = new byte[features][rows.length];
        for (int r = 0; r < rows.length; r++) {
            String row = name + "[" + r + "]";
            Require.sameLength(row, Require.nonNull(row, rows[r]).length, "features", features);
            for (int f = 0; f < features; f++) {
                columns[f][r] = (byte) Require.within(row + "[" + f + "]", rows[r][f], 0, highest);
            }
        }
        return columns;
    }

    AnswerColumns ofRespondents(int[] kept) {
        return new AnswerColumns(picked(functional, kept), picked(dysfunctional, kept), picked(importance, kept));
    }

    private static byte[][] picked(byte[][] codes, int[] kept) {
        byte[][] picked = new byte[codes.length][];
        for (int f = 0; f < codes.length; f++) {
            picked[f] = new byte[codes[f].length == 0 ? 0 : kept.length];
            for (int i = 0; i < picked[f].length; i++) {
                picked[f][i] = codes[f][kept[i]];
            }
        }
        return picked;
    }

    AnswerColumns ofFeatures(int[] kept) {
        return new AnswerColumns(chosen(functional, kept), chosen(dysfunctional, kept), chosen(importance, kept));
    }

    private static byte[][] chosen(byte[][] codes, int[] kept) {
        return Arrays.stream(kept).mapToObj(f -> codes[f]).toArray(byte[][]::new);
    }

    /** The two answers about a feature exchanged. */
    AnswerColumns flipped(int feature) {
        byte[][] present = functional.clone();
        byte[][] absent = dysfunctional.clone();
        present[feature] = dysfunctional[feature];
        absent[feature] = functional[feature];
        return new AnswerColumns(present, absent, importance);
    }

    /** One text a feature, one digit a respondent. */
    static List<String> digits(byte[][] codes) {
        return Arrays.stream(codes)
                .map(row -> {
                    StringBuilder digits = new StringBuilder(row.length);
                    for (byte code : row) {
                        digits.append((char) ('0' + code));
                    }
                    return digits.toString();
                })
                .toList();
    }

    static byte[][] codes(List<String> digits) {
        byte[][] codes = new byte[digits.size()][];
        for (int f = 0; f < codes.length; f++) {
            String row = digits.get(f);
            codes[f] = new byte[row.length()];
            for (int r = 0; r < row.length(); r++) {
                codes[f][r] =
                        (byte) Require.within("answer code", row.charAt(r) - '0', 0, KanoSurvey.HIGHEST_IMPORTANCE);
            }
        }
        return codes;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnswerColumns that
                && Arrays.deepEquals(functional, that.functional)
                && Arrays.deepEquals(dysfunctional, that.dysfunctional)
                && Arrays.deepEquals(importance, that.importance);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(functional);
    }
}
