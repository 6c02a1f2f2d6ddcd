package io.clientele.satisfaction.kano;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The words, or codes, in which a questionnaire offered the five answers. Reading forgives what questionnaire tools change: upper
 * and lower case, curly apostrophes, doubled or exotic blanks, a full stop at the end, full-width characters, umlauts written as ae,
 * oe, ue, and the answer's number before its words ({@code 1 - I like it}; the words count).
 *
 * <p>The wording matters: the same feature fell into three different categories under four wordings of the same survey. Surveys
 * therefore remember their wording, and a report over more than one says so.
 *
 * @param name what results call the wording
 * @param spellings the accepted spellings of each answer, the one to print first; at least like, neutral and dislike
 */
public record AnswerScale(String name, Map<KanoAnswer, List<String>> spellings) implements Serializable {

    /** An answer's number before its words: "1 - ", "(2) ", "3. ", "4: ", "5=". */
    private static final Pattern NUMBERED = Pattern.compile("^\\(?[1-5]\\)? ?[-–—.:)=]? ?(?=\\p{L})");

    /** Refuses scales without like, neutral or dislike, and a spelling that stands for two answers. */
    public AnswerScale {
        Require.text("name", name);
        Require.nonNull("spellings", spellings);
        Map<KanoAnswer, List<String>> copy = new EnumMap<>(KanoAnswer.class);
        Map<String, KanoAnswer> seen = new HashMap<>();
        for (KanoAnswer answer : KanoAnswer.values()) {
            List<String> given = spellings.getOrDefault(answer, List.of());
            for (String spelling : given) {
                Require.text("spelling of " + answer, spelling);
                KanoAnswer other = seen.put(normal(spelling), answer);
                Require.that(
                        other == null || other == answer,
                        "\"" + spelling + "\" stands for both " + other + " and " + answer + " in the answer scale \""
                                + name + "\"; each answer needs its own words.");
            }
            boolean optional = answer == KanoAnswer.MUST_BE || answer == KanoAnswer.LIVE_WITH;
            Require.that(
                    optional || !given.isEmpty(),
                    "answer scale \"" + name + "\" has no word for " + answer
                            + "; it needs at least LIKE, NEUTRAL and DISLIKE.");
            if (!given.isEmpty()) {
                copy.put(answer, List.copyOf(given));
            }
        }
        spellings = Collections.unmodifiableMap(copy);
    }

    /** A wording of one's own on five levels, from liking to disliking. */
    public static AnswerScale of(
            String name, String like, String mustBe, String neutral, String liveWith, String dislike) {
        return new AnswerScale(
                name,
                Map.of(
                        KanoAnswer.LIKE, List.of(like),
                        KanoAnswer.MUST_BE, List.of(mustBe),
                        KanoAnswer.NEUTRAL, List.of(neutral),
                        KanoAnswer.LIVE_WITH, List.of(liveWith),
                        KanoAnswer.DISLIKE, List.of(dislike)));
    }

    /** A wording of one's own on three levels. */
    public static AnswerScale ofThree(String name, String like, String neutral, String dislike) {
        return new AnswerScale(
                name,
                Map.of(
                        KanoAnswer.LIKE, List.of(like),
                        KanoAnswer.NEUTRAL, List.of(neutral),
                        KanoAnswer.DISLIKE, List.of(dislike)));
    }

    /** "I like it that way" … "I dislike it that way" (Berger et al. 1993), with the misprint "I must be that way". */
    public static AnswerScale englishA() {
        return of(
                        "English A",
                        "I like it that way",
                        "It must be that way",
                        "I am neutral",
                        "I can live with it that way",
                        "I dislike it that way")
                .also(KanoAnswer.MUST_BE, "I must be that way", "I expect it that way", "I expect it to be that way")
                .also(KanoAnswer.NEUTRAL, "I'm neutral");
    }

