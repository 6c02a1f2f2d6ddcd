package io.clientele.order;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The ids of orders in their canonical order: whole numbers first, by size, then all other texts, alphabetically. Numbers are held
 * as such, eight bytes each, because most order numbers are numbers and there can be millions of them.
 */
final class OrderIds {

    private final long[] numbers;
    private final String[] texts;

    private OrderIds(long[] numbers, String[] texts) {
        this.numbers = numbers;
        this.texts = texts;
    }

    /** Sorted ids, each once; the arrays are kept, not copied. */
    static OrderIds ofSorted(long[] numbers, String[] texts) {
        return new OrderIds(numbers, texts);
    }

    /** The ids of some rows, which rise. */
    OrderIds selected(int[] rows) {
        int split = 0;
        while (split < rows.length && rows[split] < numbers.length) {
            split++;
        }
        long[] someNumbers = new long[split];
        String[] someTexts = new String[rows.length - split];
        for (int i = 0; i < rows.length; i++) {
            if (i < split) {
                someNumbers[i] = numbers[rows[i]];
            } else {
                someTexts[i - split] = texts[rows[i] - numbers.length];
            }
        }
        return new OrderIds(someNumbers, someTexts);
    }

    int size() {
        return numbers.length + texts.length;
    }

    String at(int row) {
        return row < numbers.length ? Long.toString(numbers[row]) : texts[row - numbers.length];
    }

    /** The row of an id; negative if there is none. */
    int row(String id) {
        if (isNumber(id)) {
            return Arrays.binarySearch(numbers, Long.parseLong(id));
        }
        int found = Arrays.binarySearch(texts, id);
        return found < 0 ? found : found + numbers.length;
    }

    /** The row here of an id there; negative if there is none. */
    int row(OrderIds others, int row) {
        return row < others.numbers.length ? row(others.numbers[row]) : row(others.texts[row - others.numbers.length]);
    }

    /** The row of a numeric id; negative if there is none. */
    int row(long id) {
        return Arrays.binarySearch(numbers, id);
    }

    String[] toArray() {
        String[] all = new String[size()];
        for (int row = 0; row < all.length; row++) {
            all[row] = at(row);
        }
        return all;
    }

    /** Whether a text is a whole number as {@link Long#toString} writes it, with at most 18 digits. */
    static boolean isNumber(String id) {
        int start = id.startsWith("-") ? 1 : 0;
        int digits = id.length() - start;
        if (digits < 1 || digits > 18) {
            return false;
        }
        for (int i = start; i < id.length(); i++) {
            char c = id.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return id.charAt(start) != '0' || digits == 1 && start == 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof OrderIds that
                && Arrays.equals(numbers, that.numbers)
                && Arrays.equals(texts, that.texts);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(numbers) + Arrays.hashCode(texts);
    }
}
