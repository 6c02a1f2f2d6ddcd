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

    /** Takes row numbers as they come, and keeps them one by one only from the first leap on. */
    static final class Counter {
        private long first = 1;
        private int[] numbers = {};
        private int size;
        private boolean leaps;

        int size() {
            return size;
        }

        void add(long number) {
            if (size == 0) {
                first = number;
            }
            if (!leaps && number != first + size) {
                leaps = true;
                numbers = new int[ColumnBuilder.longer(size)];
                for (int row = 0; row < size; row++) {
                    numbers[row] = Math.toIntExact(first + row);
                }
            }
            if (leaps) {
                if (size == numbers.length) {
                    numbers = Arrays.copyOf(numbers, ColumnBuilder.longer(size));
                }
                numbers[size] = Math.toIntExact(number);
            }
            size++;
        }

        RowNumbers rowNumbers() {
            return leaps ? of(Arrays.copyOf(numbers, size)) : from(first);
        }
    }
}
