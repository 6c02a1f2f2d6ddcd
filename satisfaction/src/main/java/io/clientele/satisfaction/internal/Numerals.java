package io.clientele.satisfaction.internal;

import io.clientele.satisfaction.Language;

/** Writes numbers as a language does. */
public final class Numerals {

    private Numerals() {}

    /** A number in the way of a language, from the form with decimal point, commas between thousands and a blank before percent. */
    public static String in(Language language, String plain) {
        return switch (language) {
            case ENGLISH -> plain;
            case GERMAN -> plain.replace(',', '_').replace('.', ',').replace('_', '.');
            case CHINESE -> plain.replace(" %", "%");
        };
    }
}
