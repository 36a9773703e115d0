package org.nativeaot.runtime;

import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;

/**
 * A frame that {@link StackWalker} shows: what the code tables say of a return address. Bytecode indices they do not
 * know.
 */
final class WalkedFrame implements StackWalker.StackFrame {
    private static final int NATIVE_LINE = -2;
    /** Later class libraries make a descriptor of the method's type, which only walkers with classes may see. */
    private static final boolean DESCRIPTORS_ARE_TYPES = JdkFacts.feature() >= 22;

    private final boolean classes;
    private final String name;
    private final String method;
    private final String file;
    private final String descriptor;
    private final int line;
    private final boolean isNative;

    /**
     * @param index   among the frames of that address
     * @param flags   of the frame
     * @param name    of its class, {@code module/class} for classes of named modules
     * @param classes whether the walker may show classes
     */
    WalkedFrame(long address, int index, int flags, String name, boolean classes) {
        this.classes = classes;
        this.name = name;
        this.method = KernelStack.frameString(address, index, StackTraces.METHOD_NAME);
        this.file = KernelStack.frameString(address, index, StackTraces.FILE_NAME);
        this.descriptor = KernelStack.frameString(address, index, StackTraces.DESCRIPTOR);
        this.isNative = (flags & StackTraces.NATIVE) != 0;
        this.line = isNative ? NATIVE_LINE : KernelStack.frameLine(address, index);
    }

    @Override
    public String getClassName() {
        return StackFrames.withoutModule(name);
    }

    @Override
    public String getMethodName() {
        return method;
    }

    @Override
    public Class<?> getDeclaringClass() {
        requireClasses();
        return StackFrames.classNamed(getClassName());
    }

    @Override
    public MethodType getMethodType() {
        requireClasses();
        List<Class<?>> types = new ArrayList<>();
        int end = descriptor.indexOf(')');
        for (int at = 1, next; at < end; at = next) {
            next = endOfType(at);
            types.add(StackFrames.typeNamed(descriptor.substring(at, next)));
        }
        return MethodType.methodType(StackFrames.typeNamed(descriptor.substring(end + 1)), types);
    }

    private int endOfType(int start) {
        int at = start;
        while (descriptor.charAt(at) == '[') {
            at++;
        }
        return descriptor.charAt(at) == 'L' ? descriptor.indexOf(';', at) + 1 : at + 1;
    }

    @Override
    public String getDescriptor() {
        if (DESCRIPTORS_ARE_TYPES) {
            requireClasses();
        }
        return descriptor;
    }

    private void requireClasses() {
        if (!classes) {
            throw new UnsupportedOperationException("No access to RETAIN_CLASS_REFERENCE");
        }
    }

    @Override
    public int getByteCodeIndex() {
        throw new UnsupportedOperationException("bytecode indices are not kept in a published program");
    }

    @Override
    public String getFileName() {
        return file;
    }

    @Override
    public int getLineNumber() {
        return line;
    }

    @Override
    public boolean isNativeMethod() {
        return isNative;
    }

    @Override
    public StackTraceElement toStackTraceElement() {
        return StackTraces.element(name, method, file, line);
    }

    @Override
    public String toString() {
        return toStackTraceElement().toString();
    }
}
