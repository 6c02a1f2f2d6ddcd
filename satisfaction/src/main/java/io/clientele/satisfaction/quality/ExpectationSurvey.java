package io.clientele.satisfaction.quality;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import io.clientele.io.Table;
import io.clientele.satisfaction.RatingScale;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What customers expected of a service and what they perceived of it, item by item, on one rating scale. Immutable, held column by
 * column; a rating may be missing.
 *
 * <pre>{@code
 * GapReport report = ExpectationSurvey.from(Csv.read("service.csv"), RatingScale.from(1, 7)).gaps();
 * }</pre>
 */
public final class ExpectationSurvey implements Serializable {

    private static final long serialVersionUID = 1L;

    private final transient String source;
    private final transient RatingScale scale;
    private final transient String[] items;
    private final transient String[] respondents;
    /** Item by respondent; NaN where missing. */
    private final transient double[][] expected;

    private final transient double[][] perceived;

    /** Arrays are item by respondent, NaN where missing, and become the survey's own. */
    ExpectationSurvey(
            String source,
            RatingScale scale,
            List<String> items,
            List<String> respondents,
            double[][] expected,
            double[][] perceived) {
        this.source = Require.text("source", source);
        this.scale = Require.nonNull("scale", scale);
        this.items = items.toArray(new String[0]);
        this.respondents = respondents.toArray(new String[0]);
        this.expected = expected;
        this.perceived = perceived;
        Require.that(!items.isEmpty(), source + " has no item; an expectation survey asks about at least one.");
        Require.that(!respondents.isEmpty(), source + " has no respondent; an expectation survey needs at least one.");
        requireDistinct("item", items);
        requireDistinct("respondent", respondents);
        requireRatings("expected", expected);
        requireRatings("perceived", perceived);
    }

    /**
     * The survey in a table with one row a respondent and, for each item, two columns whose headers name it and its role: {@code
     * Delivery_expected} and {@code Delivery_perceived}. See {@link ExpectationLayout#headed} for what is understood.
     *
     * @param scale the rating scale of all items
     * @throws IllegalArgumentException if the table has no rows, or its headers name no item
     * @throws io.clientele.io.TableFormatException at the first cell that is no rating on the scale
     */
    public static ExpectationSurvey from(Table table, RatingScale scale) {
        return from(table, ExpectationLayout.headed(scale));
    }

    /** The survey in a table of a stated layout. */
    public static ExpectationSurvey from(Table table, ExpectationLayout layout) {
        return Require.nonNull("layout", layout).read(table);
    }

    /** What results call the survey. */
    public String source() {
        return source;
    }

    /** The rating scale of all items. */
    public RatingScale scale() {
        return scale;
    }

    /** The items in the order in which they were asked. */
    public List<String> items() {
        return List.of(items);
    }

    /** The respondents in the order of the source. */
    public List<String> respondents() {
        return List.of(respondents);
    }

    /** How many respondents there are. */
    public int size() {
        return respondents.length;
    }

    /** The gaps item by item, all items together as one dimension, with 95 percent intervals. */
    public GapReport gaps() {
        return gaps(GapAnalysis.standard());
    }

    /**
     * The gaps by another analysis.
     *
     * @throws IllegalArgumentException if the analysis names an item that the survey does not have, or no respondent rated both the
     *     expectation and the perception of any item
     */
    public GapReport gaps(GapAnalysis analysis) {
        GapAccumulator gaps = GapAccumulator.of(source, scale, items(), analysis);
        double[] expectedRow = new double[items.length];
        double[] perceivedRow = new double[items.length];
        for (int r = 0; r < respondents.length; r++) {
            for (int i = 0; i < items.length; i++) {
                expectedRow[i] = expected[i][r];
                perceivedRow[i] = perceived[i][r];
            }
            gaps.tally(expectedRow, perceivedRow);
        }
        return gaps.finish();
    }

    private void requireDistinct(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            Require.text(what, name);
            Require.that(seen.add(name), source + " has " + what + " " + name + " twice; each must have its own name.");
        }
    }

    private void requireRatings(String what, double[][] ratings) {
        Require.sameLength(what, ratings.length, "items", items.length);
        for (int i = 0; i < ratings.length; i++) {
            String name = what + " of " + items[i];
            Require.sameLength(name, ratings[i].length, "respondents", respondents.length);
            for (double rating : ratings[i]) {
                if (!Double.isNaN(rating)) {
                    Require.within(name, rating, scale.lowest(), scale.highest());
                }
            }
        }
    }

    /** Two surveys are equal if they hold the same ratings under the same names. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ExpectationSurvey that
                && source.equals(that.source)
                && scale.equals(that.scale)
                && Arrays.equals(items, that.items)
                && Arrays.equals(respondents, that.respondents)
                && Arrays.deepEquals(expected, that.expected)
                && Arrays.deepEquals(perceived, that.perceived);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * source.hashCode() + Arrays.hashCode(items)) + Arrays.deepHashCode(perceived);
    }

    /** How many ratings each item has. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Expectation survey " + source + ": " + Cells.count(size())
                        + (size() == 1 ? " respondent, " : " respondents, ") + Cells.count(items.length)
                        + (items.length == 1 ? " item" : " items")
                        + ", ratings from " + scale)
                .left("item")
                .right("expected")
                .right("perceived");
        for (int i = 0; i < items.length; i++) {
            table.row(items[i], Cells.count(given(expected[i])), Cells.count(given(perceived[i])));
        }
        return table.toString();
    }

    private static long given(double[] ratings) {
        return Arrays.stream(ratings).filter(rating -> !Double.isNaN(rating)).count();
    }

    @JsonValue
    SerializedForm serializedForm() {
        return new SerializedForm(source, scale, items(), respondents(), texts(expected), texts(perceived));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static ExpectationSurvey of(SerializedForm form) {
        return new ExpectationSurvey(
                form.source, form.scale, form.items, form.respondents, ratings(form.expected), ratings(form.perceived));
    }

    private static List<List<String>> texts(double[][] ratings) {
        List<List<String>> texts = new ArrayList<>();
        for (double[] row : ratings) {
            texts.add(Arrays.stream(row)
                    .mapToObj(rating -> Double.isNaN(rating) ? "" : Require.show(rating))
                    .toList());
        }
        return texts;
    }

    private static double[][] ratings(List<List<String>> texts) {
        return texts.stream()
                .map(row -> row.stream()
                        .mapToDouble(text -> text.isEmpty() ? Double.NaN : Double.parseDouble(text))
                        .toArray())
                .toArray(double[][]::new);
    }

    private Object writeReplace() {
        return serializedForm();
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("A survey is read from its serialized form.");
    }

    /** One list of texts an item, empty where a rating is missing. */
    record SerializedForm(
            String source,
            RatingScale scale,
            List<String> items,
            List<String> respondents,
            List<List<String>> expected,
            List<List<String>> perceived)
            implements Serializable {

        private Object readResolve() {
            return of(this);
        }
    }
}