    /** "I enjoy it that way" … "I dislike it, and I can't accept it". */
    public static AnswerScale englishB() {
        return of(
                        "English B",
                        "I enjoy it that way",
                        "It is a basic necessity or I expect it that way",
                        "I am neutral",
                        "I dislike it, but I can live with it that way",
                        "I dislike it, and I can't accept it")
                .also(KanoAnswer.NEUTRAL, "I'm neutral");
    }

    /** "This would be very helpful to me" … "This would be a major problem for me" (Blauth). */
    public static AnswerScale englishC() {
        return of(
                "English C",
                "This would be very helpful to me",
                "This is a basic requirement for me",
                "This would not affect me",
                "This would be a minor inconvenience",
                "This would be a major problem for me");
    }

    /** The short one: "I like it", "I expect it", "I'm neutral", "I can tolerate it", "I dislike it". */
    public static AnswerScale englishD() {
        return of("English D", "I like it", "I expect it", "I'm neutral", "I can tolerate it", "I dislike it")
                .also(KanoAnswer.MUST_BE, "It must be", "I must have it")
                .also(KanoAnswer.NEUTRAL, "I am neutral")
                .also(KanoAnswer.LIVE_WITH, "I can live with it");
    }

    /** The bare words: like, must-be (or expect), neutral, live with (or tolerate), dislike. */
    public static AnswerScale words() {
        return of("bare words", "like", "must-be", "neutral", "live with", "dislike")
                .also(KanoAnswer.LIKE, "like it")
                .also(KanoAnswer.MUST_BE, "must be", "must_be", "expect", "expect it")
                .also(KanoAnswer.LIVE_WITH, "live-with", "live_with", "live with it", "can live with it")
                .also(KanoAnswer.LIVE_WITH, "tolerate", "tolerate it", "can tolerate it")
                .also(KanoAnswer.DISLIKE, "dislike it");
    }

    /** "Das würde mich sehr freuen" … "Das würde mich sehr stören". */
    public static AnswerScale german() {
        return of(
                        "German",
                        "Das würde mich sehr freuen",
                        "Das setze ich voraus",
                        "Das ist mir egal",
                        "Das könnte ich in Kauf nehmen",
                        "Das würde mich sehr stören")
                .also(KanoAnswer.LIVE_WITH, "Das könnte ich eventuell in Kauf nehmen", "Das nehme ich in Kauf");
    }

    /** 我喜欢, 理应如此, 无所谓, 可以忍受, 我不喜欢, and their common variants. */
    public static AnswerScale chinese() {
        return of("Chinese", "我喜欢", "理应如此", "无所谓", "可以忍受", "我不喜欢")
                .also(KanoAnswer.LIKE, "喜欢", "很喜欢", "我很喜欢")
                .also(KanoAnswer.MUST_BE, "理所当然", "它理应如此")
                .also(KanoAnswer.NEUTRAL, "我无所谓")
                .also(KanoAnswer.LIVE_WITH, "能忍受", "我能忍受", "我可以忍受", "勉强接受")
                .also(KanoAnswer.DISLIKE, "不喜欢", "很不喜欢", "我很不喜欢");
    }

    /** Codes from 1 for like to 5 for dislike. */
    public static AnswerScale codes() {
        return coded("codes 1 like to 5 dislike", 1, 1);
    }

    /** Codes from 5 for like to 1 for dislike. Numbers can't tell which way they run, so this one is never guessed. */
    public static AnswerScale codesReversed() {
        return coded("codes 5 like to 1 dislike", 5, -1);
    }

    /** The wordings that are tried in turn where none is named: English A to D, German, Chinese, bare words, codes from 1 for like. */
    public static List<AnswerScale> known() {
        return List.of(englishA(), englishB(), englishC(), englishD(), german(), chinese(), words(), codes());
    }

