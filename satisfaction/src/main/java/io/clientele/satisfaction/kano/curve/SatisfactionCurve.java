package io.clientele.satisfaction.kano.curve;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.io.Serializable;

/**
 * Satisfaction with a feature, from −1 to 1, at each level of its performance, from 0 (absent, or as bad as can be) to 1 (fully there).
 *
 * <p>Source: Wang and Ji (2010, Industrial Management and Data Systems 110); the area between performance 0 and 1 compares groups of
 * customers (Atlason, Stefansson, Wietz and Giacalone 2018, Research in Engineering Design 29).
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "curve")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CategoryCurve.class, name = "category"),
    @JsonSubTypes.Type(value = MixedCurve.class, name = "mixed")
})
public sealed interface SatisfactionCurve extends Serializable permits CategoryCurve, MixedCurve {

    /** Better: by how much full performance satisfies, from 0 to 1. */
    double better();

    /** Worse: by how much absence dissatisfies, from −1 to 0. */
    double worse();

    /**
     * Satisfaction at a level of performance.
     *
     * @param performance from 0 to 1
     * @return from −1 to 1
     * @throws IllegalArgumentException for any other performance
     */
    double at(double performance);

    /** The area under the curve over performance 0 to 1, from −1 to 1: the mean satisfaction if every level were equally likely. */
    double area();
}
