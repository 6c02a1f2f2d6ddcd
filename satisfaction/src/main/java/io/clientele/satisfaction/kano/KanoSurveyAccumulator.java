package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Gathers responses, in any order and from any number of parts, into a {@link KanoSurvey}. Features and respondents stand in the
 * order in which they first came. Parts that are merged may share respondents, but a respondent may answer about a feature only once.
 *
 * <p>Not thread-safe: one accumulator a thread, then {@link #merge}.
 */
public final class KanoSurveyAccumulator implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String source;
    private final TreeSet<String> wordings = new TreeSet<>();
    private final LinkedHashMap<String, Integer> features = new LinkedHashMap<>();
    private final LinkedHashMap<String, Integer> respondents = new LinkedHashMap<>();
    private final TreeMap<String, Double> weights = new TreeMap<>();
    private int[] feature = new int[16];
    private int[] respondent = new int[16];
    private byte[] codes = new byte[48];
    private int size;

    private KanoSurveyAccumulator(String source) {
        this.source = Require.text("source", source);
    }

    /**
     * An accumulator that has gathered nothing. The scale names the wording and turns nothing: responses hold {@link KanoAnswer#code()},
     * 1 for like to 5 for dislike, whatever codes the questionnaire had.
     *
     * @param source what results call the survey
     * @param scale the wording in which the answers were offered
     * @throws IllegalArgumentException if the scale has codes that run otherwise, such as {@link AnswerScale#codesReversed()}
     */
    public static KanoSurveyAccumulator of(String source, AnswerScale scale) {
        Require.nonNull("scale", scale);
        for (KanoAnswer answer : KanoAnswer.values()) {
            String code = Integer.toString(answer.code());
            KanoAnswer read = scale.find(code).orElse(answer);
            Require.that(
                    read == answer,
                    "scale \"" + scale.name() + "\" has code " + code + " for " + read.words()
                            + ", and responses have it for " + answer.words()
                            + ", 1 like to 5 dislike. Read the codes with scale.read(…) and name AnswerScale.codes().");
        }
        return ofRead(source, scale);
    }

    /** An accumulator for answers that were read by a scale, of any codes. */
    static KanoSurveyAccumulator ofRead(String source, AnswerScale scale) {
        KanoSurveyAccumulator accumulator = new KanoSurveyAccumulator(source);
        accumulator.wordings.add(scale.name());
        return accumulator;
    }

    /** An accumulator that has gathered a survey. */
    static KanoSurveyAccumulator of(KanoSurvey survey) {
        KanoSurveyAccumulator accumulator = new KanoSurveyAccumulator(survey.source());
        accumulator.wordings.addAll(survey.wordings());
        survey.features().forEach(name -> number(accumulator.features, name));
        survey.respondents().forEach(name -> number(accumulator.respondents, name));
        survey.responses().forEach(accumulator::add);
        if (survey.isWeighted()) {
            double[] weights = survey.weights();
            for (int r = 0; r < weights.length; r++) {
                accumulator.weight(survey.respondents().get(r), weights[r]);
            }
        }
        return accumulator;
    }

    /** Gathers one response. */
    public KanoSurveyAccumulator add(KanoResponse response) {
        Require.nonNull("response", response);
        append(
                number(features, response.feature()),
                number(respondents, response.respondent()),
                response.functionalCode(),
                response.dysfunctionalCode(),
                response.importanceCode());
        return this;
    }

    /**
     * Gives a respondent a weight; 1 for whoever is given none. See {@link KanoSurvey#weighted(double...)}.
     *
     * @throws IllegalArgumentException if it is not a finite number above 0, or he has another weight already
     */
    public KanoSurveyAccumulator weight(String respondent, double weight) {
        Require.text("respondent", respondent);
        Require.positive("weight", weight);
        number(respondents, respondent);
        Double before = weights.putIfAbsent(respondent, weight);
        Require.that(
                before == null || before == weight,
                "weight of respondent " + respondent + " is " + Require.show(weight) + " and "
                        + (before == null ? "" : Require.show(before)) + "; he must have one weight.");
        return this;
    }

    /** Gives a respondent a weight unless he has one, and says whether that is another. */
    boolean otherWeight(String respondent, double weight) {
        Double before = weights.putIfAbsent(respondent, weight);
        return before != null && before != weight;
    }

    /** Adds all that another accumulator has gathered, after what is already here; the other stays as it is. */
    public KanoSurveyAccumulator merge(KanoSurveyAccumulator other) {
        Require.nonNull("other", other);
        wordings.addAll(other.wordings);
        List.copyOf(other.respondents.keySet()).forEach(name -> number(respondents, name));
        Map.copyOf(other.weights).forEach(this::weight);
        int[] featureHere = numbers(features, other.features);
        int[] respondentHere = numbers(respondents, other.respondents);
        int gathered = other.size;
        for (int i = 0; i < gathered; i++) {
            append(
                    featureHere[other.feature[i]],
                    respondentHere[other.respondent[i]],
                    other.codes[3 * i],
                    other.codes[3 * i + 1],
                    other.codes[3 * i + 2]);
        }
        return this;
    }

    /**
     * The survey of all that was gathered so far.
     *
     * @throws IllegalArgumentException if there is no response, or a respondent answers about a feature twice
     */
    public KanoSurvey finish() {
        int n = respondents.size();
        byte[][] functional = new byte[features.size()][n];
        byte[][] dysfunctional = new byte[features.size()][n];
        byte[][] importance = new byte[features.size()][n];
        boolean[][] seen = new boolean[features.size()][n];
        List<String> featureNames = new ArrayList<>(features.keySet());
        List<String> respondentNames = new ArrayList<>(respondents.keySet());
        for (int i = 0; i < size; i++) {
            int f = feature[i];
            int r = respondent[i];
            if (seen[f][r]) {
                throw new IllegalArgumentException(source + ": respondent " + respondentNames.get(r)
                        + " answers about feature " + featureNames.get(f)
                        + " twice; each respondent counts once. Give every respondent a name of his own.");
            }
            seen[f][r] = true;
            functional[f][r] = codes[3 * i];
            dysfunctional[f][r] = codes[3 * i + 1];
            importance[f][r] = codes[3 * i + 2];
        }
        return new KanoSurvey(
                source,
                new ArrayList<>(wordings),
                featureNames,
                respondentNames,
                new AnswerColumns(functional, dysfunctional, importance),
                respondentNames.stream()
                        .mapToDouble(name -> weights.getOrDefault(name, 1.0))
                        .toArray());
    }

    private void append(int featureNumber, int respondentNumber, int functional, int dysfunctional, int importance) {
        if (size == feature.length) {
            int longer = Math.addExact(size, Math.max(16, size >> 1));
            feature = Arrays.copyOf(feature, longer);
            respondent = Arrays.copyOf(respondent, longer);
            codes = Arrays.copyOf(codes, Math.multiplyExact(3, longer));
        }
        feature[size] = featureNumber;
        respondent[size] = respondentNumber;
        codes[3 * size] = (byte) functional;
        codes[3 * size + 1] = (byte) dysfunctional;
        codes[3 * size + 2] = (byte) importance;
        size++;
    }

    private static int number(Map<String, Integer> numbers, String name) {
        return numbers.computeIfAbsent(name, key -> numbers.size());
    }

    private static int[] numbers(Map<String, Integer> here, Map<String, Integer> there) {
        int[] numbers = new int[there.size()];
        there.forEach((name, number) -> numbers[number] = number(here, name));
        return numbers;
    }
}
