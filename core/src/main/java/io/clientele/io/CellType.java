package io.clientele.io;

/** What the cells of a column are stored as. Any cell can be asked for as text; a text cell is read as what it is asked for. */
public enum CellType {
    /** Text, as it stood in the source. */
    TEXT,
    /** A finite number with fractions, kept as a double. */
    NUMBER,
    /** A whole number, kept as a long. */
    INTEGER,
    /** A day of the calendar. */
    DATE,
    /** A day and a time of day, in no particular zone. */
    DATE_TIME,
    /** A moment on the world's time line. */
    INSTANT
}
