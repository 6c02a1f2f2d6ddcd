/**
 * Whether a lifetime model is any good on one's own customers: hold back the last months, fit to the rest, and look.
 *
 * <p>Start with {@link io.clientele.lifetime.validation.CalibrationSplit}, which cuts a purchase history at a day into what models are
 * fitted to and what they have to foretell. {@link io.clientele.lifetime.validation.ModelChoice} fits all of them and puts likelihood and
 * holdout side by side; {@link io.clientele.lifetime.validation.Tracking} follows the repeat purchases of the base period by period;
 * {@link io.clientele.lifetime.validation.RepeatFrequencies} asks whether as many customers bought never, once or twice as the model
 * says; and {@link io.clientele.lifetime.validation.Suitability} looks at the data before any fit.
 *
 * <pre>{@code
 * PurchasesAccumulator rows = PurchasesAccumulator.in("EUR");
 * for (int c = 0; c < 80; c++) {
 *     for (int k = 0; k <= c % 7; k++) {
 *         rows.add("C" + c, LocalDate.of(2025, 1, 1).plusDays(c + (c * k * k * 7) % 400), 20);
 *     }
 * }
 * Purchases purchases = rows.finish("2026-03-31");
 *
 * CalibrationSplit split = CalibrationSplit.of(purchases, "2025-10-31");
 * ModelComparison choice = ModelChoice.standard().on(split);
 * FittedBuyingModel fitted = choice.byHoldout().orElseThrow();
 * TrackingTable months = Tracking.of(fitted.process(), purchases).calibratedTo("2025-10-31").monthly();
 * }</pre>
 */
@NullMarked
package io.clientele.lifetime.validation;

import org.jspecify.annotations.NullMarked;