    /** This scale with further spellings of an answer. */
    public AnswerScale also(KanoAnswer answer, String... moreSpellings) {
        Map<KanoAnswer, List<String>> more = new EnumMap<>(spellings);
        List<String> all = new ArrayList<>(more.getOrDefault(answer, List.of()));
        Collections.addAll(all, moreSpellings);
        more.put(answer, all);
        return new AnswerScale(name, more);
    }

    /** The answers that the scale offers, five or three (or four), from liking to disliking. */
    public List<KanoAnswer> answers() {
        return List.copyOf(spellings.keySet());
    }

    /**
     * The words in which the scale offers an answer.
     *
     * @throws IllegalArgumentException if it does not offer it
     */
    public String label(KanoAnswer answer) {
        List<String> given = spellings.get(answer);
        if (given == null) {
            throw Require.broken("answer", answer.name(), "one that the scale \"" + name + "\" offers", "");
        }
        return given.get(0);
    }

    /** The answer that a text stands for, forgivingly read; empty if it stands for none. */
    public Optional<KanoAnswer> find(String text) {
        return find(normalSpellings(), Require.nonNull("text", text));
    }

    /** The answer that a text stands for among spellings in the form in which they are compared. */
    static Optional<KanoAnswer> find(Map<String, KanoAnswer> normalSpellings, String text) {
        String sought = normal(text);
        return Optional.ofNullable(normalSpellings.get(sought))
                .or(() -> Optional.ofNullable(
                        normalSpellings.get(NUMBERED.matcher(sought).replaceFirst(""))));
    }

    /**
     * The answer that a text stands for.
     *
     * @throws IllegalArgumentException if it stands for none, naming the nearest spelling
     */
    public KanoAnswer read(String text) {
        return find(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("answer is \"" + text + "\"; it must be " + expected(text) + "."));
    }

    /** The spelling that differs from a text in the fewest characters. */
    public String nearest(String text) {
        String sought = normal(text);
        return allSpellings()
                .min(Comparator.comparingInt(spelling -> distance(sought, normal(spelling))))
                .orElseThrow();
    }

    /** In how many characters a text differs from the nearest spelling. */
    int distance(String text) {
        return distance(normal(text), normal(nearest(text)));
    }

    /** What a reader expected in the place of a text: "an answer of the scale …; the nearest is …", or all answers if none is near. */
    String expected(String text) {
        String scale = "an answer of the scale \"" + name + "\"";
        return 2 * distance(text) <= text.length()
                ? scale + "; the nearest is \"" + nearest(text) + "\""
                : scale + answers().stream().map(this::label).collect(Collectors.joining("\", \"", ": \"", "\""));
    }

    private Stream<String> allSpellings() {
        return spellings.values().stream().flatMap(List::stream);
    }

    /** All spellings in the form in which they are compared. */
    Map<String, KanoAnswer> normalSpellings() {
        Map<String, KanoAnswer> all = new HashMap<>();
        spellings.forEach((answer, given) -> given.forEach(spelling -> all.put(normal(spelling), answer)));
        return all;
    }

    /** The form in which spellings are compared. */
    static String normal(String text) {
        String straight = text.replaceAll("[\u2018\u2019\u201B\u02BC\u00B4\u0060]", "'");
        String plain = Normalizer.normalize(straight, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String single = plain.replaceAll("[\\s\\p{Z}\\p{Cf}]+", " ").strip();
        String spelt =
                single.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
        return spelt.replaceAll("[ .!。]+$", "");
    }

    private static AnswerScale coded(String name, int like, int step) {
        Map<KanoAnswer, List<String>> codes = new EnumMap<>(KanoAnswer.class);
        int code = like;
        for (KanoAnswer answer : KanoAnswer.values()) {
            codes.put(answer, List.of(Integer.toString(code), code + ".0"));
            code += step;
        }
        return new AnswerScale(name, codes);
    }

    /** Levenshtein's distance: insertions, deletions and replacements. */
    private static int distance(String a, String b) {
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
