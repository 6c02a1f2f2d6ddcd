package io.clientele.order;

import io.clientele.internal.check.Require;
import java.io.Serializable;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What must be remembered of each order to measure its cycle, however late its events come: its id and one time a milestone.
 *
 * <p>A row is 8 bytes of id and 5 bytes a milestone, in pages, so that growing copies nothing: a time is held as its distance from the
 * first time met, in 40 bits (17 years of milliseconds to both sides), and the rare one beyond in a map. Rows are found through a table
 * of row numbers (open addressing, linear probing, at most 70 % full). Ids that are no numbers live in a hash map.
 *
 * <p>Of several events of one order and milestone the row keeps the one that counts; the others, and those that a rule takes for not yet
 * or that are later than is known, are set aside in a list, because whether they are reported depends on what else comes of their order.
 */
final class OrderStates implements Serializable {

    private static final long serialVersionUID = 1L;

    static final long ABSENT = OrderEvents.ABSENT;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int PAGE_BITS = 10;
    private static final int PAGE_ROWS = 1 << PAGE_BITS;
    private static final int ID_BYTES = Long.BYTES;
    private static final int TIME_BYTES = 5;

    /** A read of 8 bytes at the last time of a page ends this far behind it. */
    private static final int PADDING = Long.BYTES - TIME_BYTES;

    private static final long TIME_MASK = (1L << 8 * TIME_BYTES) - 1;
    private static final long NEVER = -(1L << 8 * TIME_BYTES - 1);
    private static final long FAR = NEVER + 1;

    private final int width;
    private final int stride;
    private final boolean first;
    private final long lastKnown;
    private final long[][] notYet;

    private byte[][] pages = {};
    private int rows;
    private int[] slots = new int[16];
    private int numbers;
    private final HashMap<String, Integer> texts = new HashMap<>();
    private boolean based;
    private long base;
    private final HashMap<Long, Long> far = new HashMap<>();

    private int[] asideRow = {};
    private short[] asideColumn = {};
    private long[] asideTick = {};
    private int aside;

    private final AttributeColumns attributes = new AttributeColumns();

    /**
     * No orders yet.
     *
     * @param width how many milestones a row has
     * @param first whether the first event of a milestone counts, else the last
     * @param lastKnown the last time that is known
     * @param notYet for each milestone pairs of first and last times that stand for not yet
     */
    OrderStates(int width, boolean first, long lastKnown, long[][] notYet) {
        this.width = width;
        this.stride = ID_BYTES + TIME_BYTES * width;
        this.first = first;
        this.lastKnown = lastKnown;
        this.notYet = notYet;
    }

    int size() {
        return rows;
    }

    /** Spreads an id over all 64 bits: the upper half finds a slot, the lower bits one of several tables. */
    static long mix(long id) {
        long x = id * 0x9E3779B97F4A7C15L;
        x ^= x >>> 32;
        return x * 0xD6E8FEB86659FD93L;
    }

    /** The row of a numeric id whose {@link #mix} is given, a new one if the id is new. */
    int row(long id, long mixed) {
        int slot = slot(id, mixed);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        if (10L * (numbers + 1) > 7L * slots.length) {
            grow();
            slot = slot(id, mixed);
        }
        int row = newRow();
        LONGS.set(page(row), offset(row), id);
        slots[slot] = row + 1;
        numbers++;
        return row;
    }

    /** The row of an id that is no number, a new one if the id is new. */
    int row(String id) {
        Integer row = texts.get(id);
        if (row == null) {
            row = newRow();
            texts.put(id, row);
        }
        return row;
    }

    /** Takes an event: of a known order, of the milestone in a column. */
    void add(int row, int column, long tick) {
        if (tick > lastKnown || standsForNotYet(column, tick)) {
            setAside(row, column, tick);
            return;
        }
        byte[] page = page(row);
        int at = offset(row) + ID_BYTES + TIME_BYTES * column;
        long packed = (long) LONGS.get(page, at);
        long held = packed << 64 - 8 * TIME_BYTES >> 64 - 8 * TIME_BYTES;
        if (held != NEVER) {
            long standing = held == FAR ? far(row, column) : base + held;
            boolean stays = first ? standing <= tick : standing >= tick;
            setAside(row, column, stays ? tick : standing);
            if (stays) {
                return;
            }
        }
        if (!based) {
            based = true;
            base = tick;
        }
        long distance = tick - base;
        if (distance <= FAR || distance >= -NEVER) {
            far.put(key(row, column), tick);
            distance = FAR;
        }
        LONGS.set(page, at, packed & ~TIME_MASK | distance & TIME_MASK);
    }

