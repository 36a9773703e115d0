package org.nativeaot.core.interp;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;
import org.nativeaot.core.frontend.MissingImplementation;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/**
 * Executes {@link Code} on behalf of one attempt. Frames are a list of their own, so recursion in interpreted code
 * costs no host stack; only a nested class initialisation starts another machine on top.
 */
final class Machine {
    private static final int MAX_DEPTH = 3_000;
    private static final String NULL_POINTER = "java/lang/NullPointerException";

    private final ClassInitInterpreter interpreter;
    private final AbstractHeap heap;
    private final InitUnit unit;
    private Frame top;
    private long resultNumber;
    private Object resultObject;
    private HeapInstance lastThrown;
    private List<String> throwPath = List.of();

    Machine(ClassInitInterpreter interpreter, InitUnit unit) {
        this.interpreter = interpreter;
        this.heap = interpreter.heap();
        this.unit = unit;
    }

    AbstractHeap heap() {
        return heap;
    }

    InitUnit unit() {
        return unit;
    }

    ClassInitInterpreter interpreter() {
        return interpreter;
    }

    /**
     * Runs a method to its end.
     *
     * @return the exception it threw, or null
     */
    HeapInstance run(Callee callee, Object... arguments) {
        if (callee.code() == null) {
            throw new GiveUp(callee.problem() == null ? callee.method() + " is not interpreted" : callee.problem());
        }
        Frame first = new Frame(callee.code(), null);
        assignParameters(first, arguments);
        top = first;
        try {
            while (true) {
                try {
                    execute();
                    return null;
                } catch (JavaThrow t) {
                    HeapInstance uncaught = deliver(t);
                    if (uncaught != null) {
                        return uncaught;
                    }
                }
            }
        } catch (GiveUp g) {
            g.locate(path());
            throw g;
        }
    }

    /** The method that calls the current native; null for synthetic code. */
    JavaMethod caller() {
        return top.code.method;
    }

    /** The method that called {@link #caller}; null if there is none. */
    JavaMethod callerOfCaller() {
        return top.caller == null ? null : top.caller.code.method;
    }

    /** The number half of what the method returned. */
    long resultNumber() {
        return resultNumber;
    }

    /** The object half of what the method returned. */
    Object resultObject() {
        return resultObject;
    }

    /** Where the exception that ended the method was thrown, as in {@link GiveUp#path}. */
    List<String> throwPath() {
        return throwPath;
    }

    /** The active calls, outermost first, as method:line. */
    private List<String> path() {
        List<String> path = new ArrayList<>();
        for (Frame f = top; f != null; f = f.caller) {
            SourcePosition p = f.code.position[f.pc];
            path.add(0, f.code.name + (p == null || p.line() == 0 ? "" : ":" + p.line()));
        }
        int n = path.size();
        if (n > 24) {
            List<String> shorter = new ArrayList<>(path.subList(0, 12));
            shorter.add("...");
            shorter.addAll(path.subList(n - 12, n));
            return shorter;
        }
        return path;
    }

    private void assignParameters(Frame f, Object[] arguments) {
        for (int i = 0; i < arguments.length; i++) {
            assign(f, f.code.parameters[i], arguments[i]);
        }
    }

    /** Stores a boxed value (see {@link NativeMethod}) in a register. */
    private static void assign(Frame f, int register, Object value) {
        if (value instanceof Boolean b) {
            f.numbers[register] = b ? 1 : 0;
        } else if (value instanceof Number) {
            f.numbers[register] = Numbers.unbox(value);
            f.objects[register] = null;
        } else {
            f.numbers[register] = 0;
            f.objects[register] = value;
        }
    }

    private void push(Frame f) {
        if (f.depth > MAX_DEPTH) {
            throw new GiveUp("recursion too deep for build time");
        }
        top = f;
    }

