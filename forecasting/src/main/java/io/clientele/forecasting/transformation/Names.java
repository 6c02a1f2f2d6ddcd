package io.clientele.forecasting.transformation;

/** Joins the names of a transformation and the model inside it: {@code stl(robust)} and {@code ses(alpha=0.3)} make {@code stl-ses(robust,alpha=0.3)}. */
final class Names {

    private Names() {}

    static String joined(String outer, String inner) {
        String options =
                options(outer) + (options(outer).isEmpty() || options(inner).isEmpty() ? "" : ",") + options(inner);
        return base(outer) + "-" + base(inner) + (options.isEmpty() ? "" : "(" + options + ")");
    }

    private static String base(String name) {
        int bracket = name.indexOf('(');
        return bracket < 0 ? name : name.substring(0, bracket);
    }

    private static String options(String name) {
        int bracket = name.indexOf('(');
        return bracket < 0 ? "" : name.substring(bracket + 1, name.length() - 1);
    }
}
