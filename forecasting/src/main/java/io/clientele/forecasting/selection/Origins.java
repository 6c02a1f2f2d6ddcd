package io.clientele.forecasting.selection;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import java.io.Serializable;

/**
 * From where a {@link Backtest} looks ahead, and on what: the last k origins that leave a full horizon, so many periods apart, each with
 * all that came before it or with a window of fixed length.
 *
 * @param number k, how many origins, at least 1
 * @param every how many periods from one to the next, at least 1
 * @param window how many periods the training data have at each origin; 0 for all that there are, which grow from one to the next
 */
public record Origins(int number, int every, int window) implements Serializable {

    /** Checks ranges. */
    public Origins {
        Require.atLeast("origins", number, 1);
        Require.atLeast("every", every, 1);
        Require.atLeast("window", window, 0);
    }

    /** The last origins, one after the other, with all data before each. */
    public static Origins last(int number) {
        return new Origins(number, 1, 0);
    }

    /** So many of them. */
    Origins number(int origins) {
        return new Origins(origins, every, window);
    }

    /** So many periods apart. */
    Origins every(int periods) {
        return new Origins(number, periods, window);
    }

    /** Each with a window of fixed length. */
    Origins rolling(int periods) {
        return new Origins(number, every, Require.atLeast("window", periods, 1));
    }

    /** Each with all that came before. */
    Origins expanding() {
        return new Origins(number, every, 0);
    }

    /** How many periods a series needs. */
    long periodsNeeded(int horizon) {
        return horizon + (number - 1L) * every + Math.max(1, window);
    }

    /** How many of the series' periods lie before the end of the training data of an origin; the first origin has number 0. */
    int end(int origin, int size, int horizon) {
        return size - horizon - (number - 1 - origin) * every;
    }

    /** The number of the first period of those training data. */
    int start(int origin, int size, int horizon) {
        return window == 0 ? 0 : end(origin, size, horizon) - window;
    }

    /** How they are spaced and what they see, if that is out of the ordinary: {@code , 3 periods apart, windows of 60 periods}. */
    String described() {
        return (every == 1 ? "" : ", " + Cells.count(every, "period") + " apart")
                + (window == 0 ? "" : ", windows of " + Cells.count(window, "period"));
    }

    /** In words: {@code the last 12 origins, 3 periods apart, windows of 60 periods}. */
    @Override
    public String toString() {
        return "the last " + Cells.count(number, "origin") + described();
    }
}
