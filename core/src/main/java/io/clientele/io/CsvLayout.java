package io.clientele.io;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.util.List;

/** Which characters part what, in which charset, under which names; {@link #NONE} where there is none or it is to be found. */
record CsvLayout(char delimiter, char quote, char comment, String charset, List<String> names) implements Serializable {

    /** No such character. */
    static final char NONE = '\0';

    CsvLayout {
        boolean clash =
                delimiter != NONE && (delimiter == quote || delimiter == comment) || quote != NONE && quote == comment;
        Require.that(!clash, "delimiter, quote and comment sign must be different characters.");
        for (char sign : new char[] {delimiter, quote, comment}) {
            Require.that(sign != '\n' && sign != '\r', "a line end cannot be a delimiter, a quote or a comment sign.");
        }
        names = List.copyOf(names);
    }

    CsvLayout delimiter(char sign) {
        return new CsvLayout(sign, quote, comment, charset, names);
    }

    CsvLayout quote(char sign) {
        return new CsvLayout(delimiter, sign, comment, charset, names);
    }

    CsvLayout comment(char sign) {
        return new CsvLayout(delimiter, quote, sign, charset, names);
    }

    CsvLayout charset(String name) {
        return new CsvLayout(delimiter, quote, comment, name, names);
    }

    CsvLayout names(List<String> given) {
        return new CsvLayout(delimiter, quote, comment, charset, given);
    }
}
