package io.clientele.io;

import java.io.Serializable;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Which row of the source a row of the table was: counted up from the first, or one number each where there are leaps. */
final class RowNumbers implements Serializable {

    private static final long serialVersionUID = 1L;

    private final long first;
    private final int[] numbers;

    private RowNumbers(long first, int[] numbers) {
        this.first = first;
        this.numbers = numbers;
    }

    /** First, first + 1, first + 2 … */
    static RowNumbers from(long first) {
        return new RowNumbers(first, new int[0]);
    }

    /** One number a row. */
    static RowNumbers of(int[] numbers) {
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] != numbers[0] + i) {
                return new RowNumbers(0, numbers);
            }
        }
        return from(numbers.length == 0 ? 1 : numbers[0]);
    }

    long of(int row) {
        return numbers.length == 0 ? first + row : numbers[row];
    }

    RowNumbers head(int rows) {
        return numbers.length == 0 ? this : of(Arrays.copyOf(numbers, rows));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RowNumbers that && first == that.first && Arrays.equals(numbers, that.numbers);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(first) + Arrays.hashCode(numbers);
    }
}
