package io.clientele.satisfaction.kano.roadmap;

import io.clientele.satisfaction.Language;
import io.clientele.satisfaction.kano.KanoCategory;

/** What is to be done about a feature, in the order of work. */
public enum RoadmapStep {

    /** A must-be feature that is not met: first of all. */
    MEET("meet"),

    /** A one-dimensional feature that could perform better: the more the better. */
    IMPROVE("improve"),

    /** One of the few attractive features that are taken on. */
    DELIGHT("delight"),

    /** An attractive feature beyond those few: for later. */
    LATER("later"),

    /** Delivered already. */
    KEEP("keep"),

    /** Indifferent: no work. */
    LEAVE("leave"),

    /** Reverse: take it away or make it optional. */
    REMOVE("remove"),

    /** Questionable, or answered by nobody: ask again. */
    ASK("ask again");

    private final String words;

    RoadmapStep(String words) {
        this.words = words;
    }

    /** What it is called in a language: {@code meet}, {@code erfüllen}, {@code 补足}. */
    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> words;
            case GERMAN ->
                switch (this) {
                    case MEET -> "erfüllen";
                    case IMPROVE -> "verbessern";
                    case DELIGHT -> "begeistern";
                    case LATER -> "später";
                    case KEEP -> "beibehalten";
                    case LEAVE -> "lassen";
                    case REMOVE -> "entfernen";
                    case ASK -> "neu fragen";
                };
            case CHINESE ->
                switch (this) {
                    case MEET -> "补足";
                    case IMPROVE -> "改进";
                    case DELIGHT -> "打造亮点";
                    case LATER -> "以后再做";
                    case KEEP -> "保持";
                    case LEAVE -> "不做";
                    case REMOVE -> "取消";
                    case ASK -> "重新询问";
                };
        };
    }

    /** Whether it stands in the order of work. */
    public boolean isWork() {
        return compareTo(DELIGHT) <= 0;
    }

    /** The step of a category, an attractive feature taken for one of the few. */
    static RoadmapStep of(KanoCategory category, boolean met, boolean full) {
        return switch (category) {
            case MUST_BE -> met ? KEEP : MEET;
            case ONE_DIMENSIONAL -> full ? KEEP : IMPROVE;
            case ATTRACTIVE -> full ? KEEP : DELIGHT;
            case INDIFFERENT -> LEAVE;
            case REVERSE -> REMOVE;
            case QUESTIONABLE -> ASK;
        };
    }

    /** In words: {@code ask again}. */
    @Override
    public String toString() {
        return words;
    }
}
