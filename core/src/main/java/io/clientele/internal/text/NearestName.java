package io.clientele.internal.text;

import io.clientele.internal.check.Require;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What someone who wrote a name that is not there may have meant. */
public final class NearestName {

    private static final int LISTED = 20;

    private NearestName() {}

    /** The sentence of a remedy: "Did you mean pump?", or "Known are pump, seal." where none is near; empty without names. */
    public static String remedy(String name, Collection<String> names) {
        String nearest = of(name, names);
        if (nearest != null) {
            return "Did you mean " + nearest + "?";
        }
        return names.isEmpty() ? "" : "Known are " + list(names) + ".";
    }

    /** " Did you mean pump?", to be put after a message that lists the names; empty where none is near. */
    public static String suggestion(String name, Collection<String> names) {
        String nearest = of(name, names);
        return nearest == null ? "" : " Did you mean " + nearest + "?";
    }

    /** The refusal of a name: "feature is "serch"; it must be one of [chat, search]. Did you mean search?" */
    public static IllegalArgumentException unknown(String what, String name, Collection<String> names) {
        return new IllegalArgumentException(
                what + " is \"" + name + "\"; it must be one of [" + list(names) + "]." + suggestion(name, names));
    }

    /** The name that differs least, if it differs in no more than a third of its letters, and not in all; the first of several. */
    public static @Nullable String of(String name, Collection<String> names) {
        String wanted = plain(Require.nonNull("name", name));
        String best = null;
        int least = Integer.MAX_VALUE;
        for (String candidate : names) {
            int distance = distance(wanted, plain(candidate));
            if (distance < least) {
                least = distance;
                best = candidate;
            }
        }
        return least < Math.max(1, wanted.length()) && least <= Math.max(1, wanted.length() / 3) ? best : null;
    }

    /** The names, parted by commas, a long list cut: "a, b and 3 more". */
    public static String list(Collection<String> names) {
        String list = names.stream().limit(LISTED).collect(Collectors.joining(", "));
        return names.size() <= LISTED ? list : list + " and " + (names.size() - LISTED) + " more";
    }

    /** The name without case and without what parts its words: {@code orderdate} for order_date, Order Date and orderDate. */
    public static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** How many letters must be put in, taken out or replaced to make one word the other (Levenshtein 1965). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[row.length - 1];
    }
}
