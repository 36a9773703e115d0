package org.nativeaot.core.analysis;

import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.JavaMethod;

/**
 * The Java half of the runtime, as generated code sees it: methods that no application code names but that checks,
 * class initialisation and allocation call. Found by name in {@code org.nativeaot.runtime}.
 */
public final class RuntimeSupport {
    private static final String PACKAGE = "org/nativeaot/runtime/";
    private final ClassRepository classes;

    public RuntimeSupport(ClassRepository classes) {
        this.classes = classes;
    }

    /** {@code Throwable nullPointer(String)}. */
    public JavaMethod nullPointer() {
        return throwing("nullPointer", "(Ljava/lang/String;)");
    }

    /** {@code Throwable arrayIndex(int index, int length)}. */
    public JavaMethod arrayIndex() {
        return throwing("arrayIndex", "(II)");
    }

    public JavaMethod arithmetic() {
        return throwing("arithmetic", "()");
    }

    /** {@code Throwable negativeArraySize(int)}. */
    public JavaMethod negativeArraySize() {
        return throwing("negativeArraySize", "(I)");
    }

    /** {@code Throwable arrayStore(Object array, Object value)}. */
    public JavaMethod arrayStore() {
        return throwing("arrayStore", "(Ljava/lang/Object;Ljava/lang/Object;)");
    }

    /** {@code Throwable classCast(Object, Class target)}. */
    public JavaMethod classCast() {
        return throwing("classCast", "(Ljava/lang/Object;Ljava/lang/Class;)");
    }

    public JavaMethod stackOverflow() {
        return throwing("stackOverflow", "()");
    }

    /** {@code Throwable linkage(Class error, String message)}. */
    public JavaMethod linkage() {
        return throwing("linkage", "(Ljava/lang/Class;Ljava/lang/String;)");
    }

    /** {@code void initialize(Class)}: JLS 12.4.2. */
    public JavaMethod initializeClass() {
        return method("ClassInitialization", "initialize", "(Ljava/lang/Class;)V");
    }

    /** {@code Object allocate(Class arrayClass, int[] lengths)}. */
    public JavaMethod allocateMultiArray() {
        return method("MultiArrays", "allocate", "(Ljava/lang/Class;[I)Ljava/lang/Object;");
    }

    /** {@code void main(String[])}: its body is made by the compiler and calls the application's main method. */
    public JavaMethod applicationMain() {
        return method("ApplicationMain", "main", "([Ljava/lang/String;)V");
    }

    private JavaMethod throwing(String name, String parameters) {
        return method("Throwing", name, parameters + "Ljava/lang/Throwable;");
    }

    /**
     * @throws IllegalStateException if the runtime on the class path does not fit this compiler
     */
    private JavaMethod method(String owner, String name, String descriptor) {
        JavaMethod m = classes.require(PACKAGE + owner).method(name, descriptor);
        if (m == null) {
            throw new IllegalStateException("the runtime has no " + owner + "." + name + descriptor);
        }
        return m;
    }
}
