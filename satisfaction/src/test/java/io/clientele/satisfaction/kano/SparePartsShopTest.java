package io.clientele.satisfaction.kano;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.io.Csv;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SparePartsShopTest {

    @Test
    void theBundledFileIsWhatTheSimulationDraws() throws IOException {
        StringWriter drawn = new StringWriter();
        Csv.write(SparePartsShop.survey().table(AnswerScale.englishA()), drawn);
        assertThat(drawn.toString().lines())
                .containsExactlyElementsOf(bundled().lines().toList());
    }

    @Test
    void theBundledFileReadsAsTheSurvey() throws IOException {
        KanoSurvey read = KanoSurvey.from(Csv.options().named("shop").parse(bundled()));
        assertThat(read.analyse().features())
                .isEqualTo(SparePartsShop.survey().analyse().features());
    }

    private static String bundled() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(SparePartsShopTest.class.getResourceAsStream(SparePartsShop.FILE))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
