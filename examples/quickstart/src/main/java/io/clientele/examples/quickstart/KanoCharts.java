package io.clientele.examples.quickstart;

import io.clientele.examples.quickstart.page.Chart;
import io.clientele.examples.quickstart.page.Colour;
import io.clientele.examples.quickstart.page.CurveChart;
import io.clientele.examples.quickstart.page.HeatChart;
import io.clientele.examples.quickstart.page.QuadrantChart;
import io.clientele.examples.quickstart.page.QuadrantChart.Point;
import io.clientele.examples.quickstart.page.QuadrantChart.Side;
import io.clientele.examples.quickstart.page.StackedChart;
import io.clientele.satisfaction.kano.BetterWorseEllipse;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.curve.KanoCurves;
import io.clientele.satisfaction.kano.roadmap.RoadmapItem;
import io.clientele.satisfaction.kano.roadmap.RoadmapReport;
import io.clientele.stat.Interval;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A Kano report as charts, in which a category has the same colour throughout. */
final class KanoCharts {

    /** Of so many places on its line an ellipse looks round. */
    private static final int OUTLINE = 60;

    /** Where an answer of the continuous analysis counts as high. */
    private static final double HIGH = 2;

    private static final double LOWEST = -2;

    private static final double HIGHEST = 4;

    /** A feature that is less probably worked on than that has no row among the places. */
    private static final double LEAST_SHOWN = 0.01;

    private final KanoReport report;

    private KanoCharts(KanoReport report) {
        this.report = report;
    }

    static KanoCharts of(KanoReport report) {
        return new KanoCharts(report);
    }

    /** Better upwards and the amount of Worse to the right, each feature within its joint ellipse. */
    Chart betterWorse() {
        QuadrantChart chart = QuadrantChart.of(
                        "Better and worse, with 95 % ellipses", "dissatisfied if absent", "satisfied if present")
                .between(0, 1)
                .cutAt(0.5, 0.5)
                .fields("attractive", "one-dimensional", "indifferent", "must-be");
        addPoints(
                chart,
                new Sides(report.features(), KanoCharts::place, 1),
                feature -> feature.region().map(ellipse -> point(feature, ellipse)));
        return chart.chart().acrossThePage();
    }

    private static Point point(KanoFeature feature, BetterWorseEllipse ellipse) {
        return Point.of(feature.feature(), rounded(ellipse.dissatisfaction()), rounded(ellipse.satisfaction()))
                .within(ellipse.outline(OUTLINE).stream()
                        .map(place -> List.of(rounded(place.dissatisfaction()), rounded(place.satisfaction())))
                        .toList());
    }

    private static Optional<double[]> place(KanoFeature feature) {
        return feature.region().map(ellipse -> new double[] {ellipse.dissatisfaction(), ellipse.satisfaction()});
    }

    /** Each feature at the means of its answers, every answer counting a number. */
    Chart continuous() {
        double least = Math.floor(report.features().stream()
                .flatMap(feature -> Stream.of(feature.functionalInterval(), feature.dysfunctionalInterval()))
                .flatMap(Optional::stream)
                .mapToDouble(Interval::lower)
                .min()
                .orElse(0));
        QuadrantChart chart = QuadrantChart.of(
                        "Continuous analysis, with 95 % intervals",
                        "mean answer to its absence", "mean answer to its presence")
                .between(Math.max(LOWEST, Math.min(0, least)), HIGHEST)
                .cutAt(HIGH, HIGH)
                .fields("attractive", "one-dimensional", "indifferent", "must-be");
        addPoints(
                chart,
                new Sides(report.features(), KanoCharts::means, HIGHEST),
                feature -> means(feature).map(means -> continuous(feature, means)));
        return chart.chart();
    }

    private static Point continuous(KanoFeature feature, double[] means) {
        Point point = Point.of(feature.feature(), rounded(means[0]), rounded(means[1]));
        if (feature.functionalInterval().isEmpty()
                || feature.dysfunctionalInterval().isEmpty()) {
            return point;
        }
        Interval absent = feature.dysfunctionalInterval().orElseThrow();
        Interval present = feature.functionalInterval().orElseThrow();
        return point.between(
                rounded(absent.lower()), rounded(absent.upper()), rounded(present.lower()), rounded(present.upper()));
    }

