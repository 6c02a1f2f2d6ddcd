package io.clientele.io;

/** The signs in which a number is written: what stands before its decimals, and what between its thousands. */
record NumberStyle(char decimal, char grouping) {

    private static final char NONE = '\0';
    private static final NumberStyle[] USUAL = {
        new NumberStyle('.', NONE), new NumberStyle(',', NONE), new NumberStyle('.', ','), new NumberStyle(',', '.')
    };

    /**
     * A sentence on how to read a cell that is no number as it was expected but is one in another style, after a blank; empty if
     * it is one in no style, or could be two different numbers, as 1,234 could.
     */
    static String hint(String value, String expected) {
        char expectedDecimal = expectedDecimal(expected);
        if (expectedDecimal == NONE) {
            return "";
        }
        NumberStyle style = null;
        for (NumberStyle usual : USUAL) {
            double number = usual.number(value);
            if (!Double.isNaN(number)) {
                if (style != null && style.number(value) != number) {
                    return "";
                }
                style = style == null ? usual : style;
            }
        }
        return style == null ? "" : style.remedy(expectedDecimal);
    }

    /** The decimal sign of the numbers that were expected, or none if something else was. */
    private static char expectedDecimal(String expected) {
        for (char decimal : new char[] {'.', ','}) {
            if (CellFormat.ISO.decimal(decimal).expected(CellType.NUMBER).equals(expected)) {
                return decimal;
            }
        }
        return NONE;
    }

    private double number(String value) {
        return NumberText.number(value, decimal, grouping);
    }

    private String remedy(char expectedDecimal) {
        String decimals = decimal == expectedDecimal ? "" : "decimal('" + decimal + "')";
        String groups = grouping == NONE ? "" : "grouping('" + grouping + "')";
        String options = decimals + (decimals.isEmpty() || groups.isEmpty() ? "" : ".") + groups;
        return options.isEmpty() ? "" : " If all are written so, read them with " + options + ".";
    }
}
