package io.clientele.satisfaction.kano;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.NearestName;
import io.clientele.internal.text.TextTable;
import io.clientele.io.Table;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collector;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answers of a Kano questionnaire: for every feature and respondent the answer to the functional question ("how do you feel if it
 * is there?"), to the dysfunctional one ("and if it is not?") and, where asked, the stated importance. Immutable, held column by
 * column.
 *
 * <pre>{@code
 * KanoReport report = KanoSurvey.from(Csv.read(Path.of("answers.csv"))).analyse();
 * }</pre>
 *
 * <p>Respondents count alike unless {@link #weighted(double...)} or a column of weights says otherwise.
 *
 * <p>A pair with a missing half stays in the survey and is counted, but not analysed; the respondent's other pairs are. A feature
 * need not be asked of everybody.
 */
public final class KanoSurvey implements Serializable {

    /** Importance is stated from 1, not at all, to 9, extremely. */
    static final int HIGHEST_IMPORTANCE = 9;

    /** Sums of squares of such weights stay far from the ends of a double. */
    private static final double LEAST_WEIGHT = 1e-9;

    private static final double MOST_WEIGHT = 1e9;

    /** Before the name of a feature that was turned into its absence. */
    private static final String NOT = "not ";

    private static final long serialVersionUID = 1L;

    private final transient String source;
    private final transient String[] wordings;
    private final transient String[] features;
    private final transient String[] respondents;
    private final transient AnswerColumns answers;
    private final transient double[] weights;
    private final transient int[] byWeight;

    /** Arrays are feature by respondent and become the survey's own; {@code importance[f]} may have length 0 where none was stated. */
    KanoSurvey(
            String source,
            List<String> wordings,
            List<String> features,
            List<String> respondents,
            byte[][] functional,
            byte[][] dysfunctional,
            byte[][] importance) {
        this(
                source,
                wordings,
                features,
                respondents,
                new AnswerColumns(functional, dysfunctional, importance),
                new double[0]);
    }

    /** The same with a weight a respondent; {@code weights} has length 0 where all weigh 1. */
    KanoSurvey(
            String source,
            List<String> wordings,
            List<String> features,
            List<String> respondents,
            AnswerColumns answers,
            double[] weights) {
        this.source = Require.text("source", source);
        this.wordings = new TreeSet<>(Require.nonEmpty("wordings", wordings)).toArray(new String[0]);
        this.features = features.toArray(new String[0]);
        this.respondents = respondents.toArray(new String[0]);
        this.answers = answers;
        this.weights = Arrays.stream(weights).allMatch(weight -> weight == 1) ? new double[0] : weights;
        this.byWeight = IntStream.range(0, this.weights.length)
                .boxed()
                .sorted(Comparator.comparingDouble(r -> this.weights[r]))
                .mapToInt(Integer::intValue)
                .toArray();
        Require.that(!features.isEmpty(), source + " has no feature; a Kano survey asks about at least one.");
        Require.that(!respondents.isEmpty(), source + " has no respondent; a Kano survey needs at least one.");
        requireDistinct("feature", this.features);
        requireDistinct("respondent", this.respondents);
        if (weights.length > 0) {
            Require.sameLength("weights", weights.length, "respondents", respondents.size());
            for (int r = 0; r < weights.length; r++) {
                Require.that(
                        weights[r] >= LEAST_WEIGHT && weights[r] <= MOST_WEIGHT,
                        "weight of respondent " + respondents.get(r) + " is " + Require.show(weights[r])
                                + "; it must be from 1e-9 to 1e9. Leave a respondent out with only(…).");
            }
        }
        answers.require(this.features, respondents.size());
    }

    /**
     * The survey in a table, its layout and wording found by themselves: see {@link KanoLayout#automatic()}.
     *
     * @throws IllegalArgumentException if the table has no rows, or its headers name no question pair
     * @throws io.clientele.io.TableFormatException at the first cell that is no answer, naming row, column and the nearest answer
     */
    public static KanoSurvey from(Table table) {
        return from(table, KanoLayout.automatic());
    }

    /**
     * The survey in a table of a stated layout or wording.
     *
     * @throws IllegalArgumentException if the table has no rows, or lacks a column that the layout names
     * @throws io.clientele.io.TableFormatException at the first cell that is no answer, naming row, column and the nearest answer
     */
    public static KanoSurvey from(Table table, KanoLayout layout) {
        return Require.nonNull("layout", layout).read(table);
    }

    /**
     * The survey in arrays, one row a respondent and one column a feature, by {@link KanoAnswer#code()}: 1 for like to 5 for dislike, 0
     * for blank. Respondents are named 1, 2, and so on.
     *
     * @param source what results call the survey
     * @param features what was asked about, in the order of the columns
     * @param functional the answers if the feature is there
     * @param dysfunctional the answers if it is not
     * @throws IllegalArgumentException if rows or columns are not as many as respondents or features, or a code is none of 0 to 5
     */
    public static KanoSurvey of(String source, List<String> features, int[][] functional, int[][] dysfunctional) {
        Require.nonNull("functional", functional);
        return of(source, features, functional, dysfunctional, new int[functional.length][features.size()]);
    }

    /**
     * The same with the importance that each respondent stated, in rows and columns as the answers.
     *
     * @param importance 1, not at all, to 9, extremely; 0 where none was stated
     */
    public static KanoSurvey of(
            String source, List<String> features, int[][] functional, int[][] dysfunctional, int[][] importance) {
        Require.nonNull("features", features);
        int respondents = Require.nonNull("functional", functional).length;
        Require.sameLength(
                "dysfunctional", Require.nonNull("dysfunctional", dysfunctional).length, "functional", respondents);
        Require.sameLength("importance", Require.nonNull("importance", importance).length, "functional", respondents);
        return new KanoSurvey(
                source,
                List.of(AnswerScale.codes().name()),
                features,
                IntStream.rangeClosed(1, respondents)
                        .mapToObj(Integer::toString)
                        .toList(),
                AnswerColumns.ofRows("functional", functional, features.size(), KanoAnswer.DISLIKE.code()),
                AnswerColumns.ofRows("dysfunctional", dysfunctional, features.size(), KanoAnswer.DISLIKE.code()),
                AnswerColumns.ofRows("importance", importance, features.size(), HIGHEST_IMPORTANCE));
    }

    /**
     * Collects responses into a survey; see {@link KanoSurveyAccumulator}.
     *
     * @throws IllegalArgumentException if the scale has codes that run otherwise than {@link KanoAnswer#code()}
     */
    public static Collector<KanoResponse, ?, KanoSurvey> collector(String source, AnswerScale scale) {
        KanoSurveyAccumulator.of(source, scale);
        return Collector.of(
                () -> KanoSurveyAccumulator.of(source, scale),
                KanoSurveyAccumulator::add,
                KanoSurveyAccumulator::merge,
                KanoSurveyAccumulator::finish);
    }

    /** What results call the survey: the file's name, or the name it was given. */
    public String source() {
        return source;
    }

    /** The names of the wordings in which the answers were offered, in alphabetical order; usually one. */
    public List<String> wordings() {
        return List.of(wordings);
    }

    /** The features in the order in which they were asked. */
    public List<String> features() {
        return List.of(features);
    }

    /** The respondents in the order of the source. */
    public List<String> respondents() {
        return List.of(respondents);
    }

    /** How many respondents there are. */
    public int size() {
        return respondents.length;
    }

    /** All responses that are not wholly blank, respondent by respondent. */
    public Stream<KanoResponse> responses() {
        return IntStream.range(0, respondents.length)
                .boxed()
                .flatMap(r -> IntStream.range(0, features.length).mapToObj(f -> response(r, f)))
                .filter(response ->
                        response.functionalCode() + response.dysfunctionalCode() + response.importanceCode() > 0);
    }

    /**
     * What a respondent answered about a feature, blanks included.
     *
     * @param respondent his place in {@link #respondents()}, from 0
     * @param feature its place in {@link #features()}, from 0
     */
    public KanoResponse response(int respondent, int feature) {
        Require.within("respondent", respondent, 0, respondents.length - 1);
        Require.within("feature", feature, 0, features.length - 1);
        byte[] stated = answers.importance[feature];
        return new KanoResponse(
                respondents[respondent],
                features[feature],
                answers.functional[feature][respondent],
                answers.dysfunctional[feature][respondent],
                stated.length == 0 ? 0 : stated[respondent]);
    }

    /** How often each pair of answers was given about a feature. */
    public AnswerPairs pairs(String feature) {
        return tally(index(feature)).pairs(feature);
    }

    /**
     * The answers to the functional question about a feature, one code a respondent in the order of {@link #respondents()}: 1 for like
     * to 5 for dislike, 0 for blank. A copy.
     *
     * @param feature its place in {@link #features()}, from 0
     */
    public byte[] functionalCodes(int feature) {
        return answers.functional[Require.within("feature", feature, 0, features.length - 1)].clone();
    }

    /** The answers to the dysfunctional question, in the same way as {@link #functionalCodes}. */
    public byte[] dysfunctionalCodes(int feature) {
        return answers.dysfunctional[Require.within("feature", feature, 0, features.length - 1)].clone();
    }

    /** The stated importances from 1 to 9, 0 for none, in the same way as {@link #functionalCodes}. */
    public byte[] importanceCodes(int feature) {
        byte[] stated = answers.importance[Require.within("feature", feature, 0, features.length - 1)];
        return stated.length == 0 ? new byte[respondents.length] : stated.clone();
    }

    /** Whether some respondent has a weight other than 1. */
    public boolean isWeighted() {
        return weights.length > 0;
    }

    /** The weights of the respondents in the order of {@link #respondents()}, all 1 unless said otherwise. A copy. */
    public double[] weights() {
        double[] all = weights.length == 0 ? new double[respondents.length] : weights.clone();
        if (weights.length == 0) {
            Arrays.fill(all, 1);
        }
        return all;
    }

    /**
     * The same answers, each respondent weighted: with 2 he counts as if there were two of him in every share and mean, though not in
     * how sure they are. Weights make up for people who are over- or under-represented among the respondents. They replace weights
     * given before.
     *
     * @param weights one for each respondent, in the order of {@link #respondents()}; above 0 and finite (from 1e-9 to 1e9)
     */
    public KanoSurvey weighted(double... weights) {
        Require.sameLength("weights", weights.length, "respondents", respondents.length);
        return with(weights.clone());
    }

    /** The same answers with the weight that a function gives for the name of each respondent; see {@link #weighted(double...)}. */
    public KanoSurvey weightedBy(ToDoubleFunction<String> weightOfRespondent) {
        return with(Arrays.stream(respondents).mapToDouble(weightOfRespondent).toArray());
    }

    private KanoSurvey with(double[] newWeights) {
        return new KanoSurvey(source, wordings(), features(), respondents(), answers, newWeights);
    }

    /** This survey under another name. */
    public KanoSurvey named(String name) {
        return new KanoSurvey(name, wordings(), features(), respondents(), answers, weights);
    }

    /**
     * The survey of only those respondents, for example of a segment.
     *
     * @throws IllegalArgumentException if nobody is left
     */
    public KanoSurvey only(Predicate<String> chosenRespondents) {
        int[] kept = IntStream.range(0, respondents.length)
                .filter(r -> chosenRespondents.test(respondents[r]))
                .toArray();
        return new KanoSurvey(
                source,
                wordings(),
                features(),
                Arrays.stream(kept).mapToObj(r -> respondents[r]).toList(),
                answers.ofRespondents(kept),
                weights.length == 0
                        ? weights
                        : Arrays.stream(kept).mapToDouble(r -> weights[r]).toArray());
    }

    /**
     * The survey of only these features, in this order.
     *
     * @throws IllegalArgumentException if a feature is not in the survey
     */
    public KanoSurvey about(String... chosenFeatures) {
        int[] kept = Arrays.stream(chosenFeatures).mapToInt(this::index).toArray();
        return new KanoSurvey(
                source, wordings(), List.of(chosenFeatures), respondents(), answers.ofFeatures(kept), weights);
    }

    private int index(String feature) {
        int f = features().indexOf(feature);
        if (f < 0) {
            throw NearestName.unknown("feature", feature, features());
        }
        return f;
    }

    /**
     * The survey with a feature turned into its absence: what was answered to its functional question is taken as the answer to the
     * dysfunctional one, and the other way round, and it is called {@code not X}, or {@code X} again. For features that most
     * customers would rather not have (Berger et al. 1993).
     *
     * @throws IllegalArgumentException if the feature is not in the survey, or there is another one of the new name
     */
    public KanoSurvey flipped(String feature) {
        int f = index(feature);
        String[] names = features.clone();
        names[f] = feature.startsWith(NOT) ? feature.substring(NOT.length()) : NOT + feature;
        return new KanoSurvey(source, wordings(), List.of(names), respondents(), answers.flipped(f), weights);
    }

    /**
     * The respondents of both surveys together, under this survey's name. Features need not be the same; what a respondent was not
     * asked is blank. The result remembers the wordings of both.
     *
     * @throws IllegalArgumentException if a respondent answers about the same feature in both
     */
    public KanoSurvey pooledWith(KanoSurvey other) {
        return KanoSurveyAccumulator.of(this)
                .merge(KanoSurveyAccumulator.of(Require.nonNull("other", other)))
                .finish();
    }

    /** The report with Berger's table, the most frequent category, and 95 percent intervals. */
    public KanoReport analyse() {
        return KanoAnalysis.standard().on(this);
    }

    /** The report of another analysis. */
    public KanoReport analyse(KanoAnalysis analysis) {
        return Require.nonNull("analysis", analysis).on(this);
    }

    /**
     * The survey as a table in the wide layout that {@link #from(Table)} reads: one row a respondent, the columns
     * {@code respondent}, {@code X_functional}, {@code X_dysfunctional} and, where stated, {@code X_importance}.
     *
     * @param scale the words in which answers are written
     * @throws IllegalArgumentException if the scale has no word for an answer that was given
     */
    public Table table(AnswerScale scale) {
        return WideLayout.write(this, Require.nonNull("scale", scale));
    }

    FeatureTally tally(int feature) {
        return new FeatureTally(
                answers.functional[feature],
                answers.dysfunctional[feature],
                answers.importance[feature],
                weights,
                byWeight);
    }

    String respondent(int number) {
        return respondents[number];
    }

    /** Answer codes of a feature, 0 for blank; not to be written to. */
    byte[] functional(int feature) {
        return answers.functional[feature];
    }

    /** Answer codes of a feature, 0 for blank; not to be written to. */
    byte[] dysfunctional(int feature) {
        return answers.dysfunctional[feature];
    }

    /** Stated importance of a feature, 0 for none, of length 0 if nobody stated one; not to be written to. */
    byte[] importance(int feature) {
        return answers.importance[feature];
    }

    private void requireDistinct(String what, String[] names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            Require.text(what, name);
            Require.that(seen.add(name), source + " has " + what + " " + name + " twice; each must have its own name.");
        }
    }

    /** Two surveys are equal if they hold the same answers under the same names. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof KanoSurvey that
                && source.equals(that.source)
                && Arrays.equals(wordings, that.wordings)
                && Arrays.equals(features, that.features)
                && Arrays.equals(respondents, that.respondents)
                && answers.equals(that.answers)
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * source.hashCode() + Arrays.hashCode(features)) + answers.hashCode();
    }

    /** How many pairs each feature has. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Kano survey " + source + ": " + Cells.count(size())
                        + (size() == 1 ? " respondent, " : " respondents, ")
                        + Cells.count(features.length) + (features.length == 1 ? " feature" : " features")
                        + ", answers in " + String.join(" and ", wordings))
                .left("feature")
                .right("pairs")
                .right("halves")
                .right("blank")
                .right("importance stated");
        for (int f = 0; f < features.length; f++) {
            FeatureTally tally = tally(f);
            table.row(
                    features[f],
                    Cells.count(tally.pairs(features[f]).answered()),
                    Cells.count(tally.halves()),
                    Cells.count(tally.blanks()),
                    Cells.count(tally.importance().n()));
        }
        return table.toString();
    }

    @JsonValue
    SerializedForm serializedForm() {
        return new SerializedForm(
                source,
                wordings(),
                features(),
                respondents(),
                AnswerColumns.digits(answers.functional),
                AnswerColumns.digits(answers.dysfunctional),
                AnswerColumns.digits(answers.importance),
                Arrays.stream(weights).boxed().toList());
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static KanoSurvey of(SerializedForm form) {
        return new KanoSurvey(
                form.source,
                form.wordings,
                form.features,
                form.respondents,
                new AnswerColumns(
                        AnswerColumns.codes(form.functional),
                        AnswerColumns.codes(form.dysfunctional),
                        AnswerColumns.codes(form.importance)),
                form.weights.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private Object writeReplace() {
        return serializedForm();
    }

    private void readObject(ObjectInputStream in) throws InvalidObjectException {
        throw new InvalidObjectException("A survey is read from its serialized form.");
    }

    /** One text a feature, one digit a respondent, 0 for blank; no weights where all are 1. */
    record SerializedForm(
            String source,
            List<String> wordings,
            List<String> features,
            List<String> respondents,
            List<String> functional,
            List<String> dysfunctional,
            List<String> importance,
            List<Double> weights)
            implements Serializable {

        private Object readResolve() {
            return of(this);
        }
    }
}
