package io.clientele.forecasting;

/** A forecaster that can take drivers into account: prices, promotions, working days, temperatures, known beside the series. */
public interface DrivenForecaster extends Forecaster {

    /**
     * The same forecaster with drivers. Fitting takes their rows for the periods of the series, forecasting those of the periods
     * after it.
     *
     * @param drivers what drives the series; replaces those given before
     */
    DrivenForecaster given(Drivers drivers);
}
