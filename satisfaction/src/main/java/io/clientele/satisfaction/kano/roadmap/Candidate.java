package io.clientele.satisfaction.kano.roadmap;

/**
 * What is known of a feature when the list is made.
 *
 * @param step what is to be done about it
 * @param score how much it counts among those of the same step
 */
record Candidate(RoadmapStep step, double score) {}
