package io.clientele.account;

import io.clientele.internal.check.Require;
import java.util.Locale;
import java.util.Optional;

/** The four types of accounts in a portfolio of two by two, and what each asks for. */
public enum AccountType {

    /** High current value, high potential: protect what is there and invest in more. */
    KEY(Level.HIGH, Level.HIGH),

    /** Low current value, high potential: win a larger share of what the customer buys. */
    GROWTH(Level.LOW, Level.HIGH),

    /** High current value, low potential: keep, at a reasonable effort. */
    SUSTAIN(Level.HIGH, Level.LOW),

    /** Low current value, low potential: serve at low cost. */
    ROUTINE(Level.LOW, Level.LOW);

    private final Level current;
    private final Level potential;

    AccountType(Level current, Level potential) {
        this.current = current;
        this.potential = potential;
    }

    /** The level of current value. */
    public Level current() {
        return current;
    }

    /** The level of potential. */
    public Level potential() {
        return potential;
    }

    /** The type with these levels; empty if one of them is {@link Level#MEDIUM}. */
    public static Optional<AccountType> of(Level current, Level potential) {
        Require.nonNull("current", current);
        Require.nonNull("potential", potential);
        for (AccountType type : values()) {
            if (type.current == current && type.potential == potential) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** {@code key}. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