    private void execute() {
        Frame f = top;
        Code code = f.code;
        long[] n = f.numbers;
        Object[] r = f.objects;
        int pc = f.pc;
        while (true) {
            f.pc = pc;
            step();
            switch (code.op[pc]) {
                case NUMBER -> n[code.dst[pc]] = code.immediate[pc];
                case OBJECT -> r[code.dst[pc]] = code.attribute[pc];
                case UNARY -> n[code.dst[pc]] =
                        ((LongUnaryOperator) code.attribute[pc]).applyAsLong(n[code.x[pc]]);
                case BINARY -> n[code.dst[pc]] =
                        ((LongBinaryOperator) code.attribute[pc]).applyAsLong(n[code.x[pc]], n[code.y[pc]]);
                case GOTO -> {
                    pc = jump((Code.Jump) code.attribute[pc], f);
                    continue;
                }
                case IF -> {
                    Code.Jump[] jumps = (Code.Jump[]) code.attribute[pc];
                    pc = jump(n[code.x[pc]] != 0 ? jumps[1] : jumps[0], f);
                    continue;
                }
                case SWITCH -> {
                    Code.Table t = (Code.Table) code.attribute[pc];
                    int k = Arrays.binarySearch(t.keys(), (int) n[code.x[pc]]);
                    pc = jump(k >= 0 ? t.targets()[k] : t.otherwise(), f);
                    continue;
                }
                case CALL_DIRECT, CALL_VIRTUAL -> {
                    Frame callee = call(f, (Code.CallSite) code.attribute[pc], code.op[pc] == Code.Op.CALL_VIRTUAL);
                    if (callee != null) {
                        push(callee);
                        f = callee;
                        code = f.code;
                        n = f.numbers;
                        r = f.objects;
                        pc = 0;
                        continue;
                    }
                }
                case RETURN -> {
                    int x = code.x[pc];
                    long number = x < 0 ? 0 : n[x];
                    Object object = x < 0 ? null : r[x];
                    HeapInstance made = f.throwOnReturn;
                    f = f.caller;
                    if (f == null) {
                        resultNumber = number;
                        resultObject = object;
                        return;
                    }
                    top = f;
                    if (made != null) {
                        throw new JavaThrow(made);
                    }
                    code = f.code;
                    n = f.numbers;
                    r = f.objects;
                    pc = f.pc;
                    int dst = code.dst[pc];
                    if (dst >= 0) {
                        n[dst] = number;
                        r[dst] = object;
                    }
                }
                case THROW -> throw new JavaThrow((HeapInstance) r[code.x[pc]]);
                case UNREACHABLE -> throw new GiveUp("reaches what should be unreachable in " + code.name);
                default -> operate(f, code, pc);
            }
            pc++;
        }
    }

    private void step() {
        long left = unit.stepsLeft() - 1;
        if (left < 0) {
            throw new GiveUp("takes too long for build time");
        }
        unit.setStepsLeft(left);
    }

    private static int jump(Code.Jump j, Frame f) {
        long[] n = f.numbers;
        Object[] r = f.objects;
        int[] from = j.from;
        int[] to = j.to;
        if (j.overlapping) {
            long[] numbers = new long[from.length];
            Object[] objects = new Object[from.length];
            for (int i = 0; i < from.length; i++) {
                numbers[i] = n[from[i]];
                objects[i] = r[from[i]];
            }
            for (int i = 0; i < to.length; i++) {
                n[to[i]] = numbers[i];
                r[to[i]] = objects[i];
            }
        } else {
            for (int i = 0; i < to.length; i++) {
                n[to[i]] = n[from[i]];
                r[to[i]] = r[from[i]];
            }
        }
        return j.target;
    }

    /** @return the frame to run, or null if the call is done */
    private Frame call(Frame f, Code.CallSite site, boolean virtual) {
        Callee callee = virtual ? select(f, site) : site.direct;
        if (callee == null) {
            callee = interpreter.callee(site.method);
            site.direct = callee;
        }
        return enter(f, callee, site.arguments);
    }

    private Callee select(Frame f, Code.CallSite site) {
        HeapObject receiver = (HeapObject) f.objects[site.arguments[0]];
        JavaClass type = receiver instanceof HeapInstance i ? i.type() : interpreter.objectClass();
        if (site.lastReceiver == type) {
            return site.lastCallee;
        }
        Callee callee = site.callees().computeIfAbsent(type, t -> {
            JavaMethod target = Hierarchy.select(t, site.method);
            if (target == null || target.isAbstract()) {
                LinkFailure missing = MissingImplementation.of(t, site.method);
                throw new JavaThrow(missing.exception(), missing.message());
            }
            return interpreter.callee(target);
        });
        site.lastReceiver = type;
        site.lastCallee = callee;
        return callee;
    }

