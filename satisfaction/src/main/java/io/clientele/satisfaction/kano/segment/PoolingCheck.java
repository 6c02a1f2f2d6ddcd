package io.clientele.satisfaction.kano.segment;

import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Finds what a pool says and its segments contradict. */
final class PoolingCheck {

    private final KanoReport pooled;
    private final List<KanoReport> segments;
    private final List<PoolingParadox> found = new ArrayList<>();

    private PoolingCheck(KanoReport pooled, List<KanoReport> segments) {
        this.pooled = pooled;
        this.segments = segments;
    }

    static List<PoolingParadox> of(KanoReport pooled, List<KanoReport> segments) {
        PoolingCheck check = new PoolingCheck(pooled, segments);
        int features = pooled.features().size();
        for (int f = 0; f < features; f++) {
            check.categories(f);
        }
        for (int f = 0; f < features; f++) {
            for (int other = 0; other < features; other++) {
                if (f != other) {
                    check.order(f, other, PoolingParadox.Kind.BETTER_REVERSED);
                    check.order(f, other, PoolingParadox.Kind.WORSE_REVERSED);
                }
            }
        }
        return check.found;
    }

    private void categories(int f) {
        KanoFeature whole = pooled.features().get(f);
        List<KanoFeature> parts = segments.stream()
                .map(report -> report.features().get(f))
                .filter(feature -> feature.n() > 0)
                .toList();
        if (parts.size() < 2) {
            return;
        }
        boolean agree = parts.stream().map(KanoFeature::categories).distinct().count() == 1;
        if (agree && !parts.get(0).categories().equals(whole.categories())) {
            add(
                    PoolingParadox.Kind.POOL_DIFFERS,
                    whole,
                    whole.feature() + " is " + words(parts.get(0)) + " in every segment and " + words(whole)
                            + " in all together.");
        } else if (parts.stream()
                .noneMatch(part -> part.categories().contains(whole.categories().get(0)))) {
            add(
                    PoolingParadox.Kind.POOL_HIDES,
                    whole,
                    whole.feature() + " is " + words(whole) + " in all together, and in no segment.");
        }
    }

    private void add(PoolingParadox.Kind kind, KanoFeature feature, String sentence) {
        found.add(new PoolingParadox(kind, feature.feature(), "", sentence));
    }

    private static String words(KanoFeature feature) {
        return feature.isMixed()
                ? "mixed " + feature.categories().get(0) + "/"
                        + feature.categories().get(1)
                : feature.categories().get(0).toString();
    }

    private void order(int f, int other, PoolingParadox.Kind kind) {
        boolean better = kind == PoolingParadox.Kind.BETTER_REVERSED;
        Function<KanoFeature, OptionalDouble> amount = better
                ? KanoFeature::better
                : feature -> feature.dissatisfiedIfAbsent().value();
        boolean ahead = segments.stream()
                .allMatch(report ->
                        isAhead(report.features().get(f), report.features().get(other), amount));
        if (ahead && isAhead(pooled.features().get(other), pooled.features().get(f), amount)) {
            String first = pooled.features().get(f).feature();
            String second = pooled.features().get(other).feature();
            found.add(new PoolingParadox(
                    kind,
                    first,
                    second,
                    first + (better ? " satisfies more than " : " dissatisfies more by its absence than ") + second
                            + " in every segment, and less in all together."));
        }
    }

    private static boolean isAhead(
            KanoFeature first, KanoFeature second, Function<KanoFeature, OptionalDouble> amount) {
        OptionalDouble a = amount.apply(first);
        OptionalDouble b = amount.apply(second);
        return a.isPresent() && b.isPresent() && a.getAsDouble() > b.getAsDouble();
    }
}
