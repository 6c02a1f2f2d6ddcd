package io.clientele.satisfaction.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds in a table's headers the columns that belong together, such as {@code F1_functional} and {@code F1_dysfunctional}: an item
 * and the role that the column plays for it. The role stands at the end or at the beginning of the header, parted from the item by a
 * blank, {@code _ - . : / |} or put in brackets; upper and lower case are the same. Chinese words need nothing before them.
 *
 * <p>An item may itself be called like a role: the end of the header decides before its beginning, and a long word before a short
 * one, so that {@code Present_dysfunctional} is about a feature called Present.
 */
public final class RoleColumns {

    private static final String GAP = "[\\s_\\-.:/|]";
    private static final String OPEN = "[(\\[（【]";
    private static final String CLOSE = "[)\\]）】]";

    private RoleColumns() {}

    /**
     * The columns of these headers that name a role: for each item, in the order of its first column, the column by role.
     *
     * @param headers the table's headers
     * @param words for each role the words that stand for it; no word stands for two roles
     */
    public static Map<String, Map<String, String>> in(List<String> headers, Map<String, List<String>> words) {
        List<Form> forms = forms(words);
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        for (String header : headers) {
            Optional<Match> match = match(header, forms);
            if (match.isPresent()) {
                String item = match.get().item();
                String role = match.get().role();
                String name = names.computeIfAbsent(item.toLowerCase(Locale.ROOT), key -> item);
                Map<String, String> roles = found.computeIfAbsent(name, key -> new LinkedHashMap<>());
                String before = roles.putIfAbsent(role, header);
                if (before != null) {
                    throw new IllegalArgumentException("columns " + before + " and " + header + " are both the " + role
                            + " column of " + name + "; there must be one. Rename or drop the other.");
                }
            }
        }
        return found;
    }

    /**
     * The header that consists of one of the words, in any case and however its parts are joined: {@code customer_id} is also {@code
     * Customer ID}. Of several the one whose word comes first.
     */
    public static Optional<String> named(List<String> headers, List<String> words) {
        return words.stream()
                .flatMap(
                        word -> headers.stream().filter(header -> joined(header).equals(joined(word))))
                .findFirst();
    }

    private static String joined(String header) {
        return header.replaceAll(GAP, "").toLowerCase(Locale.ROOT);
    }

    private static Optional<Match> match(String header, List<Form> forms) {
        String text = header.strip().replaceAll("\\s+", " ");
        return Stream.concat(
                        forms.stream().flatMap(form -> form.match(form.end(), text)),
                        forms.stream().flatMap(form -> form.match(form.start(), text)))
                .findFirst();
    }

    private static List<Form> forms(Map<String, List<String>> words) {
        List<Form> forms = new ArrayList<>();
        Comparator<String> longestFirst =
                Comparator.comparingInt(String::length).reversed();
        words.entrySet().stream()
                .flatMap(role -> role.getValue().stream().map(word -> Map.entry(word, role.getKey())))
                .sorted(Map.Entry.<String, String>comparingByKey(longestFirst.thenComparing(Comparator.naturalOrder())))
                .forEach(word -> forms.add(Form.of(word.getKey(), word.getValue())));
        return forms;
    }

    /** An item and the role of a column for it. */
    private record Match(String item, String role) {}

    /** How headers show a role by one of its words. */
    private record Form(String role, Pattern end, Pattern start) {

        static Form of(String word, String role) {
            String quoted = Pattern.quote(word);
            String before = Character.isIdeographic(word.codePointAt(0)) ? GAP + "*" : GAP + "+";
            return new Form(
                    role,
                    pattern("(.+?)(?:" + before + quoted + "|\\s*" + OPEN + "\\s*" + quoted + "\\s*" + CLOSE + ")"),
                    pattern(quoted + GAP + "+(.+)"));
        }

        private static Pattern pattern(String regex) {
            return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        }

        Stream<Match> match(Pattern pattern, String header) {
            Matcher matcher = pattern.matcher(header);
            return matcher.matches() && !matcher.group(1).isBlank()
                    ? Stream.of(new Match(matcher.group(1).strip(), role))
                    : Stream.empty();
        }
    }
}
