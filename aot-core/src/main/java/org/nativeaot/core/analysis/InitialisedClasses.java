package org.nativeaot.core.analysis;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.frontend.BuildTimeFacts;
import org.nativeaot.core.interp.ClassInitInterpreter;
import org.nativeaot.core.interp.HeapInstance;
import org.nativeaot.core.interp.InitResult;
import org.nativeaot.core.interp.SymbolicOffset;
import org.nativeaot.core.interp.SymbolicOffset;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaType;

/** Build-time class initialisation as the analysis and the frontend ask for it: on demand, each class once. */
final class InitialisedClasses implements BuildTimeFacts {
    private final ClassInitInterpreter interpreter;
    private final Map<JavaClass, ClassState> states = new HashMap<>();

    InitialisedClasses(ClassInitInterpreter interpreter) {
        this.interpreter = interpreter;
    }

    ClassState state(JavaClass c) {
        ClassState s = states.get(c);
        if (s == null) {
            InitResult r = interpreter.ensureInitialized(c);
            s = r instanceof InitResult.GaveUp g ? new ClassState.RunTime(g.reason(), g.path())
                    : new ClassState.BuildTime();
            states.put(c, s);
        }
        return s;
    }

    @Override
    public boolean isInitialized(JavaClass c) {
        return state(c) instanceof ClassState.BuildTime;
    }

    @Override
    public Object constant(JavaField f) {
        Object value = f.isStatic() && f.isFinal() && isInitialized(f.owner()) ? interpreter.staticValue(f) : null;
        // An Unsafe offset is no number before the layout is made: code loads it from the field.
        return value instanceof SymbolicOffset ? null : value;
    }

    @Override
    public boolean assertionsEnabled(JavaClass c) {
        return interpreter.assertionsEnabled(c);
    }

    @Override
    public int referenceBytes() {
        return interpreter.referenceBytes();
    }

    /** Value at program start of any static field of a class initialised at build time. */
    Object staticValue(JavaField f) {
        return interpreter.staticValue(f);
    }

    HeapInstance string(String text) {
        return interpreter.string(text);
    }

    HeapInstance mirror(JavaType t) {
        return interpreter.mirror(t);
    }
}
