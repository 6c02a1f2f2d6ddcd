package io.clientele.stat;

import io.clientele.internal.check.Require;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Says that numbers could not be estimated although the arguments were legal: a likelihood without an interior optimum, a search
 * that stopped short, a singular system. It carries the reason in words and the last point the search stood at, so that a caller
 * can report it, widen a limit, or start again from there.
 */
public final class EstimationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** Insertion-ordered and never changed after the constructor; a concrete type because exceptions are serialised. */
    private final LinkedHashMap<String, Double> lastIterate;

    /**
     * A failure with its reason.
     *
     * @param model what was being estimated, such as {@code "BG/NBD"}
     * @param reason why it failed and what the caller can do, one or two sentences
     * @param lastIterate the parameters by name where the search stood last; empty if it never started
     */
    public EstimationException(String model, String reason, Map<String, Double> lastIterate) {
        super(message(model, reason, lastIterate));
        this.reason = reason;
        this.lastIterate = new LinkedHashMap<>(lastIterate);
    }

    /** The same with the failure that lies below. */
    public EstimationException(String model, String reason, Map<String, Double> lastIterate, Throwable cause) {
        super(message(model, reason, lastIterate), cause);
        this.reason = reason;
        this.lastIterate = new LinkedHashMap<>(lastIterate);
    }

    /** Why the estimation failed, without the model and the numbers. */
    public String reason() {
        return reason;
    }

    /** The parameters by name where the search stood last, in the model's order; empty if it never started. */
    public Map<String, Double> lastIterate() {
        return new LinkedHashMap<>(lastIterate);
    }

    private static String message(String model, String reason, Map<String, Double> lastIterate) {
        Require.text("model", model);
        Require.text("reason", reason);
        Require.nonNull("lastIterate", lastIterate);
        String message = model + " could not be estimated: " + reason;
        return lastIterate.isEmpty() ? message : message + " Last iterate: " + lastIterate + ".";
    }
}
