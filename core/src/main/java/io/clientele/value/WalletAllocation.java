package io.clientele.value;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The wallet allocation rule: what share of a customer's wallet each brand gets, from nothing but how the customer ranks the brands used
 * (Keiningham, Aksoy, Buoye and Cooil 2011, Harvard Business Review 89, October).
 *
 * <pre>
 * share = (1 − rank / (n + 1)) · 2 / n          n brands used, the best at rank 1
 * </pre>
 *
 * <p>Brands that tie share the mean of their ranks, so shares always sum to 1; a single brand gets all.
 *
 * <pre>{@code
 * WalletAllocation.ofScores(Map.of("we", 9, "rival", 9, "third", 6)).share("we");      // 5/12
 * }</pre>
 *
 * @param brands the brands used, the best first
 */
public record WalletAllocation(List<Brand> brands) implements Serializable {

    /** Checks that names differ and ranks are those of an order with ties. */
    public WalletAllocation {
        brands = List.copyOf(Require.nonEmpty("brands", brands));
        Set<String> names = new HashSet<>();
        for (Brand brand : brands) {
            Require.that(names.add(brand.name()), "Two brands are named " + brand.name() + "; names must differ.");
            long better =
                    brands.stream().filter(other -> other.rank() < brand.rank()).count();
            long equal = brands.stream()
                    .filter(other -> other.rank() == brand.rank())
                    .count();
            double wanted = better + (equal + 1) / 2.0;
            if (brand.rank() != wanted) {
                throw Require.broken(
                        "rank of " + brand.name(),
                        Require.show(brand.rank()),
                        Require.show(wanted),
                        "Brands that tie share the mean of their ranks.");
            }
        }
    }

    /**
     * One brand.
     *
     * @param name which
     * @param rank 1 for the best, a half between two that tie
     */
    public record Brand(String name, double rank) implements Serializable {

        /** Checks the range. */
        public Brand {
            Require.text("name", name);
            Require.positive("rank of " + name, rank);
        }

        /** One line: {@code we: rank 1.5}. */
        @Override
        public String toString() {
            return name + ": rank " + Require.show(rank);
        }
    }

    /**
     * Ranks brands by a customer's scores, such as satisfaction: the highest is the best, equal scores tie.
     *
     * @param scores one for each brand the customer uses, in any order
     */
    public static WalletAllocation ofScores(Map<String, ? extends Number> scores) {
        Map<String, Double> best = new HashMap<>();
        Require.nonNull("scores", scores)
                .forEach((name, score) -> best.put(
                        name,
                        Require.finite(
                                "score of " + name,
                                Require.nonNull("score", score).doubleValue())));
        return ordered(best);
    }

    /**
     * Brands by the ranks a customer gives them: the lowest is the best, equal ranks tie, and gaps as in 1, 1, 3 do not matter.
     *
     * @param ranks one for each brand the customer uses, in any order
     */
    public static WalletAllocation ofRanks(Map<String, ? extends Number> ranks) {
        Map<String, Double> best = new HashMap<>();
        Require.nonNull("ranks", ranks)
                .forEach((name, rank) -> best.put(
                        name,
                        -Require.finite(
                                "rank of " + name, Require.nonNull("rank", rank).doubleValue())));
        return ordered(best);
    }

    private static WalletAllocation ordered(Map<String, Double> best) {
        List<Brand> brands = new ArrayList<>();
        best.forEach((name, own) -> {
            long better = best.values().stream().filter(other -> other > own).count();
            long equal = best.values().stream()
                    .filter(other -> other.doubleValue() == own.doubleValue())
                    .count();
            brands.add(new Brand(name, better + (equal + 1) / 2.0));
        });
        brands.sort(Comparator.comparingDouble(Brand::rank).thenComparing(Brand::name));
        return new WalletAllocation(brands);
    }

    /** The share of a brand, from 0 to 1; 0 for a brand that the customer does not use. */
    public double share(String brand) {
        Require.nonNull("brand", brand);
        return brands.stream()
                .filter(one -> one.name().equals(brand))
                .mapToDouble(this::share)
                .findFirst()
                .orElse(0);
    }

    private double share(Brand brand) {
        int n = brands.size();
        return (1 - brand.rank() / (n + 1)) * 2 / n;
    }

    /** A table of the brands, the best first. */
    @Override
    public String toString() {
        TextTable table = TextTable.titled("Wallet allocation rule, " + Cells.count(brands.size(), "brand"))
                .left("brand")
                .right("rank")
                .right("share");
        brands.forEach(brand -> table.row(brand.name(), Cells.number(brand.rank()), Cells.percent(share(brand))));
        return table.toString();
    }
}
