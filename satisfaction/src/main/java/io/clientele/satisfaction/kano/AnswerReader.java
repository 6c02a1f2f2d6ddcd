package io.clientele.satisfaction.kano;

import io.clientele.io.Table;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads columns of answers and importances into codes, 0 for a blank cell. */
final class AnswerReader {

    private static final Pattern IMPORTANCE = Pattern.compile("([1-9])(?:\\.0+)?(?:\\s*[-–—:.(].*)?");

    private final Table table;
    private final List<String> questions;
    private final List<AnswerScale> candidates;
    private final AnswerScale scale;
    private final Map<String, Byte> known = new HashMap<>();
    private final Map<String, KanoAnswer> spellings;

    /** A reader by the first of some scales that knows every answer in these columns, else by the one that knows most. */
    AnswerReader(Table table, List<String> columns, List<AnswerScale> candidates) {
        this.table = table;
        this.questions = columns;
        this.candidates = candidates;
        this.scale = choose(table, columns, candidates);
        this.spellings = scale.normalSpellings();
    }

    AnswerScale scale() {
        return scale;
    }

    byte[] answers(String column) {
        List<String> texts = table.texts(column);
        byte[] codes = new byte[texts.size()];
        for (int row = 0; row < codes.length; row++) {
            String text = texts.get(row);
            Byte code = known.get(text);
            if (code == null) {
                code = answer(text, column, row);
                known.put(text, code);
            }
            codes[row] = code;
        }
        return codes;
    }

    byte[] importances(String column) {
        List<String> texts = table.texts(column);
        byte[] codes = new byte[texts.size()];
        for (int row = 0; row < codes.length; row++) {
            String text = texts.get(row).strip();
            if (!text.isEmpty()) {
                Matcher matcher = IMPORTANCE.matcher(text);
                if (!matcher.matches()) {
                    throw table.malformed(row, column, "an importance from 1 to 9 such as 7");
                }
                codes[row] = Byte.parseByte(matcher.group(1));
            }
        }
        return codes;
    }

    private byte answer(String text, String column, int row) {
        if (text.isBlank()) {
            return 0;
        }
        return (byte) AnswerScale.find(spellings, text)
                .orElseThrow(() -> table.malformed(row, column, expected(text)))
                .code();
    }

    /** What stood to be expected; a word of another wording and words that nobody knows are called that. */
    private String expected(String text) {
        Optional<AnswerScale> other = candidates.stream()
                .filter(candidate -> candidate.find(text).isPresent())
                .findFirst();
        if (other.isPresent()) {
            return "an answer of the scale \"" + scale.name() + "\" as in other cells, not of \""
                    + other.get().name() + "\"; read each wording as a survey of its own and pool them with"
                    + " pooledWith";
        }
        boolean strange = candidates.size() > 1
                && questions.stream()
                        .flatMap(column -> table.texts(column).stream())
                        .noneMatch(cell -> AnswerScale.find(spellings, cell).isPresent());
        return scale.expected(text) + (strange ? "; give other words with KanoLayout.automatic().answers(…)" : "");
    }

    /** The first scale that knows most of the answers; where none knows any, the one with the spelling nearest to the first. */
    private static AnswerScale choose(Table table, List<String> columns, List<AnswerScale> candidates) {
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        Set<String> texts = new LinkedHashSet<>();
        columns.forEach(column -> texts.addAll(table.texts(column)));
        texts.removeIf(String::isBlank);
        AnswerScale best = candidates.get(0);
        long most = 0;
        for (AnswerScale candidate : candidates) {
            Map<String, KanoAnswer> words = candidate.normalSpellings();
            long understood = texts.stream()
                    .filter(text -> AnswerScale.find(words, text).isPresent())
                    .count();
            if (understood > most) {
                most = understood;
                best = candidate;
            }
        }
        if (most > 0 || texts.isEmpty()) {
            return best;
        }
        String first = texts.iterator().next();
        return candidates.stream()
                .min(Comparator.comparingInt(candidate -> candidate.distance(first)))
                .orElseThrow();
    }
}
