package io.clientele.order.control;

/** What tells that a period is not just chance: four of the tests of Nelson (1984), Journal of Quality Technology 16, 237–239. */
public enum Signal {
    /** The period's mean lies more than 3 σ from the centre. */
    BEYOND_LIMITS("beyond 3 σ"),

    /** It is the last of nine in a row on one side of the centre. */
    NINE_ON_ONE_SIDE("nine on one side"),

    /** It is the last of six in a row that rise, or fall, throughout. */
    SIX_IN_ONE_DIRECTION("six in one direction"),

    /** It is, with one or two of the two before it, more than 2 σ from the centre, on the same side. */
    TWO_OF_THREE_FAR_OUT("two of three beyond 2 σ");

    private final String wording;

    Signal(String wording) {
        this.wording = wording;
    }

    String wording() {
        return wording;
    }
}
