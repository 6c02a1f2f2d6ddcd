package io.clientele.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** Real data that only tests read. It lies beside the checkout, not in it; a test that wants it is skipped where it is absent. */
public final class SharedData {

    private SharedData() {}

    /** The file {@code data/<name>}, or a visible skip of the calling test. */
    public static Path data(String name) {
        return existing("data", name);
    }

    /** The file {@code reference/<name>}, or a visible skip of the calling test. */
    public static Path reference(String name) {
        return existing("reference", name);
    }

    private static Path existing(String folder, String name) {
        Path file = Path.of(System.getProperty("clientele.shared", "../../shared"), folder, name);
        assumeTrue(
                Files.exists(file),
                () -> "skipped: " + folder + "/" + name
                        + " is not here; name the folder that holds it with -Dclientele.shared=…");
        return file;
    }
}
