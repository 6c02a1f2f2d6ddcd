package io.clientele.satisfaction.quality;

import io.clientele.internal.check.Require;
import io.clientele.io.Table;
import io.clientele.satisfaction.RatingScale;
import io.clientele.satisfaction.internal.RespondentColumn;
import io.clientele.satisfaction.internal.RoleColumns;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * How expectations and perceptions stand in a table with one row a respondent.
 *
 * <p>Columns are found by their headers: {@code Delivery_expected}, {@code Delivery expected}, {@code Delivery (expected)} or
 * {@code expected_Delivery}, in any case and order, and the same with {@code perceived}; {@code expectation}, {@code perception},
 * {@code erwartet}, {@code wahrgenommen}, {@code 期望值} and {@code 感知效果} are understood too. Or they are named with
 * {@link #item}. Respondents are named by a column {@code respondent}, {@code participant}, {@code customer}, {@code user} (also with {@code
 * _id}) or {@code id}, of several by the first in this order, else by their row.
 */
public final class ExpectationLayout implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final String EXPECTED = "expected";
    private static final String PERCEIVED = "perceived";
    private static final Map<String, List<String>> ROLES = Map.of(
            EXPECTED, List.of("expected", "expectation", "erwartet", "Erwartung", "期望", "期望值"),
            PERCEIVED, List.of("perceived", "perception", "wahrgenommen", "Wahrnehmung", "感知", "感知效果"));

    private final RatingScale scale;
    private final String respondent;
    private final ItemColumns[] named;

    private ExpectationLayout(RatingScale scale, String respondent, ItemColumns[] named) {
        this.scale = Require.nonNull("scale", scale);
        this.respondent = respondent;
        this.named = named;
    }

    /** Items found by their headers, or named with {@link #item}; all rated on one scale. */
    public static ExpectationLayout headed(RatingScale scale) {
        return new ExpectationLayout(scale, "", new ItemColumns[0]);
    }

    /** The same layout with the respondents named by this column. */
    public ExpectationLayout respondent(String column) {
        return new ExpectationLayout(scale, Require.text("column", column), named);
    }

    /** The same layout with the columns of an item named; once one is named, only the named ones are read. */
    public ExpectationLayout item(String item, String expectedColumn, String perceivedColumn) {
        ItemColumns[] more = Arrays.copyOf(named, named.length + 1);
        more[named.length] = new ItemColumns(item, expectedColumn, perceivedColumn);
        return new ExpectationLayout(scale, respondent, more);
    }

    ExpectationSurvey read(Table table) {
        Require.nonNull("table", table).requireRows();
        List<ItemColumns> items = named.length == 0 ? found(table) : List.of(named);
        double[][] expected = new double[items.size()][];
        double[][] perceived = new double[items.size()][];
        for (int i = 0; i < items.size(); i++) {
            expected[i] = ratings(table, items.get(i).expected());
            perceived[i] = ratings(table, items.get(i).perceived());
        }
        List<String> names = items.stream().map(ItemColumns::item).toList();
        return new ExpectationSurvey(
                table.source(), scale, names, RespondentColumn.names(table, respondent), expected, perceived);
    }

    private static List<ItemColumns> found(Table table) {
        List<ItemColumns> items = new ArrayList<>();
        RoleColumns.in(table.columns(), ROLES).forEach((item, columns) -> {
            String expected = columns.getOrDefault(EXPECTED, "");
            String perceived = columns.getOrDefault(PERCEIVED, "");
            if (expected.isEmpty() || perceived.isEmpty()) {
                String missing = expected.isEmpty() ? EXPECTED : PERCEIVED;
                throw new IllegalArgumentException(table.source() + " has column " + expected + perceived + " but no "
                        + missing + " column of " + item + "; an item needs both. Add " + item + "_" + missing
                        + ", or name the items to read with ExpectationLayout.headed(…).item(…).");
            }
            items.add(new ItemColumns(item, expected, perceived));
        });
        if (items.isEmpty()) {
            throw new IllegalArgumentException(table.source() + " has no item in its columns " + table.columns()
                    + "; it must have columns such as Delivery_expected and Delivery_perceived. Name them with"
                    + " ExpectationLayout.headed(…).item(…) otherwise.");
        }
        return items;
    }

    private double[] ratings(Table table, String column) {
        double[] ratings = table.numbersOr(column, Double.NaN);
        for (int row = 0; row < ratings.length; row++) {
            if (!Double.isNaN(ratings[row]) && !scale.contains(ratings[row])) {
                throw table.malformed(row, column, "a rating from " + scale);
            }
        }
        return ratings;
    }

    private record ItemColumns(String item, String expected, String perceived) implements Serializable {
        ItemColumns {
            Require.text("item", item);
            Require.text("expectedColumn", expected);
            Require.text("perceivedColumn", perceived);
        }
    }
}
