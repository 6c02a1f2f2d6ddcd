package io.clientele.examples.quickstart.page;

/** What a section is made of. */
public sealed interface Block permits Chart, TextBlock, Paragraph {}
