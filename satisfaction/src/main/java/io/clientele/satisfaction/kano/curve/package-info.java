/**
 * How satisfied customers are with each level of performance of a feature: a line for one-dimensional features, a curve that rises late
 * for attractive ones and early for must-be ones (Wang and Ji 2010).
 *
 * <p>Start with {@link io.clientele.satisfaction.kano.curve.KanoCurves}, which draws the curves of all features of a {@link
 * io.clientele.satisfaction.kano.KanoReport}. A {@link io.clientele.satisfaction.kano.curve.CategoryCurve} takes the feature for what most
 * say it is; a {@link io.clientele.satisfaction.kano.curve.MixedCurve} lets every respondent keep their own view, so that a feature that
 * is must-be to some and attractive to others gets the curve in between. {@link
 * io.clientele.satisfaction.kano.curve.ProductSatisfaction} adds the curves of a product's features up to one score from 0 to 100.
 *
 * <pre>{@code
 * SatisfactionCurve brakes = CategoryCurve.of(KanoCategory.MUST_BE, 0.20, -0.85);     // Better 0.20, Worse −0.85
 * double half = brakes.at(0.5);                                                       // −0.196
 * double whole = brakes.at(1);                                                        // 0.20: the best that brakes can do
 * double area = brakes.area();                                                        // −0.239
 * }</pre>
 */
@NullMarked
package io.clientele.satisfaction.kano.curve;

import org.jspecify.annotations.NullMarked;
