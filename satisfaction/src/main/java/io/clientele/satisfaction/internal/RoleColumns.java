package io.clientele.satisfaction.internal;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds in a table's headers the columns that belong together, such as {@code F1_functional} and {@code F1_dysfunctional}: an item
 * and the role that the column plays for it. The role stands at the end or at the beginning of the header, parted from the item by a
 * blank, {@code _ - . : / |} or put in brackets; upper and lower case are the same.
 */
public final class RoleColumns {

    private static final String GAP = "[\\s_\\-.:/|]+";
    private static final String OPEN = "[(\\[（【]";
    private static final String CLOSE = "[)\\]）】]";

    private RoleColumns() {}

    /**
     * The columns of these headers that name a role: for each item, in the order of its first column, the column by role.
     *
     * @param headers the table's headers
     * @param words for each role the words that stand for it
     */
    public static Map<String, Map<String, String>> in(List<String> headers, Map<String, List<String>> words) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        for (String header : headers) {
            for (Map.Entry<String, List<String>> role : words.entrySet()) {
                Optional<String> item = item(header, role.getValue());
                if (item.isPresent()) {
                    String key = item.get().toLowerCase(Locale.ROOT);
                    String name = names.computeIfAbsent(key, k -> item.get());
                    Map<String, String> roles = found.computeIfAbsent(name, k -> new LinkedHashMap<>());
                    String before = roles.putIfAbsent(role.getKey(), header);
                    if (before != null) {
                        throw new IllegalArgumentException(
                                "columns " + before + " and " + header + " are both the " + role.getKey()
                                        + " column of " + name + "; there must be one. Rename or drop the other.");
                    }
                    break;
                }
            }
        }
        return found;
    }

    /** The header that is exactly one of the words, in any case. */
    public static Optional<String> named(List<String> headers, List<String> words) {
        return headers.stream()
                .filter(header -> words.stream().anyMatch(word -> word.equalsIgnoreCase(header.strip())))
                .findFirst();
    }

    private static Optional<String> item(String header, List<String> words) {
        // The longest word first: "Tracking if present" is about Tracking, not about "Tracking if".
        List<String> longestFirst = words.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String word : longestFirst) {
            String quoted = Pattern.quote(word);
            String[] forms = {
                "^(.+?)" + GAP + quoted + "$",
                "^(.+?)\\s*" + OPEN + "\\s*" + quoted + "\\s*" + CLOSE + "$",
                "^" + quoted + GAP + "(.+)$"
            };
            for (String form : forms) {
                Matcher matcher = Pattern.compile(form, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(header.strip());
                if (matcher.matches() && !matcher.group(1).isBlank()) {
                    return Optional.of(matcher.group(1).strip());
                }
            }
        }
        return Optional.empty();
    }
}
