package org.nativeaot.core.interp;

import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.PrimitiveType;

/** Methods of the runtime that mean something else at publish time. */
final class PublishNatives {
    private PublishNatives() {
    }

    static void register(NativeTable t) {
        t.put("org/nativeaot/runtime/LibraryFiles", "read(Ljava/lang/String;)[B", PublishNatives::libraryFile);
        // objects of the image never die, so nobody has to wait for references among them
        t.put("org/nativeaot/runtime/ReferenceHandler", "ensureStarted()V", (m, a) -> null);
    }

    /** Data files of the class library become arrays. */
    private static Object libraryFile(Machine m, Arguments a) {
        String name = m.heap().text(a.instance(0));
        byte[] bytes = m.heap().environment().libraryFile(name);
        if (bytes == null) {
            throw new GiveUp("the class library has no file " + name);
        }
        ArrayType type = (ArrayType) PrimitiveType.of(Kind.BYTE).arrayType();
        HeapArray array = m.heap().allocateArray(type, bytes.length, m.unit());
        System.arraycopy(bytes, 0, array.elements(), 0, bytes.length);
        return array;
    }
}
