package io.clientele.examples.quickstart;

import io.clientele.examples.quickstart.page.Block;
import io.clientele.examples.quickstart.page.Paragraph;
import io.clientele.examples.quickstart.page.Section;
import io.clientele.examples.quickstart.page.TextBlock;
import io.clientele.io.Csv;
import io.clientele.io.Table;
import io.clientele.satisfaction.kano.KanoFeature;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoSurvey;
import io.clientele.satisfaction.kano.belief.AdviceReport;
import io.clientele.satisfaction.kano.belief.BeliefReport;
import io.clientele.satisfaction.kano.belief.KanoBelief;
import io.clientele.satisfaction.kano.belief.SampleAdviser;
import io.clientele.satisfaction.kano.curve.ProductSatisfaction;
import io.clientele.satisfaction.kano.curve.ProductScore;
import io.clientele.satisfaction.kano.roadmap.Roadmap;
import io.clientele.satisfaction.kano.roadmap.RoadmapReport;
import io.clientele.satisfaction.kano.roadmap.ServiceLevel;
import io.clientele.satisfaction.kano.roadmap.ServiceLevels;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** What customers must have, want more of, and would be delighted by; how sure that is, and what to do first. */
final class KanoSection {

    /** The bundled answers; their seed stands in the name of the survey, so that nobody takes them for real ones. */
    private static final String SAMPLE = "kano-simulated-sample.csv";

    private static final String SAMPLE_NAME = "simulated sample, seed 7";

    private static final long ADVICE_SEED = 1;

    private KanoSection() {}

    static Section of(Arguments arguments) {
        boolean own = arguments.file("kano").isPresent();
        KanoSurvey survey = own
                ? KanoSurvey.from(Csv.read(arguments.file("kano").orElseThrow()))
                : KanoSurvey.from(sample()).named(SAMPLE_NAME);
        KanoReport report = survey.analyse();
        KanoCharts charts = KanoCharts.of(report);
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Paragraph(
                own
                        ? "How customers feel with and without each feature, by Kano's pair of questions."
                        : "How customers of a spare-parts shop would feel with and without each feature. The"
                                + " answers are a simulated sample (seed 7) that comes with this example; no"
                                + " customer gave them. Use --kano FILE.csv for your own."));
        blocks.add(new Paragraph("To the right stand features that are missed if absent, on top those that please if"
                + " present. An ellipse holds both shares of all customers at once with 95 % confidence."));
        blocks.add(charts.betterWorse());
        blocks.add(new TextBlock(report.toString()));
        blocks.add(
                new Paragraph("A category is only the most frequent answer; the shares tell how many see it otherwise."
                        + " In the continuous analysis every answer counts a number from -2 to 4 instead, and a feature"
                        + " lies at the means of its answers, so that views that part company meet in the middle."));
        blocks.add(charts.shares());
        blocks.add(charts.continuous());
        addBeliefs(blocks, survey, KanoBelief.standard().on(report));
        addDecisions(blocks, survey, report, charts);
        return new Section(own ? "Kano" : "Kano (simulated sample)", blocks);
    }

    private static Table sample() {
        try (InputStream stream = Objects.requireNonNull(KanoSection.class.getResourceAsStream(SAMPLE), SAMPLE)) {
            return Csv.options().named(SAMPLE).comments('#').read(stream);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + SAMPLE, failed);
        }
    }

    /** The probability of each category, and in words those features that the answers leave open. */
    private static void addBeliefs(List<Block> blocks, KanoSurvey survey, BeliefReport beliefs) {
        blocks.add(new Paragraph("The most frequent category of those who were asked need not be that of all customers."
                + " P is the probability that it is, learned from all features together; below 0.95 the category"
                + " carries a question mark."));
        blocks.add(new TextBlock(beliefs.toString()));
        if (beliefs.decided().size() < beliefs.features().size()) {
            AdviceReport advice = SampleAdviser.seeded(ADVICE_SEED).on(survey);
            beliefs.features().stream()
                    .filter(feature -> !feature.isDecided())
                    .forEach(feature -> blocks.add(new Paragraph(feature.sentence() + " "
                            + advice.feature(feature.feature()).sentence())));
        }
    }

    /** What follows: curves, what each level of service is worth, and the order of work. */
    private static void addDecisions(List<Block> blocks, KanoSurvey survey, KanoReport report, KanoCharts charts) {
        Roadmap plan = Roadmap.of(report);
        RoadmapReport roadmap = plan.plan();
        List<String> scored = report.features().stream()
                .filter(feature -> feature.better().isPresent())
                .map(KanoFeature::feature)
                .toList();
        if (!scored.isEmpty()) {
            blocks.add(new Paragraph("More of a feature does not please evenly: what is taken for granted does most at"
                    + " first, what delights at last; each curve mixes those of the categories by their shares. The"
                    + " roadmap below follows from the categories, and the place of a feature on it is as uncertain as"
                    + " they are."));
            blocks.add(charts.curves());
            blocks.add(KanoCharts.places(roadmap));
            blocks.add(
                    new Paragraph("What a product would score, from 0 with nothing of it to 100 with all that customers"
                            + " want, if it delivered one level of service after the other, with the 95 %"
                            + " interval."));
            blocks.add(new TextBlock(
                    scores(survey.about(scored.toArray(String[]::new)).analyse())
                            .toString()));
        }
        blocks.add(new Paragraph("What to work on first, as if nothing were there yet: must-be features, then"
                + " one-dimensional ones, then up to three that delight. P(first 3) is the probability that a feature"
                + " belongs among the first three, P(work) that it belongs on the list at all, over "
                + String.format(Locale.ROOT, "%,d", plan.draws()) + " draws of what all customers may think."));
        blocks.add(new TextBlock(roadmap.toString()));
    }

    private static Table scores(KanoReport report) {
        ServiceLevels levels = ServiceLevels.of(report);
        ProductSatisfaction satisfaction = ProductSatisfaction.of(report);
        Map<String, Double> performance =
                new HashMap<>(report.features().stream().collect(Collectors.toMap(KanoFeature::feature, f -> 0.0)));
        List<String> names = new ArrayList<>();
        List<Integer> features = new ArrayList<>();
        List<ProductScore> scores = new ArrayList<>();
        for (ServiceLevel level : ServiceLevel.values()) {
            levels.features(level).forEach(feature -> performance.put(feature, 1.0));
            names.add(names.isEmpty() ? level.toString() : "and " + level);
            features.add(levels.features(level).size());
            scores.add(satisfaction.score(performance));
        }
        return Table.of("Satisfaction with the product, " + report.source())
                .column("service", names)
                .column("features", features)
                .column(
                        "score",
                        scores.stream()
                                .map(score -> rounded(score.score().orElse(0)))
                                .toList())
                .column(
                        "from",
                        scores.stream()
                                .map(score -> rounded(score.interval().lower()))
                                .toList())
                .column(
                        "to",
                        scores.stream()
                                .map(score -> rounded(score.interval().upper()))
                                .toList());
    }

    private static double rounded(double score) {
        return Math.rint(10 * score) / 10;
    }
}
