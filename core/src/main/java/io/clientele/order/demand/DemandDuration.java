package io.clientele.order.demand;

/** For how long there is demand: it decides whether stock is worth keeping at all. */
public enum DemandDuration {
    /** There was none. */
    NONE("none"),

    /** All of it came in one period: an event, a project, a last buy. */
    ONE_OFF("one-off"),

    /** It came in several periods, over less than the time from which demand counts as long: a fashion, a season. */
    SHORT("short"),

    /** It goes on. */
    LONG("long");

    private final String wording;

    DemandDuration(String wording) {
        this.wording = wording;
    }

    String wording() {
        return wording;
    }
}
