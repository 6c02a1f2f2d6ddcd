package io.clientele.examples.quickstart.page;

/**
 * A paragraph of plain text.
 *
 * @param text without markup
 */
public record Paragraph(String text) implements Block {}