    private Frame enter(Frame f, Callee callee, int[] arguments) {
        if (callee.nativeMethod() != null) {
            return finish(f, callee.nativeMethod().call(this, new Arguments(f, arguments)),
                    callee.method().descriptor().resultKind() != Kind.REF);
        }
        if (callee.code() == null) {
            throw new GiveUp(callee.problem());
        }
        Frame g = new Frame(callee.code(), f);
        int[] parameters = g.code.parameters;
        for (int i = 0; i < arguments.length; i++) {
            g.numbers[parameters[i]] = f.numbers[arguments[i]];
            g.objects[parameters[i]] = f.objects[arguments[i]];
        }
        return g;
    }

    /** Takes over what a native returned. */
    private Frame finish(Frame f, Object result, boolean numeric) {
        if (result instanceof NativeMethod.TailCall t) {
            Callee callee = interpreter.callee(t.method());
            if (callee.code() == null) {
                throw new GiveUp(callee.problem() == null ? t.method() + " is not interpreted" : callee.problem());
            }
            Frame g = new Frame(callee.code(), f);
            assignParameters(g, t.arguments());
            return g;
        }
        int dst = f.code.dst[f.pc];
        if (dst >= 0) {
            assign(f, dst, result == null && numeric ? (Object) 0 : result);
        }
        return null;
    }

    /** Everything that neither moves control nor is a plain number. */
    private void operate(Frame f, Code code, int pc) {
        long[] n = f.numbers;
        Object[] r = f.objects;
        int dst = code.dst[pc];
        int x = code.x[pc];
        int y = code.y[pc];
        Object attribute = code.attribute[pc];
        switch (code.op[pc]) {
            case UNARY_CHECKED -> {
                requireNumber(r[x]);
                n[dst] = ((LongUnaryOperator) attribute).applyAsLong(n[x]);
            }
            case BINARY_CHECKED -> n[dst] = checkedBinary(f, code, pc);
            case REF_EQUAL -> n[dst] = r[x] == r[y] ? 1 : 0;
            case REF_DIFFERENT -> n[dst] = r[x] != r[y] ? 1 : 0;
            case SELECT -> {
                int chosen = n[x] != 0 ? y : code.z[pc];
                n[dst] = n[chosen];
                r[dst] = r[chosen];
            }
            case NULL_CHECK -> {
                if (r[x] == null) {
                    throw new JavaThrow(NULL_POINTER, (String) attribute);
                }
                r[dst] = r[x];
            }
            case BOUNDS_CHECK -> {
                if (n[x] < 0 || n[x] >= n[y]) {
                    throw new JavaThrow("java/lang/ArrayIndexOutOfBoundsException",
                            "Index " + n[x] + " out of bounds for length " + n[y]);
                }
                n[dst] = n[x];
            }
            case ZERO_CHECK -> {
                requireNumber(r[x]);
                if (n[x] == 0) {
                    throw new JavaThrow("java/lang/ArithmeticException", "/ by zero");
                }
                n[dst] = n[x];
            }
            case LENGTH_CHECK -> {
                if (n[x] < 0) {
                    throw new JavaThrow("java/lang/NegativeArraySizeException", String.valueOf(n[x]));
                }
                n[dst] = n[x];
            }
            case STORE_CHECK -> storeCheck((HeapArray) r[x], (HeapObject) r[y]);
            case CHECK_CAST -> {
                JavaType target = (JavaType) attribute;
                if (r[x] != null && !Hierarchy.isSubtype(((HeapObject) r[x]).type(), target)) {
                    throw new JavaThrow("java/lang/ClassCastException",
                            CastMessage.of(((HeapObject) r[x]).type(), target));
                }
                r[dst] = r[x];
            }
            case CLASS_INIT -> interpreter.require((JavaClass) attribute, unit);
            case RAISE -> {
                LinkFailure failure = (LinkFailure) attribute;
                if (failure.diagnostic() != null) {
                    throw new GiveUp(failure.message());
                }
                throw new JavaThrow(failure.exception(), failure.message());
            }
            case INSTANCE_OF -> n[dst] = r[x] != null
                    && Hierarchy.isSubtype(((HeapObject) r[x]).type(), (JavaType) attribute) ? 1 : 0;
            case GET_CLASS -> r[dst] = heap.mirror(((HeapObject) r[x]).type());
            case NEW -> r[dst] = heap.allocate((JavaClass) attribute, unit);
            case NEW_ARRAY -> r[dst] = heap.allocateArray((ArrayType) attribute, (int) n[x], unit);
            case ARRAY_LENGTH -> n[dst] = ((HeapArray) r[x]).length();
            case ARRAY_LOAD -> arrayLoad(f, dst, (HeapArray) r[x], (int) n[y]);
            case ARRAY_STORE -> arrayStore((HeapArray) r[x], (int) n[y], n[code.z[pc]], r[code.z[pc]]);
            case GET_FIELD -> getField(f, dst, (HeapInstance) r[x], (JavaField) attribute);
            case PUT_FIELD -> putField((HeapInstance) r[x], (JavaField) attribute, n[y], r[y]);
            case GET_STATIC -> {
                JavaField field = (JavaField) attribute;
                load(f, dst, readableStatics(field), field);
            }
            case PUT_STATIC -> {
                JavaField field = (JavaField) attribute;
                store(writableStatics(field), field, n[x], r[x]);
            }
            case NOTHING -> {
            }
            case NEW_MULTI_ARRAY, OPERATION -> {
                Code.OperationSite site = (Code.OperationSite) attribute;
                Object result = site.operation().call(this, new Arguments(f, site.arguments()));
                finish(f, result, site.numeric());
            }
            case UNSUPPORTED -> throw new GiveUp((String) attribute);
            default -> throw new IllegalStateException(code.op[pc] + " in " + code.name);
        }
    }

