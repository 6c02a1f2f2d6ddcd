package io.clientele.stat;

/** The three classes of an ABC analysis. */
public enum AbcClass {
    /** The few that make up most of the value. */
    A,
    /** Those in the middle. */
    B,
    /** The many that make up little, and all that have no value. */
    C
}
