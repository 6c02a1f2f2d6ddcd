package io.clientele.examples.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The {@code --name value} pairs of a runner. */
final class RunnerArguments {

    /** An option that stands alone, without a value behind it. */
    private static final List<String> SWITCHES = List.of("parts", "alone");

    private final Map<String, String> values = new LinkedHashMap<>();

    private RunnerArguments() {}

    static RunnerArguments of(String[] args, String... known) {
        RunnerArguments arguments = new RunnerArguments();
        for (int i = 0; i < args.length; i++) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            if (!List.of(known).contains(name)) {
                throw new IllegalArgumentException(
                        "argument \"" + args[i] + "\" is not known; there are --" + String.join(", --", known) + ".");
            }
            boolean alone = SWITCHES.contains(name);
            if (!alone && i + 1 == args.length) {
                throw new IllegalArgumentException(args[i] + " has no value; write it behind the name.");
            }
            if (arguments.values.put(name, alone ? "" : args[i + 1]) != null) {
                throw new IllegalArgumentException(args[i] + " is given twice.");
            }
            i += alone ? 0 : 1;
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

    String text(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Whether only some series of the collection are asked for. */
    boolean selects() {
        return has("only") || has("part") || has("sample");
    }

    Path file(String name) {
        return Path.of(text(name));
    }

    /** One file, or several parted by commas. */
    List<Path> files(String name) {
        String all = text(name);
        return Files.exists(Path.of(all))
                ? List.of(Path.of(all))
                : Arrays.stream(all.split(",")).map(Path::of).toList();
    }

    /** One of the constants of an enumeration, by its name in lower case. */
    <E extends Enum<E>> E choice(String name, E otherwise) {
        String value = values.get(name);
        if (value == null) {
            return otherwise;
        }
        List<E> constants = List.of(otherwise.getDeclaringClass().getEnumConstants());
        for (E constant : constants) {
            if (constant.name().toLowerCase(Locale.ROOT).equals(value)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("--" + name + " is " + value + "; it must be one of "
                + constants.stream()
                        .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(", "))
                + ".");
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
