package io.clientele.examples.quickstart.page;

/** Colours for what keeps its colour from chart to chart. */
public enum Colour {
    /** For what is needed. */
    BLUE(Options.BLUE),
    /** For what counts by its amount. */
    ORANGE(Options.ORANGE),
    /** For what is welcome. */
    GREEN(Options.GREEN),
    /** For what is unwelcome. */
    RED(Options.RED),
    /** For what is in doubt. */
    AMBER("#b7791f"),
    /** For what is of no matter. */
    GREY("#8794a3");

    private final String hex;

    Colour(String hex) {
        this.hex = hex;
    }

    String hex() {
        return hex;
    }
}
