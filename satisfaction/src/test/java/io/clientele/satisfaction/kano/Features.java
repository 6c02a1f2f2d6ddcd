package io.clientele.satisfaction.kano;

import io.clientele.satisfaction.MeanScore;

/** Feature results for tests that care only about the counts. */
final class Features {

    private Features() {}

    static KanoFeature of(String name, CategoryCounts counts) {
        return of(name, counts, CategoryRule.mode());
    }

    static KanoFeature of(String name, CategoryCounts counts, CategoryRule rule) {
        ContinuousKano nothing = new ContinuousKano(MeanScore.empty(), MeanScore.empty(), 0, 0, 0);
        return new KanoFeature(
                name, counts, counts, counts.n(), rule.decide(counts), 0, 0, MeanScore.empty(), nothing, 0.95);
    }
}
