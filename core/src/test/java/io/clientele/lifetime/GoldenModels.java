package io.clientele.lifetime;

import io.clientele.testing.Golden;
import java.util.Map;

/** Models by the names that the golden files use. */
final class GoldenModels {

    private GoldenModels() {}

    static BuyingProcess process(String model, double... p) {
        return switch (model) {
            case "nbd" -> new NbdProcess(p[0], p[1], LifetimeUnit.WEEKS);
            case "bgnbd" -> new BgNbdProcess(p[0], p[1], p[2], p[3], LifetimeUnit.WEEKS);
            case "mbgnbd" -> new MbgNbdProcess(p[0], p[1], p[2], p[3], LifetimeUnit.WEEKS);
            case "pnbd" -> new ParetoNbdProcess(p[0], p[1], p[2], p[3], LifetimeUnit.WEEKS);
            // The file has beta in the third place.
            case "ggomnbd" -> new GGompertzNbdProcess(p[0], p[1], p[3], p[4], p[2], LifetimeUnit.WEEKS);
            default -> throw new IllegalArgumentException(model);
        };
    }

    static BuyingModel spec(String model) {
        return switch (model) {
            case "nbd" -> Nbd.standard();
            case "bgnbd" -> BgNbd.standard();
            case "mbgnbd" -> MbgNbd.standard();
            case "pnbd" -> ParetoNbd.standard();
            default -> throw new IllegalArgumentException(model);
        };
    }

    /** The process with the parameters of the CDNOW sample under a name such as FIXED or MLE. */
    static BuyingProcess ofSample(String model, String parameterSet) {
        return process(
                model,
                Golden.rows(GoldenModels.class, "continuous_parameters.csv").stream()
                        .filter(row -> row.get("dataset").equals("cdnow_sample")
                                && row.get("model").equals(model)
                                && row.get("param_set").equals(parameterSet))
                        .mapToDouble(row -> number(row, "value"))
                        .toArray());
    }

    static double number(Map<String, String> row, String column) {
        return Double.parseDouble(row.get(column));
    }
}
