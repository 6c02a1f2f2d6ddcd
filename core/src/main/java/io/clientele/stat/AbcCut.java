package io.clientele.stat;

/** To which class the item belongs that crosses a limit. */
public enum AbcCut {
    /**
     * To the class it starts in: the cumulative share before the item decides. Class A then reaches its limit or passes it, and the
     * most valuable item is always in A.
     */
    START,
    /**
     * To the class it ends in: the cumulative share with the item decides. Class A then stays within its limit, and is empty if the
     * most valuable item alone exceeds it.
     */
    END
}
