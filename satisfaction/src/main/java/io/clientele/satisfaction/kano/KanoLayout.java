package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import io.clientele.io.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/**
 * How the answers of a Kano survey stand in a table, and in which words.
 *
 * <p><b>Wide</b>, one row a respondent. The question columns of a feature are found by their headers: {@code Tracking_functional},
 * {@code Tracking functional}, {@code Tracking (functional)} or {@code functional_Tracking}, in any case and in any order, and the
 * same with {@code dysfunctional}; {@code func}, {@code present} and {@code dysfunc}, {@code absent} are understood too, as are
 * {@code funktional}, {@code dysfunktional}, {@code 正向}, {@code 反向}. A column with {@code importance}, {@code Wichtigkeit} or
 * {@code 重要性} is the feature's stated importance; one of a feature that has no question pair is passed over, as is every other
 * column.
 *
 * <p><b>Rows</b>, one row an answer pair, with columns {@code respondent}, {@code feature}, {@code functional},
 * {@code dysfunctional} and perhaps {@code importance}; {@code functional_answer} and the like are understood too.
 *
 * <p><b>Stacked</b>, one row an answer pair, but nothing says whose and about what: all answers about the first feature, then, from
 * the same respondents in the same order, all about the second. Columns {@code functional}, {@code dysfunctional} and perhaps {@code
 * importance}; read a file without a header line with {@code Csv.options().withoutHeader("functional", "dysfunctional")}.
 *
 * <p>Respondents are named by the column that is headed {@code respondent}, {@code participant}, {@code customer}, {@code user} (also
 * with {@code _id}) or {@code id}, of several by the first in this order; in a wide table without one, by their row.
 *
 * <p>Respondents count alike unless a column of weights is named with {@link #weight}; none is guessed, for a column called weight may
 * hold kilograms.
 *
 * <p>The wording, where none is stated, is the first of {@link AnswerScale#known()} that knows most of the answers in the table, and
 * then has to know all; reversed codes are never guessed. Importance is a number from 1 to 9, words after it are passed over: {@code 7 - Very important}.
 */
public final class KanoLayout implements Serializable {

    private static final long serialVersionUID = 1L;

    private enum Form {
        AUTOMATIC,
        WIDE,
        ROWS,
        STACKED
    }

    private final Form form;
    private final AnswerScale[] scales;
    private final String respondent;
    private final PairColumns[] pairs;
    private final String[] stacked;
    private final String weight;

    private KanoLayout(
            Form form, AnswerScale[] scales, String respondent, String weight, PairColumns[] pairs, String... stacked) {
        this.form = form;
        this.scales = scales;
        this.respondent = respondent;
        this.weight = weight;
        this.pairs = pairs;
        this.stacked = stacked;
    }

    /** Rows if there are a column of features and one of each answer, wide if the headers name question pairs; any known wording. */
    public static KanoLayout automatic() {
        return new KanoLayout(Form.AUTOMATIC, new AnswerScale[0], "", "", new PairColumns[0]);
    }

    /** One row a respondent, the question pairs found by their headers, or named with {@link #pair}. */
    public static KanoLayout wide() {
        return new KanoLayout(Form.WIDE, new AnswerScale[0], "", "", new PairColumns[0]);
    }

    /** One row an answer pair. */
    public static KanoLayout rows() {
        return new KanoLayout(Form.ROWS, new AnswerScale[0], "", "", new PairColumns[0]);
    }

    /**
     * One row an answer pair, feature after feature, each answered by the same respondents in the same order.
     *
     * @param features the features in the order of the rows
     */
    public static KanoLayout stacked(String... features) {
        Require.that(features.length > 0, "features is empty; it must name the features in the order of the rows.");
        return new KanoLayout(Form.STACKED, new AnswerScale[0], "", "", new PairColumns[0], features.clone());
    }