    /** The time of an order's milestone; {@link #ABSENT} if it has not passed it. */
    long tick(int row, int column) {
        long packed = (long) LONGS.get(page(row), offset(row) + ID_BYTES + TIME_BYTES * column);
        long held = packed << 64 - 8 * TIME_BYTES >> 64 - 8 * TIME_BYTES;
        return held == NEVER ? ABSENT : held == FAR ? far(row, column) : base + held;
    }

    AttributeColumns attributes() {
        return attributes;
    }

    /** How many events were set aside. */
    int aside() {
        return aside;
    }

    int asideRow(int event) {
        return asideRow[event];
    }

    int asideColumn(int event) {
        return asideColumn[event];
    }

    long asideTick(int event) {
        return asideTick[event];
    }

    boolean isLater(long tick) {
        return tick > lastKnown;
    }

    boolean standsForNotYet(int column, long tick) {
        long[] ranges = notYet[column];
        for (int i = 0; i < ranges.length; i += 2) {
            if (tick >= ranges[i] && tick <= ranges[i + 1]) {
                return true;
            }
        }
        return false;
    }

    /** Takes over all that another one of the same kind holds; {@code conflict} says what is wrong with attributes that differ. */
    void merge(OrderStates other, AttributeColumns.Conflict conflict) {
        int[] to = adopt(other);
        int more = other.aside;
        int theirs = to.length;
        for (int row = 0; row < theirs; row++) {
            for (int column = 0; column < width; column++) {
                long tick = other.tick(row, column);
                if (tick != ABSENT) {
                    add(to[row], column, tick);
                }
            }
        }
        for (int e = 0; e < more; e++) {
            setAside(to[other.asideRow[e]], other.asideColumn[e], other.asideTick[e]);
        }
        attributes.merge(
                other.attributes,
                to,
                (attribute, row, standing, value) -> conflict.of(attribute, to[row], standing, value));
    }

    /** The id of a row, by search: for messages. */
    String id(int row) {
        return texts.entrySet().stream()
                .filter(entry -> entry.getValue() == row)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> Long.toString(number(row)));
    }

    private int[] adopt(OrderStates other) {
        int[] to = new int[other.rows];
        for (int slot = 0; slot < other.slots.length; slot++) {
            int row = other.slots[slot] - 1;
            if (row >= 0) {
                long id = other.number(row);
                to[row] = row(id, mix(id));
            }
        }
        other.texts.forEach((id, row) -> to[row] = row(id));
        return to;
    }

    private void setAside(int row, int column, long tick) {
        if (aside == asideTick.length) {
            int capacity = Math.max(16, aside + (aside >> 1));
            asideRow = Arrays.copyOf(asideRow, capacity);
            asideColumn = Arrays.copyOf(asideColumn, capacity);
            asideTick = Arrays.copyOf(asideTick, capacity);
        }
        asideRow[aside] = row;
        asideColumn[aside] = (short) column;
        asideTick[aside] = tick;
        aside++;
    }

    private long far(int row, int column) {
        @Nullable Long tick = far.get(key(row, column));
        return Require.nonNull("time", tick);
    }

    private long key(int row, int column) {
        return (long) row * width + column;
    }

    private int newRow() {
        if (rows == pages.length * PAGE_ROWS) {
            pages = Arrays.copyOf(pages, pages.length + 1);
            pages[pages.length - 1] = emptyPage();
        }
        return rows++;
    }

    private byte[] emptyPage() {
        byte[] page = new byte[PAGE_ROWS * stride + PADDING];
        for (int row = 0; row < PAGE_ROWS; row++) {
            for (int column = 0; column < width; column++) {
                page[row * stride + ID_BYTES + TIME_BYTES * column + TIME_BYTES - 1] =
                        (byte) (NEVER >> 8 * TIME_BYTES - 8);
            }
        }
        return page;
    }

    private byte[] page(int row) {
        return pages[row >>> PAGE_BITS];
    }

    private int offset(int row) {
        return (row & PAGE_ROWS - 1) * stride;
    }

    private long number(int row) {
        return (long) LONGS.get(page(row), offset(row));
    }

    /** Where a numeric id is found, or where it would go. */
    private int slot(long id, long mixed) {
        int slot = (int) ((mixed >>> 32) * slots.length >>> 32);
        while (slots[slot] != 0 && number(slots[slot] - 1) != id) {
            slot = slot + 1 == slots.length ? 0 : slot + 1;
        }
        return slot;
    }

    private void grow() {
        int[] old = slots;
        slots = new int[old.length + (old.length >> 1)];
        for (int row : old) {
            if (row != 0) {
                long id = number(row - 1);
                slots[slot(id, mix(id))] = row;
            }
        }
    }
}
