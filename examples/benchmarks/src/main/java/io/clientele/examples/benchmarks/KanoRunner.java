package io.clientele.examples.benchmarks;

import io.clientele.io.Csv;
import io.clientele.io.CsvOptions;
import io.clientele.io.Table;
import io.clientele.satisfaction.kano.AnswerScale;
import io.clientele.satisfaction.kano.KanoLayout;
import io.clientele.satisfaction.kano.KanoSurvey;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** Analyses a file of answers to a Kano questionnaire and prints a row a feature. */
final class KanoRunner {

    /** The sets of words by the names that choose them; numbers count from 1 for like unless they are said to be reversed. */
    private static final Map<String, AnswerScale> LABELS = labels();

    private static final Map<String, String> SHORT = Map.of(
            "a",
            "english-a",
            "b",
            "english-b",
            "c",
            "english-c",
            "d",
            "english-d",
            "de",
            "german",
            "zh",
            "chinese",
            "1..5",
            "codes",
            "5..1",
            "codes-reversed");

    private static final String AUTOMATIC = "auto";

    private static final String[] MISSING = {"NA", "N/A", "NaN", "nan", "null", "NULL"};

    private KanoRunner() {}

    private static Map<String, AnswerScale> labels() {
        Map<String, AnswerScale> labels = new LinkedHashMap<>();
        labels.put("english-a", AnswerScale.englishA());
        labels.put("english-b", AnswerScale.englishB());
        labels.put("english-c", AnswerScale.englishC());
        labels.put("english-d", AnswerScale.englishD());
        labels.put("german", AnswerScale.german());
        labels.put("chinese", AnswerScale.chinese());
        labels.put("words", AnswerScale.words());
        labels.put("codes", AnswerScale.codes());
        labels.put("codes-reversed", AnswerScale.codesReversed());
        return labels;
    }

    /** How the answers stand in the file. */
    private enum Layout {
        AUTO,
        WIDE,
        LONG,
        CODES
    }

    static void run(RunnerArguments arguments, PrintStream out, PrintStream err) {
        Path file = arguments.file("input");
        Layout layout = arguments.choice("layout", Layout.AUTO);
        KanoSurvey survey = (layout == Layout.AUTO || layout == Layout.CODES) && isWithoutHeader(file)
                ? bare(file, arguments)
                : headed(file, layout, arguments);
        KanoItems items = KanoItems.of(survey.named(arguments.text("name", withoutEnding(file))));
        out.println(String.join(",", KanoItems.COLUMNS));
        items.lines().forEach(out::println);
        out.flush();
        err.println(survey);
        items.findings().forEach(err::println);
    }

    private static KanoSurvey headed(Path file, Layout layout, RunnerArguments arguments) {
        KanoLayout form = switch (layout) {
            case AUTO -> KanoLayout.automatic();
            case WIDE -> KanoLayout.wide();
            case LONG -> KanoLayout.rows();
            case CODES -> KanoLayout.automatic().answers(AnswerScale.codes());
        };
        String labels = arguments.text("labels", AUTOMATIC);
        if (!labels.equals(AUTOMATIC)) {
            form = form.answers(scale(labels));
        }
        if (arguments.has("weights")) {
            form = form.weight(arguments.text("weights"));
        }
        return KanoSurvey.from(options(arguments).comments('#').read(file), form);
    }

    /** What statistics packages write for a missing answer is blank. */
    private static CsvOptions options(RunnerArguments arguments) {
        CsvOptions options = Csv.options().blanks(MISSING);
        if (!arguments.has("charset")) {
            return options;
        }
        String charset = arguments.text("charset");
        try {
            return options.charset(Charset.forName(charset));
        } catch (IllegalArgumentException unknown) {
            throw new IllegalArgumentException(
                    "--charset is " + charset + "; it must be one that Java knows, such as windows-1252 or GB18030.",
                    unknown);
        }
    }

    /** Codes without a header line: two columns a feature, or two columns in all, feature after feature. */
    private static KanoSurvey bare(Path file, RunnerArguments arguments) {
        int columns = firstLine(file).split("[,;\t]").length;
        String labels = arguments.text("labels", AUTOMATIC);
        AnswerScale scale = scale(labels.equals(AUTOMATIC) ? "codes" : labels);
        if (columns % 2 != 0) {
            throw new IllegalArgumentException(
                    file.getFileName() + " has " + columns + " columns of codes and no header line; it must have two a"
                            + " feature, functional before dysfunctional.");
        }
        if (columns == 2) {
            Table table = options(arguments)
                    .withoutHeader("functional", "dysfunctional")
                    .read(file);
            return KanoSurvey.from(
                    table, KanoLayout.stacked(names(file, arguments)).answers(scale));
        }
        String[] features = arguments.has("features")
                ? names(file, arguments)
                : IntStream.rangeClosed(1, columns / 2).mapToObj(f -> "F" + f).toArray(String[]::new);
        if (2 * features.length != columns) {
            throw new IllegalArgumentException("--features names " + features.length + " features and "
                    + file.getFileName() + " has " + columns + " columns; there must be two columns a feature.");
        }
        List<String> headers = new ArrayList<>();
        KanoLayout layout = KanoLayout.wide().answers(scale);
        for (String feature : features) {
            headers.addAll(List.of(feature + "_functional", feature + "_dysfunctional"));
            layout = layout.pair(feature, feature + "_functional", feature + "_dysfunctional");
        }
        return KanoSurvey.from(
                options(arguments).withoutHeader(headers.toArray(String[]::new)).read(file), layout);
    }

    /** The names of the features, or as many F1, F2, … as are said. */
    private static String[] names(Path file, RunnerArguments arguments) {
        if (!arguments.has("features")) {
            throw new IllegalArgumentException(
                    file.getFileName() + " has two columns of codes and no header line, so nothing says where a feature"
                            + " ends; name the features, or say how many there are, with --features FR1,FR2,… or"
                            + " --features 6.");
        }
        String features = arguments.text("features");
        return features.matches("[1-9][0-9]{0,3}")
                ? IntStream.rangeClosed(1, Integer.parseInt(features))
                        .mapToObj(f -> "F" + f)
                        .toArray(String[]::new)
                : features.split(",");
    }

    private static AnswerScale scale(String labels) {
        String name = labels.toLowerCase(Locale.ROOT).replace(' ', '-');
        AnswerScale scale = LABELS.get(SHORT.getOrDefault(name, name));
        if (scale == null) {
            throw new IllegalArgumentException("--labels is " + labels + "; it must be one of " + AUTOMATIC + ", "
                    + String.join(", ", LABELS.keySet()) + ".");
        }
        return scale;
    }

    private static boolean isWithoutHeader(Path file) {
        return firstLine(file).matches("(?=.*[1-5])(?:[\\s\"1-5,;]|\\bNA\\b)*");
    }

    private static String firstLine(Path file) {
        try (BufferedReader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1)) {
            String line = reader.readLine();
            return line == null ? "" : line;
        } catch (IOException failed) {
            throw new UncheckedIOException(file + " cannot be read: " + failed, failed);
        }
    }

    private static String withoutEnding(Path file) {
        return String.valueOf(file.getFileName()).replaceFirst("\\.csv(\\.gz)?$", "");
    }
}
