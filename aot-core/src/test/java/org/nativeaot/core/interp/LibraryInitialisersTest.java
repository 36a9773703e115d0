package org.nativeaot.core.interp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.nativeaot.core.model.JavaClass;

/**
 * Initialisers of the class library that hello world and an ordinary console program need: which run at publish time
 * on each JDK of this machine, and that neither the verdict nor the resulting heap depends on the order.
 */
class LibraryInitialisersTest {
    /** Without these nothing small starts. */
    private static final List<String> ESSENTIAL = List.of("java/lang/String", "java/lang/Class", "java/lang/Integer",
            "java/lang/Integer$IntegerCache", "java/lang/Long", "java/lang/Character", "java/lang/CharacterDataLatin1",
            "java/lang/CharacterData00", "java/lang/Boolean", "java/lang/Byte", "java/lang/Short", "java/lang/Float",
            "java/lang/Double", "java/lang/Math", "java/lang/StringLatin1", "java/lang/StringUTF16",
            "java/lang/AbstractStringBuilder", "java/lang/Throwable", "java/lang/ThreadLocal", "java/lang/Thread",
            "java/lang/System", "java/lang/Runtime", "java/util/HashMap", "java/util/ArrayList", "java/util/Arrays",
            "java/util/Collections", "java/util/concurrent/ConcurrentHashMap", "java/util/concurrent/TimeUnit",
            "java/util/concurrent/locks/AbstractQueuedSynchronizer", "java/util/concurrent/atomic/AtomicInteger",
            "java/util/concurrent/atomic/AtomicLong", "java/util/regex/Pattern", "java/math/BigInteger",
            "java/nio/charset/CodingErrorAction", "java/nio/charset/CoderResult", "java/nio/ByteOrder",
            "jdk/internal/misc/Unsafe", "jdk/internal/util/ArraysSupport", "java/util/ImmutableCollections",
            "java/util/Random", "java/util/BitSet", "java/util/Optional", "java/util/TreeMap",
            "java/lang/Thread$State");

    /** More, of which most run at publish time. */
    private static final List<String> OTHERS = List.of("java/nio/Buffer", "java/nio/ByteBuffer",
            "java/nio/HeapByteBuffer",
            "java/nio/charset/Charset", "java/nio/charset/CharsetDecoder", "java/nio/charset/CharsetEncoder",
            "sun/nio/cs/StandardCharsets", "sun/nio/cs/UTF_8", "sun/nio/cs/ISO_8859_1", "sun/nio/cs/US_ASCII",
            "sun/nio/cs/StreamEncoder", "java/math/BigDecimal", "java/math/RoundingMode", "java/math/MathContext",
            "java/util/Formatter", "java/util/Locale", "java/time/Duration", "java/time/DayOfWeek",
            "java/time/LocalDate",
            "java/util/UUID", "java/util/EnumMap", "java/util/concurrent/ThreadLocalRandom",
            "java/lang/ProcessEnvironment",
            "java/util/stream/Collectors", "java/util/stream/StreamOpFlag", "jdk/internal/access/SharedSecrets");

    private static List<Path> jdks() throws Exception {
        List<Path> homes = new ArrayList<>();
        homes.add(Path.of(System.getProperty("java.home")).toRealPath());
        Path folder = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(folder)) {
            try (Stream<Path> list = Files.list(folder)) {
                for (Path p : list.filter(p -> Files.exists(p.resolve("lib/modules"))).sorted().toList()) {
                    if (!homes.contains(p.toRealPath())) {
                        homes.add(p.toRealPath());
                    }
                }
            }
        }
        return homes;
    }

    private static Map<String, String> outcomes(Path home, List<String> names) throws Exception {
        try (InterpretedJdk jdk = InterpretedJdk.of(home, List.of())) {
            Map<String, String> outcomes = new LinkedHashMap<>();
            for (String name : names) {
                JavaClass c = jdk.classes().find(name).orElse(null);
                if (c != null) {
                    InitResult r = jdk.interpreter().ensureInitialized(c);
                    outcomes.put(name, r instanceof InitResult.GaveUp g ? "gave up: " + g : "done");
                }
            }
            for (Map.Entry<String, String> e : outcomes.entrySet()) {
                if (e.getValue().equals("done")) {
                    e.setValue(HeapFingerprint.of(jdk.interpreter(), jdk.classes().require(e.getKey())));
                }
            }
            return outcomes;
        }
    }

    @Test
    void essentialClassesAreInitialisedAtPublishTime() throws Exception {
        for (Path home : jdks()) {
            outcomes(home, ESSENTIAL).forEach((name, outcome) -> assertTrue(!outcome.startsWith("gave up"),
                    home + " " + name + " " + outcome));
        }
    }

    @Test
    void theOrderDoesNotMatter() throws Exception {
        for (Path home : jdks()) {
            List<String> names = new ArrayList<>(ESSENTIAL);
            names.addAll(OTHERS);
            Map<String, String> expected = verdicts(outcomes(home, names));
            for (int seed = 1; seed <= 2; seed++) {
                Collections.shuffle(names, new Random(seed));
                Map<String, String> actual = verdicts(outcomes(home, names));
                for (Map.Entry<String, String> e : expected.entrySet()) {
                    assertEquals(e.getValue(), actual.get(e.getKey()), home + " seed " + seed + " " + e.getKey());
                }
            }
        }
    }

    /** The first obstacle that an attempt meets may depend on the order; that it meets one may not. */
    private static Map<String, String> verdicts(Map<String, String> outcomes) {
        Map<String, String> verdicts = new TreeMap<>(outcomes);
        verdicts.replaceAll((k, v) -> v.startsWith("gave up") ? "gave up" : v);
        return verdicts;
    }
}
