package org.nativeaot.core.interp;

import java.util.IdentityHashMap;
import java.util.Map;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;

/** A text that describes the static fields of a class with the whole object graph behind them, shapes included. */
final class HeapFingerprint {
    private final ClassInitInterpreter interpreter;
    private final Map<HeapObject, Integer> numbers = new IdentityHashMap<>();
    private final StringBuilder out = new StringBuilder();

    private HeapFingerprint(ClassInitInterpreter interpreter) {
        this.interpreter = interpreter;
    }

    static String of(ClassInitInterpreter interpreter, JavaClass c) {
        HeapFingerprint print = new HeapFingerprint(interpreter);
        for (Map.Entry<JavaField, Object> e : interpreter.statics(c).entrySet()) {
            print.out.append(e.getKey().name()).append('=');
            print.value(e.getValue());
        }
        return print.out.toString();
    }

    private void value(Object value) {
        if (!(value instanceof HeapObject o)) {
            out.append(value).append(' ');
            return;
        }
        Integer known = numbers.putIfAbsent(o, numbers.size());
        if (known != null) {
            out.append('#').append(known).append(' ');
        } else if (interpreter.isInterned(o)) {
            out.append('"').append(interpreter.text((HeapInstance) o)).append("\" ");
        } else if (o instanceof HeapInstance i && i.mirroredType() != null) {
            out.append("class ").append(i.mirroredType()).append(' ');
        } else if (o instanceof HeapInstance i) {
            out.append(i.type()).append('{');
            for (JavaField f : i.fields()) {
                value(i.value(f));
            }
            out.append('}');
        } else {
            HeapArray a = (HeapArray) o;
            out.append(a.type()).append('[');
            for (int k = 0; k < a.length(); k++) {
                value(a.elements() instanceof HeapObject[] ? a.reference(k) : (Object) a.number(k));
            }
            out.append(']');
        }
    }
}
