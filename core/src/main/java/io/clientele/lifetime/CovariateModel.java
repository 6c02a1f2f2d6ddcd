package io.clientele.lifetime;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.clientele.customer.Purchases;
import io.clientele.customer.RepeatSummary;
import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A buy-till-you-die model in which covariates move the parameters of each customer; made by {@code given} of {@link BgNbd},
 * {@link MbgNbd} and {@link ParetoNbd}.
 *
 * <p>Customers with equal covariates and histories are counted together, so a few yes-or-no covariates cost next to nothing; with
 * continuous ones every customer is a row.
 */
@JsonAutoDetect(
        getterVisibility = JsonAutoDetect.Visibility.NONE,
        isGetterVisibility = JsonAutoDetect.Visibility.NONE,
        fieldVisibility = JsonAutoDetect.Visibility.NONE,
        creatorVisibility = JsonAutoDetect.Visibility.NONE)
public final class CovariateModel implements Serializable {

    private static final long serialVersionUID = 1L;

    private final CovariateLink link;
    private final String name;
    private final LifetimeUnit unit;
    private final LogPrior[] priors;
    private final Covariates covariates;

    CovariateModel(CovariateLink link, String name, LifetimeUnit unit, List<LogPrior> priors, Covariates covariates) {
        this.link = link;
        this.name = name;
        this.unit = unit;
        this.priors = priors.toArray(LogPrior[]::new);
        this.covariates = Require.nonNull("covariates", covariates);
    }

    @JsonCreator
    static CovariateModel read(
            @JsonProperty("model") String model,
            @JsonProperty("unit") LifetimeUnit unit,
            @JsonProperty("priors") List<LogPrior> priors,
            @JsonProperty("covariates") Covariates covariates) {
        return switch (Require.nonNull("model", model)) {
            case BgNbdProcess.NAME -> new BgNbd(unit, priors).given(covariates);
            case MbgNbdProcess.NAME -> new MbgNbd(unit, priors).given(covariates);
            case ParetoNbdProcess.NAME -> new ParetoNbd(unit, priors).given(covariates);
            default ->
                throw new IllegalArgumentException("model is " + model + "; it must be one of " + BgNbdProcess.NAME
                        + ", " + MbgNbdProcess.NAME + " and " + ParetoNbdProcess.NAME + ".");
        };
    }

    /** The name of the model: {@code BG/NBD}. */
    @JsonProperty("model")
    public String name() {
        return name;
    }

    /** The unit of the parameters. */
    @JsonProperty("unit")
    public LifetimeUnit unit() {
        return unit;
    }

    /** Opinions about parameters. */
    @JsonProperty("priors")
    public List<LogPrior> priors() {
        return List.of(priors);
    }

    /** The columns that move the parameters. */
    @JsonProperty("covariates")
    public Covariates covariates() {
        return covariates;
    }

    /** The parameters and effects that make the histories most likely. */
    public FittedCovariateModel fit(Purchases purchases) {
        return fit(Require.nonNull("purchases", purchases).repeats());
    }

    /**
     * The parameters and effects that make the histories most likely.
     *
     * @throws IllegalArgumentException naming the customer, if one has no value of a covariate
     */
    public FittedCovariateModel fit(RepeatSummary summary) {
        Require.nonNull("summary", summary);
        int ofPurchases = covariates.purchases().size();
        Map<Pattern, RepeatCountsAccumulator> patterns = new LinkedHashMap<>();
        double[] scales = new double[ofPurchases + covariates.leaving().size()];
        for (int c = 0; c < summary.size(); c++) {
            double[] z = covariates.of(summary.customers().id(c));
            for (int k = 0; k < z.length; k++) {
                scales[k] = Math.max(scales[k], Math.abs(z[k]));
            }
            patterns.computeIfAbsent(new Pattern(z), pattern -> RepeatCountsAccumulator.empty())
                    .add(summary.repeats(c), summary.recencyDays(c), summary.ageDays(c));
        }
        for (int k = 0; k < scales.length; k++) {
            scales[k] = scales[k] == 0 ? 1 : scales[k];
        }
        List<PopulationLikelihood.Group> groups = new ArrayList<>();
        patterns.forEach((pattern, counts) -> {
            double[] z = pattern.values().clone();
            for (int k = 0; k < z.length; k++) {
                z[k] /= scales[k];
            }
            groups.add(new PopulationLikelihood.Group(
                    Estimation.inUnit(counts.finish(), unit), link.design(z, ofPurchases)));
        });
        Require.that(!groups.isEmpty(), "summary is empty; " + name + " needs customers. Check the as-of date.");
        List<String> names = new ArrayList<>();
        covariates.purchases().forEach(column -> names.add("purchases." + column.name()));
        covariates.leaving().forEach(column -> names.add("leaving." + column.name()));
        Estimation.Result found = new Estimation(
                        name, link.parameters(), names, link.source(), Arrays.asList(priors), groups, scales)
                .run();
        return new FittedCovariateModel(
                link.process(found.theta(), unit),
                covariates.purchases().stream().map(column -> column.name()).toList(),
                covariates.leaving().stream().map(column -> column.name()).toList(),
                Arrays.stream(found.gamma()).boxed().toList(),
                found.report());
    }

    /** Values of the covariates that customers may share. */
    private record Pattern(double[] values) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Pattern that && Arrays.equals(values, that.values);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(values);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CovariateModel that
                && link == that.link
                && unit == that.unit
                && Arrays.equals(priors, that.priors)
                && covariates.equals(that.covariates);
    }

    @Override
    public int hashCode() {
        return 31 * link.hashCode() + covariates.hashCode();
    }

    /** One line with model and covariates. */
    @Override
    public String toString() {
        return name + " in " + unit + " with " + covariates;
    }
}
