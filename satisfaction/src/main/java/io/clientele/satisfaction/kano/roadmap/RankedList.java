package io.clientele.satisfaction.kano.roadmap;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Features in the order of work: by step, within a step by score, equal ones as they came. */
final class RankedList {

    private final int[] features;
    private final RoadmapStep[] steps;
    private final double[] scores;

    private RankedList(int[] features, RoadmapStep[] steps, double[] scores) {
        this.features = features;
        this.steps = steps;
        this.scores = scores;
    }

    /** The list, in which the attractive features beyond the given number are put off. */
    static RankedList of(List<Candidate> candidates, int attractors) {
        int[] order = IntStream.range(0, candidates.size())
                .boxed()
                .sorted(Comparator.comparing((Integer f) -> candidates.get(f).step())
                        .thenComparing(f -> -candidates.get(f).score()))
                .mapToInt(Integer::intValue)
                .toArray();
        RoadmapStep[] steps = new RoadmapStep[order.length];
        double[] scores = new double[order.length];
        int delights = 0;
        for (int place = 0; place < order.length; place++) {
            Candidate candidate = candidates.get(order[place]);
            steps[place] = candidate.step() == RoadmapStep.DELIGHT && ++delights > attractors
                    ? RoadmapStep.LATER
                    : candidate.step();
            scores[place] = candidate.score();
        }
        return new RankedList(order, steps, scores);
    }

    int size() {
        return features.length;
    }

    /** The place in the report of the feature at a place of the list. */
    int feature(int place) {
        return features[place];
    }

    RoadmapStep step(int place) {
        return steps[place];
    }

    double score(int place) {
        return scores[place];
    }
}
