// Which features must be there, which should be better, which would delight? The answers are simulated (seed 7).
var answers = Csv.options().comments('#').read("data/kano-simulated-sample.csv");
var survey = KanoSurvey.from(answers).named("simulated spare-parts shop");
var report = survey.analyse();
show(report);
// One sentence a feature, and the same by a stricter rule at another level.
report.sentences().forEach(System.out::println);
var strict = survey.analyse(KanoAnalysis.standard().rule(CategoryRule.strength()).level(0.90));
show(strict.feature("Stock level shown"));
var mustBe = report.of(KanoCategory.MUST_BE);
// How sure is that? The probability of each category, and how many more to ask about what is open.
var beliefs = KanoBelief.standard().on(survey);
show(beliefs);
show(SampleAdviser.seeded(42).on(survey).feature("Stock level shown"));
// How satisfied would customers be at each level of performance, and with a product that has the first four features?
show(KanoCurves.mixed(report));
var performance = new TreeMap<String, Double>();
survey.features().forEach(feature -> performance.put(feature, performance.size() < 4 ? 1.0 : 0.0));
show(ProductSatisfaction.of(report).score(performance));
// What to work on first, how sure the order is, and what 20 days of work buy.
var days = Map.of("Fit guarantee", 5.0, "Free returns", 3.0, "Stock level shown", 6.0, "Delivery tracking", 4.0, "Next-day delivery", 12.0, "Exploded drawings", 2.0);
var roadmap = Roadmap.of(report).costs(days).budget(20).plan();
show(roadmap);
var bought = roadmap.chosen();
