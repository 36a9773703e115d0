package org.nativeaot.core.interp;

import java.util.OptionalLong;
import java.util.Set;
import org.nativeaot.core.model.JavaMethod;

/**
 * Natives whose answers differ from run to run, but which some initialisers of the class library use only to tune
 * themselves: for those (by name, each read and found harmless) there is an answer at publish time, for all others not.
 */
final class TuningNatives {
    /** Use the number of processors to spread contention and to decide between spinning and parking only. */
    private static final Set<String> PROCESSOR_TUNED = Set.of(
            "java/util/concurrent/ConcurrentHashMap", "java/util/concurrent/atomic/Striped64",
            "java/util/concurrent/Exchanger", "java/util/concurrent/Phaser",
            "java/util/concurrent/SynchronousQueue$TransferStack", "java/util/concurrent/SynchronousQueue",
            "java/util/concurrent/LinkedTransferQueue");
    private static final int ASSUMED_PROCESSORS = 4;
    /** Class file version of Java 0, so to speak: Java 17 has 61. */
    private static final int FIRST_CLASS_FILE_VERSION = 44;
    /** Step between hash codes, close to the golden ratio of the 32-bit range (Knuth, TAOCP 3, 6.4). */
    private static final int GOLDEN_STEP = 0x61c88647;

    private TuningNatives() {
    }

    static void register(NativeTable t) {
        t.put("java/lang/Runtime", "availableProcessors()I", (m, a) -> {
            JavaMethod caller = m.caller();
            if (caller != null && PROCESSOR_TUNED.contains(caller.owner().internalName())) {
                return ASSUMED_PROCESSORS;
            }
            throw new GiveUp("asks for the number of processors");
        });
        t.put("java/lang/System", "nanoTime()J", (m, a) -> {
            JavaMethod caller = m.caller();
            OptionalLong salt = m.heap().environment().collectionSalt();
            if (salt.isPresent() && caller != null
                    && caller.owner().internalName().equals("java/util/ImmutableCollections")) {
                return salt.getAsLong();
            }
            throw new GiveUp("asks for the time");
        });
        // class files of the library carry the version of the library
        t.put("org/nativeaot/runtime/JdkFacts", "feature()I",
                (m, a) -> m.interpreter().objectClass().facts().majorVersion() - FIRST_CLASS_FILE_VERSION);
        // the library counts all ThreadLocals of a run; equal hash codes only cost a probe
        t.put("java/lang/ThreadLocal", "nextHashCode()I", (m, a) -> m.unit().nextThreadLocal() * GOLDEN_STEP);
    }
}
