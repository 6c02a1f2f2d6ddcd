package io.clientele.account;

import io.clientele.customer.CustomerId;
import io.clientele.customer.CustomerPairs;
import io.clientele.customer.CustomerValues;
import io.clientele.customer.Customers;
import io.clientele.internal.check.Require;
import io.clientele.internal.numerics.ExactSum;
import io.clientele.internal.text.Cells;
import io.clientele.internal.text.TextTable;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * Customers by current value and potential: who is in which cell, and what each cell brings and could bring.
 *
 * @param grid how the portfolio was drawn
 * @param current the axes' names and units: current value
 * @param potential the same for potential
 * @param cells all cells, from high current value and high potential down, empty ones included
 * @param onlyCurrent customers without a potential, in no cell
 * @param onlyPotential customers without a current value, in no cell
 */
public record Portfolio(
        PortfolioGrid grid,
        Axis current,
        Axis potential,
        List<Cell> cells,
        Customers onlyCurrent,
        Customers onlyPotential)
        implements Serializable {

    /** Checks that the axes and cells are those of the grid, and copies. */
    public Portfolio {
        Require.nonNull("grid", grid);
        Require.nonNull("current", current);
        Require.nonNull("potential", potential);
        cells = List.copyOf(Require.nonEmpty("cells", cells));
        int levels = grid.current().points() + 1;
        Require.sameLength("cells", cells.size(), "grid", levels * levels);
        current.requireThat("current", grid.current());
        potential.requireThat("potential", grid.potential());
        for (int i = 0; i < cells.size(); i++) {
            String wanted = place(levels(grid).get(i / levels), levels(grid).get(i % levels));
            String found = place(cells.get(i).current(), cells.get(i).potential());
            if (!found.equals(wanted)) {
                throw Require.broken("cells[" + i + "]", found, wanted, "Cells stand from high and high down.");
            }
        }
        Require.nonNull("onlyCurrent", onlyCurrent);
        Require.nonNull("onlyPotential", onlyPotential);
    }

    /**
     * One axis.
     *
     * @param name what is measured
     * @param unit in which unit
     * @param quantiles the quantiles at which was to be cut, ascending; none if the cuts are no quantiles
     * @param cuts the cut points that were found or given, ascending; none if all customers are equal and none were given
     */
    public record Axis(String name, String unit, List<Double> quantiles, List<Double> cuts) implements Serializable {

        /** Checks and copies. */
        public Axis {
            Require.text("name", name);
            Require.text("unit", unit);
            quantiles = List.copyOf(Require.nonNull("quantiles", quantiles));
            cuts = List.copyOf(Require.nonNull("cuts", cuts));
        }

        private static Axis of(Cuts asked, CustomerValues values) {
            List<Double> cuts = asked.on(values);
            List<Double> quantiles =
                    asked instanceof Cuts.ByQuantile byQuantile ? byQuantile.quantiles(values) : List.of();
            return new Axis(values.name(), values.unit(), quantiles, cuts);
        }

        /** From which value on a customer is high; empty if all are equal, so that the axis parts nobody and everybody is low. */
        public OptionalDouble high() {
            return cuts.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(cuts.get(cuts.size() - 1));
        }

        private void requireThat(String axis, Cuts asked) {
            if (!cuts.isEmpty() || asked instanceof Cuts.Fixed) {
                Require.sameLength(axis + " cuts", cuts.size(), "grid cuts", asked.points());
            }
            int wanted = asked instanceof Cuts.ByQuantile ? asked.points() : 0;
            Require.sameLength(axis + " quantiles", quantiles.size(), "grid quantiles", wanted);
        }

        private double[] points() {
            return cuts.stream().mapToDouble(Double::doubleValue).toArray();
        }

        /** What was asked and what came of it: {@code spend: median 90.00, high from 900.00 EUR}. */
        private String shown(Cuts asked) {
            String from = levels();
            if (asked instanceof Cuts.ByShare byShare) {
                return name + ": "
                        + String.join(
                                " and ",
                                byShare.shares().stream().map(Axis::percent).toList()) + " of the total, " + from;
            }
            if (asked instanceof Cuts.ByQuantile byQuantile) {
                List<String> found = new ArrayList<>();
                for (int i = 0; i < quantiles.size(); i++) {
                    double p = byQuantile.probabilities().get(i);
                    found.add((p == 0.5 ? "median " : percent(p) + " quantile ") + amount(quantiles.get(i)));
                }
                return name + ": " + String.join(" and ", found) + ", " + from;
            }
            return name + ": " + from + ", as given";
        }

        private String levels() {
            if (cuts.isEmpty()) {
                return "the same for all, so that the axis parts nobody and nobody is high";
            }
            String high = "high from " + amount(cuts.get(cuts.size() - 1)) + " " + unit;
            if (cuts.size() == 1) {
                return high;
            }
            return cuts.get(0).equals(cuts.get(1))
                    ? "nobody medium, " + high
                    : "medium from " + amount(cuts.get(0)) + " and " + high;
        }

        private String amount(double value) {
            double[] all = DoubleStream.concat(
                            quantiles.stream().mapToDouble(Double::doubleValue), DoubleStream.of(points()))
                    .toArray();
            return Cells.fixed(value, Math.max(2, Cells.decimals(3, all)));
        }

        private static String percent(double share) {
            return Cells.amount(Math.rint(1e4 * share) / 100) + " %";
        }

        /** One line: {@code spend, high from 900.00 EUR}. */
        @Override
        public String toString() {
            return name + ", " + levels();
        }
    }

    /**
     * One cell.
     *
     * @param current level of current value
     * @param potential level of potential
     * @param members who is in it
     * @param currentTotal sum of the members' current value
     * @param potentialTotal sum of their potential
     */
    public record Cell(Level current, Level potential, Customers members, double currentTotal, double potentialTotal)
            implements Serializable {

        /** Checks that nothing is missing. */
        public Cell {
            Require.nonNull("current", current);
            Require.nonNull("potential", potential);
            Require.nonNull("members", members);
            Require.finite("currentTotal", currentTotal);
            Require.finite("potentialTotal", potentialTotal);
        }

        /** How many customers are in it. */
        public int size() {
            return members.size();
        }

        /** The type of the accounts in it; empty where a level is medium. */
        public Optional<AccountType> type() {
            return AccountType.of(current, potential);
        }

        /** One line: {@code high current value and low potential: 12 customers}. */
        @Override
        public String toString() {
            return current.label() + " current value and " + potential.label() + " potential: "
                    + Cells.count(size(), "customer");
        }
    }

    static Portfolio of(PortfolioGrid grid, CustomerPairs pairs) {
        CustomerValues left = pairs.left();
        CustomerValues right = pairs.right();
        Axis current = Axis.of(grid.current(), left);
        Axis potential = Axis.of(grid.potential(), right);
        double[] currentCuts = current.points();
        double[] potentialCuts = potential.points();
        List<Cell> cells = new ArrayList<>();
        for (Level currentLevel : levels(grid)) {
            for (Level potentialLevel : levels(grid)) {
                List<CustomerId> members = new ArrayList<>();
                ExactSum currentTotal = new ExactSum();
                ExactSum potentialTotal = new ExactSum();
                for (int i = 0; i < pairs.size(); i++) {
                    if (Level.of(left.at(i), currentCuts) == currentLevel
                            && Level.of(right.at(i), potentialCuts) == potentialLevel) {
                        members.add(pairs.customers().id(i));
                        currentTotal.add(left.at(i));
                        potentialTotal.add(right.at(i));
                    }
                }
                cells.add(new Cell(
                        currentLevel,
                        potentialLevel,
                        Customers.of(members),
                        currentTotal.value(),
                        potentialTotal.value()));
            }
        }
        return new Portfolio(grid, current, potential, cells, pairs.onlyLeft(), pairs.onlyRight());
    }

    private static String place(Level current, Level potential) {
        return "of " + current.label() + " current value and " + potential.label() + " potential";
    }

    private static List<Level> levels(PortfolioGrid grid) {
        return grid.current().points() == 1
                ? List.of(Level.HIGH, Level.LOW)
                : List.of(Level.HIGH, Level.MEDIUM, Level.LOW);
    }

    /**
     * The cell with these levels.
     *
     * @throws IllegalArgumentException if a level is medium and the grid is two by two
     */
    public Cell cell(Level currentLevel, Level potentialLevel) {
        Require.nonNull("currentLevel", currentLevel);
        Require.nonNull("potentialLevel", potentialLevel);
        return cells.stream()
                .filter(cell -> cell.current() == currentLevel && cell.potential() == potentialLevel)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no medium level in a portfolio of two by two. Use PortfolioGrid.threeByThree()."));
    }

    /** The customers of a type: those in the corner of the grid with its levels. */
    public Customers members(AccountType type) {
        Require.nonNull("type", type);
        return cell(type.current(), type.potential()).members();
    }

    /** The cell a customer is in; empty if the customer lacks one of the two numbers. */
    public Optional<Cell> cellOf(CustomerId customer) {
        return cells.stream().filter(cell -> cell.members().contains(customer)).findFirst();
    }

    /** A customer's type; empty if the customer lacks one of the two numbers, or where a level is medium. */
    public Optional<AccountType> typeOf(CustomerId customer) {
        return cellOf(customer).flatMap(Cell::type);
    }

    /** How many customers are in cells. */
    public int customers() {
        return cells.stream().mapToInt(Cell::size).sum();
    }

    /** A table of the cells, and who is in none. */
    @Override
    public String toString() {
        ExactSum currentSum = new ExactSum();
        ExactSum potentialSum = new ExactSum();
        for (Cell cell : cells) {
            currentSum.add(cell.currentTotal());
            potentialSum.add(cell.potentialTotal());
        }
        int levels = grid.current().points() + 1;
        TextTable table = TextTable.titled(
                        "Portfolio of " + Cells.count(customers(), "customer") + ", " + levels + " × " + levels)
                .subtitle(current.shown(grid.current()))
                .subtitle(potential.shown(grid.potential()))
                .left(current.name())
                .left(potential.name());
        if (levels == 2) {
            table.left("type");
        }
        table.right("customers")
                .right("share")
                .right(current.name())
                .right("share")
                .right(potential.name())
                .right("share");
        for (Cell cell : cells) {
            List<String> row = new ArrayList<>(
                    List.of(cell.current().label(), cell.potential().label()));
            if (levels == 2) {
                row.add(cell.type().map(AccountType::label).orElse(Cells.ABSENT));
            }
            row.add(Cells.count(cell.size()));
            row.add(Cells.percent((double) cell.size() / customers()));
            row.add(Cells.fixed(cell.currentTotal(), 2));
            row.add(share(cell.currentTotal(), currentSum.value()));
            row.add(Cells.fixed(cell.potentialTotal(), 2));
            row.add(share(cell.potentialTotal(), potentialSum.value()));
            table.row(row);
        }
        if (onlyCurrent.size() > 0) {
            table.note("Only " + current.name() + ", in no cell: " + onlyCurrent);
        }
        if (onlyPotential.size() > 0) {
            table.note("Only " + potential.name() + ", in no cell: " + onlyPotential);
        }
        return table.toString();
    }

    private static String share(double part, double total) {
        return total > 0 ? Cells.percent(part / total) : Cells.ABSENT;
    }
}
