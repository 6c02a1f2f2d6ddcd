package io.clientele.satisfaction.kano.segment;

/** By which number the number of classes is chosen; the smallest wins. */
public enum ClassCriterion {
    /** −2 ln L + p · ln n: as many classes as the answers speak for (Schwarz 1978). */
    BIC,
    /** BIC + 2 · entropy of the memberships: only classes that can be told apart (Biernacki, Celeux and Govaert 2000). */
    ICL
}