    private static Optional<double[]> means(KanoFeature feature) {
        return feature.category().map(answered -> new double[] {
            feature.continuous().dysfunctional().centre(),
            feature.continuous().functional().centre()
        });
    }

    private void addPoints(QuadrantChart chart, Sides sides, Function<KanoFeature, Optional<Point>> points) {
        for (KanoCategory category : KanoCategory.values()) {
            List<Point> members = report.features().stream()
                    .filter(feature -> feature.category().equals(Optional.of(category)))
                    .flatMap(feature -> points.apply(feature).map(point -> point.named(sides.of(feature))).stream())
                    .toList();
            if (!members.isEmpty()) {
                chart.points(category.toString(), colour(category), members);
            }
        }
    }

    /** The share of each category in the answers to each feature. */
    Chart shares() {
        List<KanoFeature> answered = report.features().stream()
                .filter(feature -> feature.category().isPresent())
                .toList();
        StackedChart chart = StackedChart.of(
                "Share of each category in the answers",
                answered.stream().map(KanoFeature::feature).toList());
        for (KanoCategory category : KanoCategory.values()) {
            chart.part(
                    category.toString(),
                    colour(category),
                    answered.stream()
                            .map(feature -> feature.share(category).orElse(0))
                            .toList());
        }
        return chart.chart();
    }

    /** Satisfaction at each performance, every respondent keeping their own view of the feature. */
    Chart curves() {
        CurveChart chart = CurveChart.of("Satisfaction by performance, mixed curves", "performance, %", "satisfaction")
                .between(-1, 1);
        for (KanoCategory category : KanoCategory.values()) {
            KanoCurves.mixed(report).features().stream()
                    .filter(feature -> feature.category() == category)
                    .forEach(feature ->
                            chart.curve(feature.feature(), category.toString(), colour(category), feature.curve()::at));
        }
        return chart.chart();
    }

    /** The probability of each place in the order of work, of the features that may stand there. */
    static Chart places(RoadmapReport roadmap) {
        List<RoadmapItem> items = new ArrayList<>(roadmap.items());
        items.removeIf(
                item -> item.probabilityOfWork() < LEAST_SHOWN && !item.step().isWork());
        Collections.reverse(items);
        int places = items.size();
        return HeatChart.ofShares(
                "Place on the roadmap, probability in percent",
                "place",
                IntStream.rangeClosed(1, places).mapToObj(Integer::toString).toList(),
                "",
                items.stream().map(RoadmapItem::feature).toList(),
                cell -> items.get(cell / places).rankShares().get(cell % places));
    }

    private static Colour colour(KanoCategory category) {
        return switch (category) {
            case MUST_BE -> Colour.BLUE;
            case ONE_DIMENSIONAL -> Colour.ORANGE;
            case ATTRACTIVE -> Colour.GREEN;
            case INDIFFERENT -> Colour.GREY;
            case REVERSE -> Colour.RED;
            case QUESTIONABLE -> Colour.AMBER;
        };
    }

    private static double rounded(double value) {
        return Math.rint(1000 * value) / 1000;
    }

    /**
     * Where names stand so that they don't run into each other: towards the middle, and of two points side by side the lower one's below.
     *
     * @param features all that share a chart
     * @param place of a feature, across and upwards; none if it is not drawn
     * @param range from the lowest to the highest place
     */
    private record Sides(List<KanoFeature> features, Function<KanoFeature, Optional<double[]>> place, double range) {

        private static final double NEAR_ACROSS = 0.35;

        private static final double NEAR_UPWARDS = 0.07;

        private static final double FAR_RIGHT = 0.6;

        Side of(KanoFeature feature) {
            double[] own = place.apply(feature).orElseThrow();
            boolean below = features.stream()
                    .filter(other -> other != feature)
                    .flatMap(other -> place.apply(other).stream())
                    .anyMatch(other -> isAbove(other, own));
            if (own[0] > FAR_RIGHT * range) {
                return below ? Side.LOWER_LEFT : Side.UPPER_LEFT;
            }
            return below ? Side.LOWER_RIGHT : Side.UPPER_RIGHT;
        }

        private boolean isAbove(double[] other, double[] own) {
            double dx = (own[0] - other[0]) / range;
            double dy = (other[1] - own[1]) / range;
            return Math.abs(dx) < NEAR_ACROSS && Math.abs(dy) < NEAR_UPWARDS && (dy > 0 || dy == 0 && dx < 0);
        }
    }
}
