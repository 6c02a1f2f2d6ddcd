package io.clientele.examples.quickstart.page;

/**
 * A table as the console prints it.
 *
 * @param text lines parted by newlines, for a fixed-width font
 */
public record TextBlock(String text) implements Block {}
