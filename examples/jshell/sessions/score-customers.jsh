// Who are our customers, and on whom do we live? The purchases are simulated (seed 11).
var rows = Csv.options().comments('#').read("data/purchases-simulated.csv");
var buyers = Purchases.from(rows).columns("customer", "date", "amount").in("EUR").asOf("2026-06-30");
var scores = Rfm.standard().on(buyers);
show(scores.segments());
var spend = buyers.total();
show(spend.abc());
show(spend.concentration());
// The champions by name, and their share of all spend.
var champions = scores.segments().members("champions");
var share = spend.among(champions).sum() / spend.sum();
// A portfolio: this year's spend against the spend of all time.
var portfolio = PortfolioGrid.twoByTwo().on(buyers.total(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 6, 30)).named("this year"), spend);
show(portfolio);
// Who is still a customer? Which model suits, held back half a year; then what each will bring in a year.
show(Suitability.of(buyers));
show(ModelChoice.standard().on(buyers, "2025-12-31"));
var fitted = ParetoNbd.standard().fit(buyers);
show(fitted.score(buyers));
var value = ResidualValue.of(fitted, GammaGamma.standard().fit(buyers)).margin(0.30).discount(Discount.perYear(0.10));
show(ResidualValueSimulation.of(value).over(Duration.ofDays(365)).seed(11).of(buyers.repeats(), 0.80));