    private static void requireNumber(Object half) {
        if (half instanceof SymbolicOffset s) {
            throw new GiveUp("computes with the offset of " + s.field());
        }
    }

    /** Offsets of fields are at least 8, so comparisons with smaller numbers are decided. */
    private static long checkedBinary(Frame f, Code code, int pc) {
        int x = code.x[pc];
        int y = code.y[pc];
        Object a = f.objects[x];
        Object b = f.objects[y];
        LongBinaryOperator operator = (LongBinaryOperator) code.attribute[pc];
        if (code.z[pc] == 1 && (a != null || b != null)) {
            if (a != null && a.equals(b)) {
                return operator.applyAsLong(8, 8);
            }
            if (b == null && f.numbers[y] < 8) {
                return operator.applyAsLong(8, f.numbers[y]);
            }
            if (a == null && f.numbers[x] < 8) {
                return operator.applyAsLong(f.numbers[x], 8);
            }
        }
        requireNumber(a);
        requireNumber(b);
        return operator.applyAsLong(f.numbers[x], f.numbers[y]);
    }

    private static void storeCheck(HeapArray array, HeapObject value) {
        if (value != null && !Hierarchy.isSubtype(value.type(), array.type().component())) {
            throw new JavaThrow("java/lang/ArrayStoreException", value.type().binaryName());
        }
    }

    private void arrayLoad(Frame f, int dst, HeapArray array, int index) {
        readable(array);
        if (array.kind() == Kind.REF) {
            f.objects[dst] = array.reference(index);
        } else {
            f.numbers[dst] = array.number(index);
            f.objects[dst] = null;
        }
    }

    private void arrayStore(HeapArray array, int index, long number, Object object) {
        writable(array);
        if (array.kind() == Kind.REF) {
            array.setReference(index, (HeapObject) object);
        } else {
            requireNumber(object);
            array.setNumber(index, number);
        }
    }

    private void getField(Frame f, int dst, HeapInstance o, JavaField field) {
        readable(o, field);
        load(f, dst, o, field);
    }

    private void putField(HeapInstance o, JavaField field, long number, Object object) {
        if (writable(o, field)) {
            store(o, field, number, object);
        }
    }

    private static void load(Frame f, int dst, HeapInstance o, JavaField field) {
        if (field.kind() == Kind.REF) {
            f.objects[dst] = o.reference(field);
        } else {
            f.numbers[dst] = o.number(field);
            f.objects[dst] = field.kind() == Kind.LONG ? o.symbol(field) : null;
        }
    }

