package io.clientele.examples.benchmarks;

import io.clientele.lifetime.BgBb;
import io.clientele.lifetime.BgBbProcess;
import io.clientele.lifetime.BgNbd;
import io.clientele.lifetime.BgNbdProcess;
import io.clientele.lifetime.BuyerHistory;
import io.clientele.lifetime.BuyingModel;
import io.clientele.lifetime.BuyingProcess;
import io.clientele.lifetime.Discount;
import io.clientele.lifetime.FitReport;
import io.clientele.lifetime.FittedBgBb;
import io.clientele.lifetime.FittedBuyingModel;
import io.clientele.lifetime.GGompertzNbd;
import io.clientele.lifetime.GGompertzNbdProcess;
import io.clientele.lifetime.LifetimeUnit;
import io.clientele.lifetime.MbgNbd;
import io.clientele.lifetime.MbgNbdProcess;
import io.clientele.lifetime.Nbd;
import io.clientele.lifetime.NbdProcess;
import io.clientele.lifetime.OpportunityCounts;
import io.clientele.lifetime.ParetoNbd;
import io.clientele.lifetime.ParetoNbdProcess;
import io.clientele.lifetime.RepeatCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a runner of lifetime models wants of any of them: fit, score, and the likelihood row by row for the baseline. */
interface LifetimeFit {

    /** A year's rate, as continuous-time models and counts of daily or yearly opportunities see it. */
    double RATE = 0.15;

    /** A fit to rows. */
    FitReport report();

    /** P(alive), purchases over the weeks (or opportunities), and discounted purchases for all time; a column each. */
    Scores score(LifetimeRows rows, int weeks);

    /** Columns with an element a row. */
    record Scores(double[] alive, double[] expected, double[] dert) {}

    /** A model by its name. */
    interface Model {

        LifetimeFit fit(LifetimeRows rows);

        /** Where the baseline starts. */
        double[] start();

        /** The sum over all rows, none of them put together with another. */
        double logLikelihood(LifetimeRows rows, double[] parameters);
    }

    /** The models by name. */
    static Map<String, Model> models() {
        Map<String, Model> models = new TreeMap<>();
        LifetimeUnit weeks = LifetimeUnit.WEEKS;
        models.put("nbd", new Buying(Nbd.standard(), p -> new NbdProcess(p[0], p[1], weeks), 0.5, 5));
        models.put(
                "bg-nbd",
                new Buying(BgNbd.standard(), p -> new BgNbdProcess(p[0], p[1], p[2], p[3], weeks), 0.5, 5, 1, 3));
        models.put(
                "mbg-nbd",
                new Buying(MbgNbd.standard(), p -> new MbgNbdProcess(p[0], p[1], p[2], p[3], weeks), 0.5, 5, 1, 3));
        models.put(
                "pareto-nbd",
                new Buying(
                        ParetoNbd.standard(), p -> new ParetoNbdProcess(p[0], p[1], p[2], p[3], weeks), 0.5, 5, 1, 5));
        models.put(
                "ggompertz-nbd",
                new Buying(
                        GGompertzNbd.standard(),
                        p -> new GGompertzNbdProcess(p[0], p[1], p[2], p[3], p[4], weeks),
                        0.5,
                        5,
                        0.02,
                        1,
                        0.5));
        models.put("bg-bb", new Opportunities());
        return models;
    }

    /** A continuous-time model. */
    record Buying(BuyingModel model, Made made, double... start) implements Model {

        /** Makes a process of its parameters. */
        interface Made {
            BuyingProcess of(double[] parameters);
        }

        @Override
        public LifetimeFit fit(LifetimeRows rows) {
            if (!rows.days()) {
                throw new IllegalArgumentException("the file has no columns t_x_days and T_days; " + model.name()
                        + " needs times in days. For counts of opportunities use --model bg-bb.");
            }
            FittedBuyingModel fitted = model.fit(RepeatCounts.of(LifetimeUnit.DAYS, rows.x(), rows.last(), rows.end()));
            return new LifetimeFit() {
                @Override
                public FitReport report() {
                    return fitted.report();
                }

                @Override
                public Scores score(LifetimeRows others, int weeks) {
                    return Buying.score(fitted.process(), others, weeks);
                }
            };
        }

