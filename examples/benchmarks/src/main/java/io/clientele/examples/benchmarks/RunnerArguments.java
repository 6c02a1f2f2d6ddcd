package io.clientele.examples.benchmarks;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The {@code --name value} pairs of a runner. */
final class RunnerArguments {

    private final Map<String, String> values = new LinkedHashMap<>();

    private RunnerArguments() {}

    static RunnerArguments of(String[] args, String... known) {
        RunnerArguments arguments = new RunnerArguments();
        for (int i = 0; i < args.length; i += 2) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!List.of(known).contains(name)) {
                throw new IllegalArgumentException(
                        "argument \"" + args[i] + "\" is not known; there are --" + String.join(", --", known) + ".");
            }
            if (i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " has no value; write it behind the name.");
            }
            if (arguments.values.put(name, args[i + 1]) != null) {
                throw new IllegalArgumentException(args[i] + " is given twice.");
            }
        }
        return arguments;
    }

    String text(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("--" + name + " is missing; without arguments, run says what it needs.");
        }
        return value;
    }

    Path file(String name) {
        return Path.of(text(name));
    }

    int whole(String name, int otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        try {
            int number = Integer.parseInt(value);
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException ignored) {
            // said below
        }
        throw new IllegalArgumentException("--" + name + " is " + value + "; it must be a whole number of at least 1.");
    }

    double[] shares(String name, double... otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        String[] parts = value.split(",");
        double[] shares = new double[parts.length];
        for (int i = 0; i < parts.length; i++) {
            try {
                shares[i] = Double.parseDouble(parts[i].trim());
            } catch (NumberFormatException notANumber) {
                shares[i] = Double.NaN;
            }
            if (!(shares[i] > 0 && shares[i] < 1)) {
                throw new IllegalArgumentException("--" + name + " holds " + parts[i]
                        + "; each level must be above 0 and below 1, such as 0.80,0.95.");
            }
        }
        if (Arrays.stream(shares).distinct().count() < shares.length) {
            throw new IllegalArgumentException("--" + name + " is " + value + "; name each level once.");
        }
        return shares;
    }
}
