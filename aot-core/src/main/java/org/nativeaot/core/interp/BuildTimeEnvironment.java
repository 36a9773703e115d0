package org.nativeaot.core.interp;

import java.util.OptionalLong;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaType;

/** What initialisers may know of the world at publish time: facts about the target, never about the host. */
public interface BuildTimeEnvironment {
    /** What is known of a system property. */
    sealed interface Property {
        /** It has this value in every run of the program. */
        record Known(String value) implements Property {
        }

        /** It is never set. */
        record Absent() implements Property {
        }

        /** It depends on the run. */
        record Unknown() implements Property {
        }
    }

    /** A system property, as the class library's initialisers see it. */
    default Property property(String name) {
        return new Property.Unknown();
    }

    /** Tells the environment the interpreter that uses it, so that it can make strings and class objects. */
    default void attach(ClassInitInterpreter interpreter) {
    }

    /** Whether assertions are on in this class. */
    default boolean assertionsEnabled(JavaClass c) {
        return false;
    }

    /** Whether preview features are on. */
    default boolean previewEnabled() {
        return false;
    }

    /**
     * The number that decides in which order immutable collections iterate. On a JVM it differs from run to run; if
     * it is given here, it is fixed at publish time (the API leaves the order open), else these collections and all
     * that keep one in a static field are left to run time.
     */
    default OptionalLong collectionSalt() {
        return OptionalLong.empty();
    }

    /**
     * A data file of the class library: below the JDK's home if the name starts with {@code lib/}, else beside its
     * classes. Null if there is none.
     */
    default byte[] libraryFile(String name) {
        return null;
    }

    /** Bytes of a reference in an array (8 in the WIDE format, 4 in the NARROW one). */
    default int referenceBytes() {
        return 8;
    }

    /**
     * Value of an instance field of a class object, for fields that the publisher fills in (such as those that
     * substitutions inject): Integer, Long, {@link HeapObject}, or null to leave it to the interpreter.
     */
    default Object mirrorField(JavaType mirrored, JavaField f) {
        return null;
    }
}
