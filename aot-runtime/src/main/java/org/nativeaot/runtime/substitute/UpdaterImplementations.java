package org.nativeaot.runtime.substitute;

import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.TargetClass;

/** The class library's atomic field updaters, made of an offset that is known already. */
public final class UpdaterImplementations {
    private UpdaterImplementations() {
    }

    /** @param receiver the class that objects must be of */
    public static AtomicIntegerFieldUpdater<?> ofInt(Class<?> owner, Class<?> receiver, long offset) {
        return (AtomicIntegerFieldUpdater<?>) (Object) new OfInt(owner, receiver, offset);
    }

    /** @param receiver the class that objects must be of */
    public static AtomicLongFieldUpdater<?> ofLong(Class<?> owner, Class<?> receiver, long offset) {
        return (AtomicLongFieldUpdater<?>) (Object) new OfLong(owner, receiver, offset);
    }

    /** @param receiver the class that objects must be of */
    public static AtomicReferenceFieldUpdater<?, ?> ofReference(Class<?> owner, Class<?> receiver, Class<?> value,
                                                                long offset) {
        return (AtomicReferenceFieldUpdater<?, ?>) (Object) new OfReference(owner, receiver, value, offset);
    }

    /** Of int fields. */
    @TargetClass(value = "java.util.concurrent.atomic.AtomicIntegerFieldUpdater$AtomicIntegerFieldUpdaterImpl",
            reason = "the field is looked up when the program is published")
    static final class OfInt {
        @Alias
        private final long offset;
        @Alias
        private final Class<?> cclass;
        @Alias
        private final Class<?> tclass;

        @Inject
        OfInt(Class<?> owner, Class<?> receiver, long offset) {
            this.tclass = owner;
            this.cclass = receiver;
            this.offset = offset;
        }
    }

    /** Of long fields. */
    @TargetClass(value = "java.util.concurrent.atomic.AtomicLongFieldUpdater$CASUpdater",
            reason = "the field is looked up when the program is published")
    static final class OfLong {
        @Alias
        private final long offset;
        @Alias
        private final Class<?> cclass;
        @Alias
        private final Class<?> tclass;

        @Inject
        OfLong(Class<?> owner, Class<?> receiver, long offset) {
            this.tclass = owner;
            this.cclass = receiver;
            this.offset = offset;
        }
    }

    /** Of fields with references. */
    @TargetClass(value = "java.util.concurrent.atomic.AtomicReferenceFieldUpdater$AtomicReferenceFieldUpdaterImpl",
            reason = "the field is looked up when the program is published")
    static final class OfReference {
        @Alias
        private final long offset;
        @Alias
        private final Class<?> cclass;
        @Alias
        private final Class<?> tclass;
        @Alias
        private final Class<?> vclass;

        @Inject
        OfReference(Class<?> owner, Class<?> receiver, Class<?> value, long offset) {
            this.tclass = owner;
            this.cclass = receiver;
            this.vclass = value;
            this.offset = offset;
        }
    }
}
