package io.clientele.forecasting.selection;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonTypeName;
import io.clientele.forecasting.Fitted;
import io.clientele.forecasting.Forecaster;
import io.clientele.forecasting.SeriesNeeds;
import io.clientele.internal.check.Require;
import io.clientele.series.TimeSeries;
import io.clientele.stat.EstimationException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Several forecasters together: the mean of what they say, or the median, or a weighted mean.
 *
 * <pre>{@code
 * Forecaster together = Combination.of(Theta.standard(), Ets.damped(), SeasonalNaive.standard());
 * Forecaster median = Combination.of(Theta.standard(), Ets.damped(), SeasonalNaive.standard()).byMedian();
 * }</pre>
 *
 * <p>Models err in different ways, and part of it cancels; that is why combinations win forecasting competitions (Bates and Granger 1969;
 * Makridakis and Hibon 2000). The plain mean is hard to beat, because weights estimated on few errors add an error of their own.
 *
 * <ul>
 *   <li>{@link #byMean()}, the default: all have the same share.
 *   <li>{@link #byMedian()}: the middle one, of an even number the mean of the two in the middle; one that strays does no harm.
 *   <li>{@link #weighted}: shares as given, in the order of the members.
 *   <li>{@link #byRollingOriginError()}: halfway between equal shares and shares in inverse proportion to the mean absolute error that
 *       each member would have made in the last part of the series, fitted once to the first part and updated from there.
 * </ul>
 *
 * <p>A member that refuses the series or fails is left out; the fitted combination says which and why, and the shares of the others grow
 * in proportion. All members must be left out for the combination to refuse.
 *
 * <p>Where all members have normal, Student-t or lognormal distributions, the combination is normal: half its 95 % interval is the
 * weighted mean of theirs, as if they erred together, and its correlations are those of the averaged weights ψ. That ignores that the
 * members disagree; the default forecaster, {@link Automatic}, does not. Members with other distributions are pooled as they are
 * ({@link io.clientele.forecasting.MixedPaths}); a median then is their mean.
 *
 * <p>As JSON a combination holds the models of this library; a forecaster from elsewhere has no JSON form, but serialises.
 */
@JsonTypeName("combination")
@JsonAutoDetect(
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE)
public final class Combination implements Forecaster {

    private static final long serialVersionUID = 1L;

    /** How far shares by past errors move from equal ones towards those that the errors suggest. */
    private static final double TRUST_IN_ERRORS = 0.5;

    private final transient List<Forecaster> members;
    private final transient CombinationRule rule;

    /** One a member if given, else none. */
    private final transient double[] weights;

    private Combination(List<Forecaster> members, CombinationRule rule, double[] weights) {
        this.members = List.copyOf(Require.nonEmpty("members", members));
        this.rule = rule;
        this.weights = weights;
        Set<String> names = new HashSet<>();
        for (Forecaster member : this.members) {
            Require.that(
                    names.add(member.name()), "member " + member.name() + " is named twice; name each member once.");
        }
    }

    /** The mean of what these say. */
    public static Combination of(Forecaster... members) {
        return of(Arrays.asList(Require.nonNull("members", members)));
    }

    /** The mean of what these say. */
    public static Combination of(List<Forecaster> members) {
        return new Combination(members, CombinationRule.MEAN, new double[0]);
    }

    @JsonCreator
    static Combination fromJson(
            @JsonProperty("members") @AnyForecaster List<Forecaster> members,
            @JsonProperty("rule") @Nullable CombinationRule rule,
            @JsonProperty("weights") double @Nullable [] weights) {
        Combination read = new Combination(members, rule == null ? CombinationRule.MEAN : rule, new double[0]);
        return weights == null ? read : read.weighted(weights);
    }

    /** The same by the mean of all. */
    public Combination byMean() {
        return new Combination(members, CombinationRule.MEAN, new double[0]);
    }

    /** The same by the median. */
    public Combination byMedian() {
        return new Combination(members, CombinationRule.MEDIAN, new double[0]);
    }

    /**
     * The same by a weighted mean.
     *
     * @param shares one a member, in their order, each above 0; they are divided by their sum
     */
    public Combination weighted(double... shares) {
        Require.nonNull("shares", shares);
        Require.sameLength("shares", shares.length, "members", members.size());
        for (int i = 0; i < shares.length; i++) {
            Require.positive("shares[" + i + "]", shares[i]);
        }
        return new Combination(members, CombinationRule.WEIGHTED, shares.clone());
    }

    /** The same by a mean weighted by what each member would have missed in the past, drawn halfway to equal shares. */
    public Combination byRollingOriginError() {
        return new Combination(members, CombinationRule.ROLLING_ORIGIN, new double[0]);
    }

    /** Who takes part. */
    public List<Forecaster> members() {
        return members;
    }

    boolean isMedian() {
        return rule == CombinationRule.MEDIAN;
    }

    /** {@code "combination(theta damped)"}; the rule stands first unless it is the mean: {@code "combination(median of theta damped)"}. */
    @Override
    public String name() {
        StringJoiner names = new StringJoiner(" ");
        for (int i = 0; i < members.size(); i++) {
            String name = members.get(i).name().replace('(', '[').replace(')', ']');
            names.add(weights.length == 0 ? name : Require.show(weights[i]) + "*" + name);
        }
        return "combination(" + rule.words() + names + ")";
    }

    /** Empty if a member can be fitted; else why the first one can't. */
    @Override
    public Optional<String> refusal(TimeSeries series) {
        Require.nonNull("series", series);
        Optional<String> first = Optional.empty();
        for (Forecaster member : members) {
            Optional<String> refusal = member.refusal(series);
            if (refusal.isEmpty()) {
                return refusal;
            }
            first = first.isEmpty() ? refusal : first;
        }
        return first;
    }

    /**
     * Fits the members.
     *
     * @throws IllegalArgumentException with the text of {@link #refusal} if all members refuse the series
     * @throws EstimationException if none of them can be fitted
     */
    @Override
    public FittedCombination fit(TimeSeries series) {
        SeriesNeeds.require(this, series);
        MemberFits fits = MemberFits.of(members, series);
        if (fits.models().isEmpty()) {
            throw new EstimationException(
                    name(), "no member could be fitted; " + fits.leftOut().get(0) + ".", Map.of());
        }
        return fitted(series, fits);
    }

    FittedCombination fitted(TimeSeries series, MemberFits fits) {
        return FittedCombination.of(this, series, fits, shares(series, fits));
    }

    /** The shares of those fitted, which add up to 1. */
    private double[] shares(TimeSeries series, MemberFits fits) {
        double[] shares = new double[fits.models().size()];
        Arrays.fill(shares, 1);
        if (rule == CombinationRule.WEIGHTED) {
            for (int i = 0; i < shares.length; i++) {
                shares[i] = weights[fits.places().get(i)];
            }
        } else if (rule == CombinationRule.ROLLING_ORIGIN) {
            shares = byPastErrors(series, fits);
        }
        double total = Arrays.stream(shares).sum();
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= total;
        }
        return shares;
    }

    private static double[] byPastErrors(TimeSeries series, MemberFits fits) {
        List<Forecaster> forecasters =
                fits.models().stream().map(Fitted::specification).toList();
        RollingOrigins past = RollingOrigins.of(forecasters, series);
        double[] errors = past.meanAbsoluteErrors();
        double total = 0;
        for (double error : errors) {
            total += 1 / error;
        }
        double[] shares = new double[forecasters.size()];
        Arrays.fill(shares, 1);
        if (total > 0 && total < Double.POSITIVE_INFINITY) {
            for (int i = 0; i < errors.length; i++) {
                double suggested = errors.length / (errors[i] * total);
                shares[past.followed.get(i)] = 1 + TRUST_IN_ERRORS * (suggested - 1);
            }
        }
        return shares;
    }

    @JsonProperty("members")
    @AnyForecaster
    private List<Forecaster> jsonMembers() {
        return members;
    }

    @JsonProperty("rule")
    private CombinationRule jsonRule() {
        return rule;
    }

    @JsonProperty("weights")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private double @Nullable [] jsonWeights() {
        return weights.length == 0 ? null : weights.clone();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Combination that
                && members.equals(that.members)
                && rule == that.rule
                && Arrays.equals(weights, that.weights);
    }

    @Override
    public int hashCode() {
        return 31 * members.hashCode() + Arrays.hashCode(weights);
    }

    /** Its {@link #name()}. */
    @Override
    public String toString() {
        return name();
    }

    private Object writeReplace() {
        return new SerializedForm(members, rule, Arrays.stream(weights).boxed().toList());
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        throw new InvalidObjectException("Combinations travel as their serialized form.");
    }

    /** What travels; reading it back runs the checks again. */
    private record SerializedForm(List<Forecaster> members, CombinationRule rule, List<Double> weights)
            implements Serializable {

        private Object readResolve() {
            Combination read = new Combination(members, rule, new double[0]);
            return weights.isEmpty()
                    ? read
                    : read.weighted(
                            weights.stream().mapToDouble(Double::doubleValue).toArray());
        }
    }
}
