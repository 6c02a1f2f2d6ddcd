// Which features must be there, which should be better, which would delight? The answers are simulated (seed 7).
var answers = Csv.options().comments('#').read("data/kano-simulated-sample.csv");
var survey = KanoSurvey.from(answers);
var report = survey.analyse();
show(report);
// One sentence a feature, and the same by a stricter rule at another level.
report.sentences().forEach(System.out::println);
var strict = survey.analyse(KanoAnalysis.standard().rule(CategoryRule.strength()).level(0.90));
show(strict.feature("Stock level shown"));
var mustBe = report.of(KanoCategory.MUST_BE);
