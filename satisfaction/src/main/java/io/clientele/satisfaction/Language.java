package io.clientele.satisfaction;

/** A language in which a result can be told. Numbers follow its customs; tables are always in English. */
public enum Language {
    /** 1,234.5 */
    ENGLISH,
    /** 1.234,5 */
    GERMAN,
    /** 1,234.5 */
    CHINESE
}
