package io.clientele.satisfaction.kano;

/** The simulated survey of an online shop for spare parts that examples use: 150 respondents, 8 features, seed 7. */
final class SparePartsShop {

    static final String FILE = "spare-parts-shop-simulated-seed-7.csv";
    static final int RESPONDENTS = 150;
    static final long SEED = 7;

    private SparePartsShop() {}

    static KanoSimulation simulation() {
        return KanoSimulation.oneClass()
                .feature("Fit guarantee", CategoryProfile.of(62, 25, 5, 8))
                .feature("Free returns", CategoryProfile.of(50, 28, 7, 15))
                .feature("Stock level shown", CategoryProfile.of(38, 38, 9, 15))
                .feature("Delivery tracking", CategoryProfile.of(20, 50, 15, 15))
                .feature("Next-day delivery", CategoryProfile.of(5, 30, 50, 15))
                .feature("Exploded drawings", CategoryProfile.of(8, 22, 48, 22))
                .feature("Live chat", CategoryProfile.of(6, 14, 26, 54))
                .feature("Gift wrapping", CategoryProfile.of(2, 4, 20, 74))
                .slips(0.06)
                .straightLining(0.02);
    }

    static KanoSurvey survey() {
        return simulation().draw(RESPONDENTS, SEED).survey();
    }
}
