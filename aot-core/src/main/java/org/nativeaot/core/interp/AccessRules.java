package org.nativeaot.core.interp;

import java.util.Set;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;

/**
 * What an attempt may read and write, so that its result is the same whenever it runs, and whatever the program did
 * before the class would have been initialised on a JVM.
 *
 * <p>Writes: own static fields and objects allocated in the attempt; nothing else. Writes to caches whose content
 * follows from the object's value are dropped. Reads of another class's state: only what cannot change after that
 * class was initialised: final fields; in the class library, also the state of library objects as their initialisers
 * left it, which for library readers includes fields that are not final (library initialisers do not depend on what
 * programs do to other library objects), and for application readers only array elements (arrays that are reachable
 * through final fields are tables; growing structures reach theirs through fields that are not final). Application
 * arrays can be written by anyone who gets hold of them, so they are never read from outside, except for the array of
 * an enum's constants, which never leaves its class.
 */
final class AccessRules {
    /** Lazily computed values that depend on nothing but the object's own immutable state. */
    private static final Set<String> CACHES = Set.of(
            "java/lang/String.hash", "java/lang/String.hashIsZero",
            "java/lang/Class.packageName", "java/lang/Class.name",
            "java/math/BigInteger.bitCountPlusOne", "java/math/BigInteger.bitLengthPlusOne",
            "java/math/BigInteger.lowestSetBitPlusTwo", "java/math/BigInteger.firstNonzeroIntNumPlusTwo",
            "java/math/BigInteger.numberLength",
            "java/math/BigDecimal.precision", "java/math/BigDecimal.stringCache",
            "java/util/Locale.hashCodeValue", "java/util/Locale.languageTag", "sun/util/locale/BaseLocale.hash",
            "java/lang/Enum.hash");

    /** Static finals that the program can replace all the same (System.setOut and kin). */
    private static final Set<String> MUTABLE_FINALS = Set.of(
            "java/lang/System.in", "java/lang/System.out", "java/lang/System.err");

    /**
     * Static fields that are not final but are never written after their class's initialiser in a published program,
     * and the clock of soft references, which the collector sets: before the first collection it stands at 0.
     */
    private static final Set<String> SETTLED_STATICS = Set.of("java/lang/ref/SoftReference.clock",
            "java/lang/invoke/MemberName$Factory.INSTANCE", "java/lang/Integer$IntegerCache.high",
            "jdk/internal/misc/VM.directMemory", "jdk/internal/misc/VM.initLevel", "java/lang/Throwable.jfrTracing",
            "sun/security/util/Debug.args", "java/lang/module/Configuration.EMPTY_CONFIGURATION",
            "sun/util/locale/BaseLocale.constantBaseLocales");

    private AccessRules() {
    }

    /** The class library and the runtime's own classes. */
    static boolean isLibrary(JavaClass c) {
        return c.origin().library() || c.internalName().startsWith("org/nativeaot/runtime/");
    }

    private static String name(JavaField f) {
        return f.owner().internalName() + "." + f.name();
    }

    /** Objects of evaluations, which tests make, are free of rules. */
    private static boolean free(InitUnit unit) {
        return unit.subject() == null;
    }

    private static void requireFinished(InitUnit reader, InitUnit owner, Object what) {
        if (!owner.isClosed()) {
            throw new CyclicAccess(owner, reader, "reads " + what + " of " + owner + ", which is being initialised");
        }
    }

    static void read(InitUnit reader, HeapInstance o, JavaField f) {
        InitUnit owner = o.unit();
        if (free(reader)) {
            return;
        }
        requireFinished(reader, owner, f);
        if (f.isFinal() || CACHES.contains(name(f))) {
            return;
        }
        if (!owner.isLibrary() || !reader.isLibrary()) {
            throw new GiveUp("reads " + f + " of an object of " + owner + ", which may have changed by then");
        }
    }

    static void readElements(InitUnit reader, HeapArray a) {
        InitUnit owner = a.unit();
        if (free(reader)) {
            return;
        }
        requireFinished(reader, owner, "an array");
        if (!owner.isLibrary() && !a.isConstant()) {
            throw new GiveUp("reads an array of " + owner + ", which may have changed by then");
        }
    }

    /** @return false if the write is to be dropped */
    static boolean write(InitUnit writer, HeapInstance o, JavaField f) {
        if (free(writer)) {
            return true;
        }
        requireFinished(writer, o.unit(), f);
        if (CACHES.contains(name(f))) {
            return false;
        }
        throw new GiveUp("writes " + f + " of an object of " + o.unit());
    }

    static void writeElements(InitUnit writer, HeapArray a) {
        if (!free(writer)) {
            requireFinished(writer, a.unit(), "an array");
            throw new GiveUp("writes to an array of " + a.unit());
        }
    }

    /** @param owner the class's record, initialised or in progress in an outer attempt */
    static void readStatic(InitUnit reader, ClassRecord owner, JavaField f) {
        if (f.isFinal() && f.constantValue() != null) {
            return;
        }
        if (owner.state == ClassRecord.State.RUNNING) {
            throw new CyclicAccess(owner.unit, reader, "reads " + f + ", whose class is being initialised");
        }
        if (free(reader)) {
            return;
        }
        if (f.isFinal() ? MUTABLE_FINALS.contains(name(f)) : !SETTLED_STATICS.contains(name(f))) {
            throw new GiveUp("reads " + f + ", which may have changed by then");
        }
    }

    static void writeStatic(InitUnit writer, ClassRecord owner, JavaField f) {
        if (owner.state == ClassRecord.State.RUNNING) {
            throw new CyclicAccess(owner.unit, writer, "writes " + f + ", whose class is being initialised");
        }
        if (!free(writer)) {
            throw new GiveUp("writes " + f + ", a static field of another class");
        }
    }
}