    /** The same layout with answers in one of these wordings, tried in turn. */
    public KanoLayout answers(AnswerScale... wordings) {
        Require.that(wordings.length > 0, "wordings is empty; it must name at least one answer scale.");
        return new KanoLayout(form, wordings.clone(), respondent, weight, pairs, stacked);
    }

    /** The same layout with the respondents named by this column. */
    public KanoLayout respondent(String column) {
        Require.that(
                form != Form.STACKED,
                "A stacked layout has no column of respondents; they are counted. Use KanoLayout.rows() where a column"
                        + " names them.");
        return new KanoLayout(form, scales, Require.text("column", column), weight, pairs, stacked);
    }

    /**
     * The same layout with the weights of the respondents in this column; in rows, the same in all rows of a respondent. See {@link
     * KanoSurvey#weighted(double...)}.
     */
    public KanoLayout weight(String column) {
        Require.that(
                form != Form.STACKED,
                "A stacked layout has no column of weights; give them with KanoSurvey.weighted(…).");
        return new KanoLayout(form, scales, respondent, Require.text("column", column), pairs, stacked);
    }

    /** A wide layout with the question columns of a feature named; once one is named, only the named ones are read. */
    public KanoLayout pair(String feature, String functionalColumn, String dysfunctionalColumn) {
        return withPair(new PairColumns(feature, functionalColumn, dysfunctionalColumn, ""));
    }

    /** A wide layout with the question columns of a feature and its column of stated importance named. */
    public KanoLayout pair(
            String feature, String functionalColumn, String dysfunctionalColumn, String importanceColumn) {
        return withPair(new PairColumns(
                feature, functionalColumn, dysfunctionalColumn, Require.text("importanceColumn", importanceColumn)));
    }

    private KanoLayout withPair(PairColumns pair) {
        Require.that(
                form != Form.ROWS && form != Form.STACKED,
                "A layout of one row an answer pair has no columns of a feature; use KanoLayout.wide().");
        PairColumns[] more = Arrays.copyOf(pairs, pairs.length + 1);
        more[pairs.length] = pair;
        return new KanoLayout(Form.WIDE, scales, respondent, weight, more);
    }

    KanoSurvey read(Table table) {
        Require.nonNull("table", table).requireRows();
        List<AnswerScale> wordings = scales.length == 0 ? AnswerScale.known() : List.of(scales);
        if (form == Form.STACKED) {
            return RowLayout.readStacked(table, List.of(stacked), wordings);
        }
        if (form == Form.ROWS || form == Form.AUTOMATIC && RowLayout.fits(table)) {
            return RowLayout.read(table, respondent, weight, wordings);
        }
        if (form == Form.AUTOMATIC && !WideLayout.fits(table)) {
            throw new IllegalArgumentException(table.source()
                    + " has no question pair in its columns " + table.columns()
                    + "; it must have columns such as F1_functional and F1_dysfunctional, or respondent, feature,"
                    + " functional and dysfunctional. Name them with KanoLayout.wide().pair(…) otherwise.");
        }
        List<PairColumns> columns = pairs.length == 0 ? WideLayout.pairs(table) : List.of(pairs);
        KanoSurvey survey = WideLayout.read(table, columns, respondent, wordings);
        return weight.isEmpty() ? survey : survey.weighted(weights(table, weight));
    }

    /** The weights in a column, all above 0. */
    static double[] weights(Table table, String column) {
        Require.that(
                table.has(column),
                table.source() + " has no column " + column + " for the weights; it has " + table.columns() + ".");
        double[] weights = table.numbers(column);
        for (int row = 0; row < weights.length; row++) {
            if (!(weights[row] > 0)) {
                throw table.malformed(row, column, "a weight above 0");
            }
        }
        return weights;
    }

    /** The columns of a feature; {@code importance} is empty if there is none. */
    record PairColumns(String feature, String functional, String dysfunctional, String importance)
            implements Serializable {
        PairColumns {
            Require.text("feature", feature);
            Require.text("functional", functional);
            Require.text("dysfunctional", dysfunctional);
            Require.nonNull("importance", importance);
        }
    }
}
