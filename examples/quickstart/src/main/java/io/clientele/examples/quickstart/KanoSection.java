package io.clientele.examples.quickstart;

import io.clientele.examples.quickstart.page.Block;
import io.clientele.examples.quickstart.page.Paragraph;
import io.clientele.examples.quickstart.page.QuadrantChart;
import io.clientele.examples.quickstart.page.QuadrantChart.Point;
import io.clientele.examples.quickstart.page.QuadrantChart.Side;
import io.clientele.examples.quickstart.page.Section;
import io.clientele.examples.quickstart.page.TextBlock;
import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.satisfaction.kano.KanoCategory;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoSurvey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What customers must have, want more of, and would be delighted by. */
final class KanoSection {

    /** The bundled answers; their seed stands in the name of the survey, so that nobody takes them for real ones. */
    private static final String SAMPLE = "kano-simulated-sample.csv";

    private static final String SAMPLE_NAME = "simulated sample, seed 7";

    /** How near two points are whose names would run into each other. */
    private static final double NEAR_ACROSS = 0.35;

    private static final double NEAR_UPWARDS = 0.07;

    private KanoSection() {}

    static Section of(Arguments arguments) {
        boolean own = arguments.file("kano").isPresent();
        KanoSurvey survey = own
                ? KanoSurvey.from(Csv.read(arguments.file("kano").orElseThrow()))
                : KanoSurvey.from(sample()).named(SAMPLE_NAME);
        KanoReport report = survey.analyse();
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                own
                        ? "How customers feel with and without each feature, by Kano's pair of questions."
                        : "How customers of a spare-parts shop would feel with and without each feature. The"
                                + " answers are a simulated sample (seed 7) that comes with this example; no"
                                + " customer gave them. Use --kano FILE.csv for your own."));
        blocks.add(quadrant(report));
        blocks.add(new TextBlock(report.toString()));
        report.sentences().forEach(sentence -> blocks.add(new Paragraph(sentence)));
        return new Section(own ? "Kano" : "Kano (simulated sample)", blocks);
    }

    private static Table sample() {
        try (InputStream stream = Objects.requireNonNull(KanoSection.class.getResourceAsStream(SAMPLE), SAMPLE)) {
            return Csv.options().named(SAMPLE).comments('#').read(stream);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + SAMPLE, failed);
        }
    }

    private static Block quadrant(KanoReport report) {
        QuadrantChart chart = QuadrantChart.of(
                        "Better and worse, with 95 % intervals", "dissatisfied if absent", "satisfied if present")
                .between(0, 1)
                .cutAt(0.5, 0.5)
                .fields("attractive", "one-dimensional", "indifferent", "must-be");
        for (KanoCategory category : KanoCategory.values()) {
            List<Point> points = report.features().stream()
                    .filter(feature ->
                            feature.category().filter(category::equals).isPresent())
                    .flatMap(feature -> point(feature, report.features()).stream())
                    .toList();
            if (!points.isEmpty()) {
                chart.points(category.toString(), points, true);
            }
        }
        return chart.chart().acrossThePage();
    }

    /** No point where a feature has no interval: that happens only if nobody gave a pair that counts. */
    private static List<Point> point(KanoFeature feature, List<KanoFeature> all) {
        if (feature.betterInterval().isEmpty() || feature.worseInterval().isEmpty()) {
            return List.of();
        }
        double better = feature.better().orElseThrow();
        double absent = -feature.worse().orElseThrow();
        return List.of(new Point(
                feature.feature(),
                rounded(absent),
                rounded(better),
                rounded(feature.dissatisfiedIfAbsent()
                        .interval(0.95)
                        .orElseThrow()
                        .lower()),
                rounded(feature.dissatisfiedIfAbsent()
                        .interval(0.95)
                        .orElseThrow()
                        .upper()),
                rounded(feature.betterInterval().orElseThrow().lower()),
                rounded(feature.betterInterval().orElseThrow().upper()),
                side(feature, all)));
    }

    /** Names stand towards the middle; of two points side by side the lower one has its name below the whisker. */
    private static Side side(KanoFeature feature, List<KanoFeature> all) {
        double x = -feature.worse().orElse(0);
        double y = feature.better().orElse(0);
        boolean below = all.stream().anyMatch(other -> other != feature && isAbove(other, x, y));
        if (x > 0.6) {
            return below ? Side.LOWER_LEFT : Side.UPPER_LEFT;
        }
        return below ? Side.LOWER_RIGHT : Side.UPPER_RIGHT;
    }

    private static boolean isAbove(KanoFeature other, double x, double y) {
        double dx = x + other.worse().orElse(0);
        double dy = other.better().orElse(0) - y;
        return Math.abs(dx) < NEAR_ACROSS && Math.abs(dy) < NEAR_UPWARDS && (dy > 0 || dy == 0 && dx < 0);
    }

    private static double rounded(double share) {
        return Math.rint(1000 * share) / 1000;
    }
}
