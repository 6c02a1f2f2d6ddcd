package io.clientele.satisfaction.kano;

import java.util.List;
import java.util.Map;

/** The words by which headers name the two questions, the importance and the feature. */
final class QuestionWords {

    static final String FUNCTIONAL = "functional";
    static final String DYSFUNCTIONAL = "dysfunctional";
    static final String IMPORTANCE = "importance";

    static final Map<String, List<String>> ROLES = Map.of(
            FUNCTIONAL,
                    List.of(
                            "functional",
                            "func",
                            "present",
                            "if present",
                            "funktional",
                            "vorhanden",
                            "正向",
                            "正向题",
                            "正向问题",
                            "具备"),
            DYSFUNCTIONAL,
                    List.of(
                            "dysfunctional",
                            "dys-functional",
                            "disfunctional",
                            "dysfunc",
                            "absent",
                            "not present",
                            "if absent",
                            "dysfunktional",
                            "nicht vorhanden",
                            "反向",
                            "反向题",
                            "反向问题",
                            "不具备"),
            IMPORTANCE, List.of("importance", "Wichtigkeit", "重要性", "重要度"));

    static final List<String> FEATURE = List.of("feature", "item", "attribute", "Merkmal", "功能", "特性");

    /** What may stand beside a role in a table with one row an answer pair: functional_answer. */
    static final List<String> ANSWER = List.of("answer", "response", "question", "code", "Antwort");

    private QuestionWords() {}
}
