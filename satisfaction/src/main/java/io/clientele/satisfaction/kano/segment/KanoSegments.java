package io.clientele.satisfaction.kano.segment;

import io.clientele.internal.check.Require;
import io.clientele.internal.text.Cells;
import io.clientele.io.Table;
import io.clientele.satisfaction.internal.RespondentColumn;
import io.clientele.satisfaction.kano.KanoAnalysis;
import io.clientele.satisfaction.kano.KanoReport;
import io.clientele.satisfaction.kano.KanoSurvey;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A survey cut into segments that are known beforehand, such as gender, country or customer tier: who belongs to which.
 *
 * <pre>{@code
 * Table answers = Csv.read("answers.csv");
 * SegmentReport report = KanoSegments.by(answers, "Country").of(KanoSurvey.from(answers));
 * }</pre>
 *
 * <p>Respondents without a segment belong to none: they are counted and left out of the comparison, the pooled report included.
 *
 * @param segmentOf the segment of each respondent, neither blank
 */
public record KanoSegments(Map<String, String> segmentOf) implements Serializable {

    /** Checks and copies the map; at least one respondent. */
    public KanoSegments {
        Require.nonNull("segmentOf", segmentOf);
        Require.that(!segmentOf.isEmpty(), "segmentOf is empty; it must name the segment of at least one respondent.");
        segmentOf.forEach((respondent, segment) -> {
            Require.text("respondent", respondent);
            Require.text("segment of " + respondent, segment);
        });
        segmentOf = Collections.unmodifiableMap(new TreeMap<>(segmentOf));
    }

    /** The segments that a column of a table names, a blank cell for none; its respondents found as a survey finds them. */
    public static KanoSegments by(Table table, String segmentColumn) {
        return by(table, "", segmentColumn);
    }

    /**
     * The segments that a column of a table names.
     *
     * @param respondentColumn who each row is about; he may have several, which must agree. Empty to go by the headers, or by the
     *     rows if none tells
     * @throws io.clientele.io.TableFormatException where a respondent is put into two segments
     */
    public static KanoSegments by(Table table, String respondentColumn, String segmentColumn) {
        Require.nonNull("table", table).requireColumns(segmentColumn);
        Map<String, String> segmentOf = new HashMap<>();
        var column = RespondentColumn.in(table, respondentColumn);
        for (int row = 0; row < table.rows(); row++) {
            String respondent = column.isEmpty()
                    ? "row " + table.rowNumber(row)
                    : RespondentColumn.name(table, column.get(), row, "respondent");
            String segment = table.text(segmentColumn, row).strip();
            if (segment.isEmpty()) {
                continue;
            }
            String before = segmentOf.putIfAbsent(respondent, segment);
            if (before != null && !before.equals(segment)) {
                throw table.malformed(
                        row, segmentColumn, "\"" + before + "\", the segment of " + respondent + " in an earlier row");
            }
        }
        return new KanoSegments(segmentOf);
    }

    /**
     * The same without the segments that have fewer respondents: these then belong to none, and are counted and left out as such.
     *
     * @param respondents at least 1; with fewer than 5 a segment cannot carry a chi-squared test
     * @throws IllegalArgumentException if no segment has so many
     */
    public KanoSegments withAtLeast(int respondents) {
        Require.atLeast("respondents", respondents, 1);
        Map<String, Integer> sizes = new TreeMap<>();
        segmentOf.values().forEach(segment -> sizes.merge(segment, 1, Integer::sum));
        Map<String, String> kept = new TreeMap<>(segmentOf);
        kept.values().removeIf(segment -> sizes.getOrDefault(segment, 0) < respondents);
        Require.that(
                !kept.isEmpty(),
                "respondents is " + respondents + " and the largest segment has " + Collections.max(sizes.values())
                        + "; it must not be above.");
        return new KanoSegments(kept);
    }

    /** Compares the segments of a survey by the standard analysis. */
    public SegmentReport of(KanoSurvey survey) {
        return of(survey, KanoAnalysis.standard());
    }

    /**
     * Compares the segments of a survey.
     *
     * @throws IllegalArgumentException if fewer than two segments have respondents, or one has not a single complete pair
     */
    public SegmentReport of(KanoSurvey survey, KanoAnalysis analysis) {
        Require.nonNull("survey", survey);
        Require.nonNull("analysis", analysis);
        Map<String, KanoSurvey> surveys = surveys(survey);
        Require.that(
                surveys.size() >= 2,
                "the respondents of " + survey.source() + " are in " + surveys.size() + " of the segments "
                        + segmentOf.values().stream().distinct().sorted().toList()
                        + "; a comparison needs at least two. Are respondents named alike in both?");
        KanoSurvey assigned = survey.only(segmentOf::containsKey);
        List<KanoReport> reports = new ArrayList<>();
        surveys.forEach((segment, part) ->
                reports.add(part.named(survey.source() + ", " + segment).analyse(analysis)));
        return SegmentReport.of(
                List.copyOf(surveys.keySet()), assigned.analyse(analysis), reports, survey.size() - assigned.size());
    }

    /** The survey of each segment, in the order of the segments' names. */
    public Map<String, KanoSurvey> surveys(KanoSurvey survey) {
        TreeMap<String, Boolean> present = new TreeMap<>();
        for (String respondent : survey.respondents()) {
            String segment = segmentOf.get(respondent);
            if (segment != null) {
                present.put(segment, true);
            }
        }
        Map<String, KanoSurvey> surveys = new LinkedHashMap<>();
        present.keySet()
                .forEach(segment ->
                        surveys.put(segment, survey.only(respondent -> segment.equals(segmentOf.get(respondent)))));
        return surveys;
    }

    /** How many respondents each segment has: {@code segments: A 12, B 9}. */
    @Override
    public String toString() {
        Map<String, Long> sizes = new TreeMap<>();
        segmentOf.values().forEach(segment -> sizes.merge(segment, 1L, Long::sum));
        return sizes.entrySet().stream()
                .map(entry -> entry.getKey() + " " + Cells.count(entry.getValue()))
                .collect(Collectors.joining(", ", "segments: ", ""));
    }
}
