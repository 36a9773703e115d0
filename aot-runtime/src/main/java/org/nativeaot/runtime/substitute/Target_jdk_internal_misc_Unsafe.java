package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.ClassInitialization;
import org.nativeaot.runtime.Intrinsics;
import org.nativeaot.runtime.KernelMemory;
import org.nativeaot.runtime.KernelThreads;
import org.nativeaot.runtime.ProcFiles;
import org.nativeaot.runtime.TypeInfo;

/** Natives that are no single machine operation; the compiler expands get, put, compare-and-set and fences. */
@TargetClass(value = "jdk.internal.misc.Unsafe", reason = "native")
final class Target_jdk_internal_misc_Unsafe {
    @Substitute
    private int arrayBaseOffset0(Class<?> array) {
        return 16;
    }

    @Substitute
    private int arrayIndexScale0(Class<?> array) {
        Class<?> e = array.getComponentType();
        if (e == null) {
            throw new IllegalArgumentException(array.getName());
        }
        if (!e.isPrimitive()) {
            return 1 << TypeInfo.shift(Intrinsics.typeOfClass(Object[].class));
        }
        switch (e.getName()) {
            case "boolean", "byte":
                return 1;
            case "char", "short":
                return 2;
            case "int", "float":
                return 4;
            default:
                return 8;
        }
    }

    @Substitute
    private long allocateMemory0(long bytes) {
        return KernelMemory.allocate(bytes);
    }

    @Substitute
    private long reallocateMemory0(long address, long bytes) {
        return KernelMemory.reallocate(address, bytes);
    }

    @Substitute
    private void freeMemory0(long address) {
        KernelMemory.free(address);
    }

    @Substitute
    private void setMemory0(Object o, long offset, long bytes, byte value) {
        KernelMemory.set(o, offset, bytes, value);
    }

    @Substitute
    private void copyMemory0(Object from, long fromOffset, Object to, long toOffset, long bytes) {
        KernelMemory.copy(from, fromOffset, to, toOffset, bytes);
    }

    @Substitute
    private void copySwapMemory0(Object from, long fromOffset, Object to, long toOffset, long bytes, long element) {
        KernelMemory.copySwap(from, fromOffset, to, toOffset, bytes, element);
    }

    @Substitute
    public void park(boolean absolute, long time) {
        KernelThreads.park(absolute ? 1 : 0, time);
    }

    @Substitute
    public void unpark(Object thread) {
        if (thread != null) {
            KernelThreads.unpark((Thread) thread);
        }
    }

    @Substitute
    public Object allocateInstance(Class<?> c) throws InstantiationException {
        long type = Intrinsics.typeOfClass(c);
        if (type == 0 || c.isArray() || (c.getModifiers() & 0x600) != 0) {
            throw new InstantiationException(c.getName());
        }
        ClassInitialization.initialize(c);
        return Intrinsics.allocate(type);
    }

    @Substitute
    private void ensureClassInitialized0(Class<?> c) {
        ClassInitialization.initialize(c);
    }

    @Substitute
    private boolean shouldBeInitialized0(Class<?> c) {
        return Target_java_lang_Class.of(c).aotInitState != ClassInitialization.DONE;
    }

    /** As getloadavg(3): how many averages there are. */
    @Substitute
    private int getLoadAverage0(double[] averages, int count) {
        String[] texts = ProcFiles.read("/proc/loadavg").split(" ");
        for (int i = 0; i < count; i++) {
            averages[i] = Double.parseDouble(texts[i]);
        }
        return count;
    }

    @Substitute
    public void throwException(Throwable t) {
        Target_jdk_internal_misc_Unsafe.<RuntimeException>sneak(t);
    }

    @org.nativeaot.annotation.Inject
    @SuppressWarnings("unchecked")
    private static <T extends Throwable> void sneak(Throwable t) throws T {
        throw (T) t;
    }
}
