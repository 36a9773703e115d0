package org.nativeaot.it.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nativeaot.it.Suite;
import org.nativeaot.it.SuiteOptions;
import org.nativeaot.it.Verdict;

/** Always the same few seeds here; {@link FuzzRunner} tries others. */
class RandomProgramsTest {
    private static final int FIRST = 1;
    private static final int LAST = 8;

    @Test
    void aSeedAlwaysGivesTheSameText() {
        assertEquals(ProgramGenerator.source(7), ProgramGenerator.source(7));
        assertNotEquals(ProgramGenerator.source(7).replace("S7", "S8"), ProgramGenerator.source(8));
    }

    @Test
    void randomProgramsPrintWhatJavaPrints(@TempDir Path programs) throws IOException, InterruptedException {
        FuzzRunner.generate(programs, FIRST, LAST);
        Path base = Path.of(System.getProperty("it.basedir", ""));
        List<Verdict> verdicts = new ArrayList<>();
        new Suite(SuiteOptions.of(Map.of("programs", programs.toString(), "group", "all", "jdk", "25"), base))
                .run(verdicts::add);
        List<String> failed = verdicts.stream().filter(v -> !v.passed()).map(Verdict::report).toList();
        assertEquals(List.of(), failed);
        assertTrue(verdicts.size() == LAST - FIRST + 1, verdicts.size() + " programs");
    }
}