        private static Scores score(BuyingProcess process, LifetimeRows rows, int weeks) {
            RepeatCounts counts = RepeatCounts.of(LifetimeUnit.DAYS, rows.x(), rows.last(), rows.end());
            double[] alive = process.probabilityAlive(counts);
            double[] expected = process.expectedPurchases(counts, Duration.ofDays(7L * weeks));
            double[] dert = process.residualTransactions(counts, Discount.perYear(RATE));
            int n = rows.size();
            Scores scores = new Scores(new double[n], new double[n], new double[n]);
            for (int i = 0; i < n; i++) {
                int row = counts.row(BuyerHistory.ofDays(rows.x()[i], rows.last()[i], rows.end()[i]))
                        .orElseThrow();
                scores.alive()[i] = alive[row];
                scores.expected()[i] = expected[row];
                scores.dert()[i] = dert[row];
            }
            return scores;
        }

        @Override
        public double logLikelihood(LifetimeRows rows, double[] parameters) {
            BuyingProcess process = made.of(parameters);
            double sum = 0;
            for (int i = 0; i < rows.size(); i++) {
                sum += process.logLikelihood(BuyerHistory.ofDays(rows.x()[i], rows.last()[i], rows.end()[i]));
            }
            return sum;
        }
    }

    /** BG/BB: an opportunity is a day where times are days. */
    record Opportunities() implements Model {

        @Override
        public double[] start() {
            return new double[] {1, 1, 1, 3};
        }

        private static OpportunityCounts.Row row(LifetimeRows rows, int i) {
            return new OpportunityCounts.Row(
                    rows.x()[i], (int) rows.last()[i], (int) rows.end()[i], rows.customers()[i]);
        }

        @Override
        public LifetimeFit fit(LifetimeRows rows) {
            List<OpportunityCounts.Row> all = new ArrayList<>(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                all.add(row(rows, i));
            }
            FittedBgBb fitted = BgBb.standard().fit(new OpportunityCounts(all));
            return new LifetimeFit() {
                @Override
                public FitReport report() {
                    return fitted.report();
                }

                @Override
                public Scores score(LifetimeRows others, int weeks) {
                    return Opportunities.score(fitted.process(), others, weeks);
                }
            };
        }

        private static Scores score(BgBbProcess process, LifetimeRows rows, int weeks) {
            int n = rows.size();
            int span = rows.days() ? 7 * weeks : weeks;
            double rate = rows.days() ? Math.expm1(Math.log1p(RATE) / LifetimeUnit.YEARS.days()) : RATE;
            Scores scores = new Scores(new double[n], new double[n], new double[n]);
            Map<OpportunityCounts.Row, Integer> firsts = new HashMap<>();
            for (int i = 0; i < n; i++) {
                OpportunityCounts.Row row = row(rows, i);
                // Equal histories are computed once.
                int first = firsts.getOrDefault(row, -1);
                if (first >= 0) {
                    scores.alive()[i] = scores.alive()[first];
                    scores.expected()[i] = scores.expected()[first];
                    scores.dert()[i] = scores.dert()[first];
                    continue;
                }
                firsts.put(row, i);
                scores.alive()[i] = process.probabilityAliveNext(row);
                scores.expected()[i] = process.expectedTaken(row, span);
                scores.dert()[i] = process.residualTransactions(row, rate).orElseThrow();
            }
            return scores;
        }

        @Override
        public double logLikelihood(LifetimeRows rows, double[] p) {
            BgBbProcess process = new BgBbProcess(p[0], p[1], p[2], p[3]);
            double sum = 0;
            for (int i = 0; i < rows.size(); i++) {
                sum += rows.customers()[i] * process.logLikelihood(row(rows, i));
            }
            return sum;
        }
    }
}
