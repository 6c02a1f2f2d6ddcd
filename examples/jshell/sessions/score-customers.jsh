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
