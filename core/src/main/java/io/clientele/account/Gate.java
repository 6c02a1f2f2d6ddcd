package io.clientele.account;

/** The four questions that an opportunity must pass, in this order. */
public enum Gate {

    /** Is there a need, a budget and a date? */
    REAL("is it real?"),

    /** Can we compete: do we have what is asked for, and are we let in? */
    CAN_COMPETE("can we compete?"),

    /** Can we win: do those who decide want us? */
    CAN_WIN("can we win?"),

    /** Is it worth winning: what does it bring, now and later, for what effort and risk? */
    WORTH_WINNING("worth winning?");

    private final String question;

    Gate(String question) {
        this.question = question;
    }

    /** {@code is it real?}. */
    String question() {
        return question;
    }
}