    private static void store(HeapInstance o, JavaField field, long number, Object object) {
        if (field.kind() == Kind.REF) {
            o.setReference(field, (HeapObject) object);
        } else if (object instanceof SymbolicOffset s) {
            o.setSymbol(field, s);
        } else {
            o.setNumber(field, number);
        }
    }

    /** Checks that this attempt may read a field. */
    void readable(HeapInstance o, JavaField field) {
        if (o.unit() != unit) {
            AccessRules.read(unit, o, field);
        }
    }

    /** Checks that this attempt may write a field; false: the write is to be dropped. */
    boolean writable(HeapInstance o, JavaField field) {
        return o.unit() == unit || AccessRules.write(unit, o, field);
    }

    void readable(HeapArray a) {
        if (a.unit() != unit) {
            AccessRules.readElements(unit, a);
        }
    }

    void writable(HeapArray a) {
        if (a.unit() != unit) {
            AccessRules.writeElements(unit, a);
        }
    }

    /** The storage of a static field that this attempt may read. */
    HeapInstance readableStatics(JavaField f) {
        ClassRecord c = interpreter.initialized(f.owner(), unit);
        if (c.unit != unit) {
            if (SharedSecretSlots.isSlot(f)) {
                interpreter.fillRegistry(f, unit);
                if (c.statics.reference(f) == null && unit.subject() != null
                        && !unit.subject().internalName().equals(SharedSecretSlots.registrant(f))) {
                    throw new GiveUp("uses " + f + ", which nobody registers at publish time");
                }
            } else {
                AccessRules.readStatic(unit, c, f);
            }
        }
        return c.statics;
    }

    /** The storage of a static field that this attempt may write. */
    HeapInstance writableStatics(JavaField f) {
        ClassRecord c = interpreter.initialized(f.owner(), unit);
        if (c.unit != unit && !interpreter.mayRegister(f, unit)) {
            AccessRules.writeStatic(unit, c, f);
        }
        return c.statics;
    }

    /** Rectangular arrays as multianewarray makes them; inner dimensions without a length stay null. */
    HeapArray allocateMultiArray(JavaType type, Arguments lengths) {
        int[] dimensions = new int[lengths.count()];
        for (int i = 0; i < dimensions.length; i++) {
            dimensions[i] = lengths.integer(i);
        }
        return multiArray((ArrayType) type, dimensions, 0);
    }

    private HeapArray multiArray(ArrayType type, int[] dimensions, int level) {
        HeapArray a = heap.allocateArray(type, dimensions[level], unit);
        if (level + 1 < dimensions.length) {
            for (int i = 0; i < dimensions[level]; i++) {
                a.setReference(i, multiArray((ArrayType) type.component(), dimensions, level + 1));
            }
        }
        return a;
    }

    /**
     * Makes the exception if need be and finds its handler.
     *
     * @return the exception if no frame of this machine handles it, else null and {@code top} is ready to go on
     */
    private HeapInstance deliver(JavaThrow t) {
        if (t.thrown() == null) {
            construct(t.exceptionClass(), t.getMessage());
            return null;
        }
        if (t.thrown() != lastThrown) {
            lastThrown = t.thrown();
            throwPath = path();
        }
        for (Frame f = top; f != null; f = f.caller) {
            Code.Jump handler = f.code.onThrow[f.pc];
            if (handler != null) {
                int pc = jump(handler, f);
                f.objects[handler.exception] = t.thrown();
                f.pc = pc;
                top = f;
                return null;
            }
        }
        return t.thrown();
    }

    /** Starts the constructor of an exception that the current instruction throws. */
    private void construct(String exceptionClass, String message) {
        JavaClass c = heap.classes().require(exceptionClass);
        interpreter.require(c, unit);
        JavaMethod constructor = c.method("<init>", message == null ? "()V" : "(Ljava/lang/String;)V");
        if (constructor == null) {
            throw new GiveUp("throws " + c);
        }
        Callee callee = interpreter.callee(constructor);
        if (callee.code() == null) {
            throw new GiveUp(callee.problem());
        }
        Frame g = new Frame(callee.code(), top);
        g.throwOnReturn = heap.allocate(c, unit);
        if (message == null) {
            assignParameters(g, new Object[] {g.throwOnReturn});
        } else {
            assignParameters(g, new Object[] {g.throwOnReturn, heap.newString(message, unit)});
        }
        push(g);
    }
}
