package org.nativeaot.core.interp;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nativeaot.core.frontend.BuildTimeFacts;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/**
 * Runs class initialisers at publish time, each as an isolated attempt that completes or gives up (JVMS 5.5, JLS 12.4;
 * {@link AccessRules} says what an attempt may touch). Initialisations that an attempt triggers are attempts of their
 * own; the outer one gives up if one of them does.
 *
 * <p>Cycles: as on a JVM a request for a class whose initialisation is under way returns at once. A class completed
 * inside such a cycle stands only if the outer attempt completes. In the class library, if an attempt then looks at
 * state of the unfinished class, the unfinished attempt is dropped and the other class goes first: the library's cycles
 * have one order that works, and its start sequence takes that one. In application code the order is the program's
 * choice, so every class of a cycle in which code runs is left to run time.
 *
 * <p>Results do not depend on the order of requests. Not reentrant from other threads: all entries lock.
 */
public final class ClassInitInterpreter {
    private static final long MAX_STEPS = 20_000_000;
    private static final long MAX_BYTES = 64L << 20;

    private final AbstractHeap heap;
    private final Function<JavaMethod, IrFunction> bodies;
    private final NativeTable natives = new NativeTable();
    private final Map<JavaClass, ClassRecord> records = new HashMap<>();
    private final Map<JavaMethod, Callee> callees = new HashMap<>();
    private final Deque<InitUnit> active = new ArrayDeque<>();
    private final Set<JavaField> filledSlots = new HashSet<>();
    private final JavaClass objectClass;

    /** @param bodies HIR of methods that have code, built without facts; null if there is none */
    public ClassInitInterpreter(ClassRepository classes, Function<JavaMethod, IrFunction> bodies,
                                BuildTimeEnvironment environment) {
        this.heap = new AbstractHeap(classes, environment);
        this.bodies = bodies;
        this.objectClass = classes.require("java/lang/Object");
        environment.attach(this);
    }

    /** Whether assertions are on in this class. */
    public boolean assertionsEnabled(JavaClass c) {
        return heap.environment().assertionsEnabled(c);
    }

    /** Bytes of a reference in an array. */
    public int referenceBytes() {
        return heap.environment().referenceBytes();
    }

    AbstractHeap heap() {
        return heap;
    }

    JavaClass objectClass() {
        return objectClass;
    }

    /** Initialises a class if that can be done at publish time. The answer for a class never changes. */
    public synchronized InitResult ensureInitialized(JavaClass c) {
        return initialize(c, null) ? new InitResult.Completed() : record(c).failure;
    }

    /** The interned string with this text. */
    public synchronized HeapInstance string(String text) {
        return heap.string(text);
    }

    /** The characters of a string object. */
    public String text(HeapInstance string) {
        return heap.text(string);
    }

    /** True for the strings that {@code String.intern} answers. */
    public boolean isInterned(HeapObject o) {
        return heap.isString(o) && o.unit() == heap.permanent();
    }

    /** A reference array that never changes and belongs to no attempt, for what the publisher fills in. */
    public synchronized HeapArray constantArray(ArrayType type, List<? extends HeapObject> elements) {
        return heap.constantArray(type, elements);
    }

    /** The class object of a type. */
    public synchronized HeapInstance mirror(JavaType t) {
        return heap.mirror(t);
    }

    /**
     * Value of a static field of a completed class when the program starts: Integer (also narrow kinds and boolean),
     * Long, Float, Double, {@link SymbolicOffset}, {@link HeapObject} or {@link BuildTimeFacts#NULL}; null if the class
     * is not completed.
     */
    public synchronized Object staticValue(JavaField f) {
        ClassRecord c = record(f.owner());
        if (c.state != ClassRecord.State.DONE) {
            return null;
        }
        fillRegistry(f, null);
        Object value = c.statics.value(f);
        return value == null ? BuildTimeFacts.NULL : value;
    }

    /** All static fields of a completed class with their values as {@link #staticValue} gives them. */
    public synchronized Map<JavaField, Object> statics(JavaClass c) {
        Map<JavaField, Object> values = new java.util.LinkedHashMap<>();
        for (JavaField f : c.fields()) {
            Object value = f.isStatic() ? staticValue(f) : null;
            if (value != null) {
                values.put(f, value);
            }
        }
        return values;
    }

    /** Classes whose initialisers ran to their end, sorted by name; classes without an initialiser do not count. */
    public synchronized List<JavaClass> initializersRun() {
        return records.values().stream()
                .filter(r -> r.state == ClassRecord.State.DONE && r.type().classInitializer() != null)
                .map(ClassRecord::type).sorted(Comparator.comparing(JavaClass::internalName)).toList();
    }

    /**
     * Runs one method for its result, outside all rules of isolation: it may write anything. The classes that it needs
     * are initialised as attempts of their own. For tests.
     *
     * @param arguments Integer, Long, Float, Double, {@link HeapObject} or null, receiver first
     */
    public synchronized Evaluation evaluate(JavaMethod m, Object... arguments) {
        InitUnit unit = new InitUnit(null, active.size(), MAX_STEPS, MAX_BYTES);
        active.push(unit);
        try {
            require(m.owner(), unit);
            Machine machine = new Machine(this, unit);
            HeapInstance thrown = machine.run(callee(m), arguments);
            return thrown != null ? new Evaluation.Threw(thrown) : new Evaluation.Returned(result(m, machine));
        } catch (GiveUp g) {
            return new Evaluation.GaveUp(g.reason(), g.path());
        } finally {
            active.pop();
        }
    }

    private static Object result(JavaMethod m, Machine machine) {
        Kind kind = m.descriptor().resultKind();
        return kind == Kind.VOID ? null : kind == Kind.REF || machine.resultObject() != null ? machine.resultObject()
                : Numbers.box(kind, machine.resultNumber());
    }

    private ClassRecord record(JavaClass c) {
        return records.computeIfAbsent(c, ClassRecord::new);
    }

    Callee callee(JavaMethod m) {
        Callee callee = callees.get(m);
        if (callee == null) {
            callee = resolve(m);
            callees.put(m, callee);
        }
        return callee;
    }

    private Callee resolve(JavaMethod m) {
        NativeMethod nativeMethod = natives.find(m);
        if (nativeMethod != null) {
            return new Callee(m, nativeMethod, null, null);
        }
        if (!m.hasBody()) {
            return new Callee(m, null, null, (m.isNative() ? "native " : "abstract ") + m);
        }
        IrFunction body = bodies.apply(m);
        return body == null ? new Callee(m, null, null, "no body of " + m)
                : new Callee(m, null, CodeDecoder.decode(heap, body), null);
    }

    /** As {@link #initialize}, for an attempt that cannot go on without the class. */
    void require(JavaClass c, InitUnit requester) {
        if (!initialize(c, requester)) {
            InitResult.GaveUp failure = record(c).failure;
            throw new GiveUp(failure.reason(), failure.path());
        }
    }

    /** The record of a class that the attempt {@code user} touches: initialised, or under way. */
    ClassRecord initialized(JavaClass c, InitUnit user) {
        ClassRecord r = record(c);
        if (r.state == ClassRecord.State.UNTOUCHED || r.state == ClassRecord.State.GAVE_UP) {
            require(c, user);
        }
        return r;
    }

    /** @return whether the class is initialised as far as the requester (null: the publisher) may see */
    private boolean initialize(JavaClass c, InitUnit requester) {
        ClassRecord r = record(c);
        switch (r.state) {
            case DONE -> {
                if (r.provisionalOn != null && requester != null) {
                    requester.leanOn(r.provisionalOn.depth());
                }
                return true;
            }
            case GAVE_UP -> {
                return false;
            }
            case RUNNING -> {
                if (r.unit != requester && requester != null) {
                    reenter(r, requester);
                }
                return true;
            }
            default -> {
                return attempt(r, requester);
            }
        }
    }

    private void reenter(ClassRecord running, InitUnit requester) {
        JavaClass from = requester.subject();
        boolean codeRuns = from == null || from.classInitializer() != null;
        if (codeRuns && (!requester.isLibrary() || !running.unit.isLibrary())) {
            throw new GiveUp("its initialisation and that of " + running.type() + " need each other");
        }
        requester.leanOn(running.unit.depth());
    }

    private boolean attempt(ClassRecord r, InitUnit requester) {
        Set<JavaClass> triedFirst = new HashSet<>();
        while (true) {
            InitUnit unit = new InitUnit(r.type(), active.size(), MAX_STEPS, MAX_BYTES);
            r.state = ClassRecord.State.RUNNING;
            r.unit = unit;
            active.push(unit);
            try {
                runInitializer(r, unit);
                complete(r, unit, requester);
                return true;
            } catch (GiveUp g) {
                rollBack(unit);
                r.reset();
                r.state = ClassRecord.State.GAVE_UP;
                r.failure = new InitResult.GaveUp(g.reason(), g.path());
                return false;
            } catch (CyclicAccess cycle) {
                rollBack(unit);
                r.reset();
                if (cycle.owner() != unit) {
                    throw cycle;
                }
                JavaClass first = cycle.accessor().subject();
                if (!unit.isLibrary() || !cycle.accessor().isLibrary() || !triedFirst.add(first)) {
                    r.state = ClassRecord.State.GAVE_UP;
                    r.failure = new InitResult.GaveUp(cycle.getMessage(), List.of());
                    return false;
                }
                // the pop below must come first, or the class that goes first would find this one under way
                active.pop();
                try {
                    initialize(first, requester);
                } finally {
                    active.push(unit);
                }
                if (r.state != ClassRecord.State.UNTOUCHED) {
                    return initialize(r.type(), requester);
                }
            } finally {
                active.pop();
            }
        }
    }

    private void runInitializer(ClassRecord r, InitUnit unit) {
        JavaClass c = r.type();
        r.statics = new HeapInstance(FieldSlots.ofStatics(c), unit);
        for (JavaField f : c.fields()) {
            if (f.isStatic() && f.constantValue() != null) {
                setConstantValue(r.statics, f);
            }
        }
        if (c.superclass() != null && !c.isInterface()) {
            require(c.superclass(), unit);
            for (JavaClass i : Hierarchy.allInterfaces(c)) {
                if (declaresDefaultMethod(i)) {
                    require(i, unit);
                }
            }
        }
        JavaMethod initializer = c.classInitializer();
        if (initializer == null) {
            return;
        }
        Machine machine = new Machine(this, unit);
        HeapInstance thrown = machine.run(callee(initializer));
        if (thrown != null) {
            throw new GiveUp("throws " + thrown.type(), machine.throwPath());
        }
        VmConstants.fill(r.statics);
        String unsuitable = ImageSuitability.problem(r.statics, unit);
        if (unsuitable != null) {
            throw new GiveUp(unsuitable, List.of(initializer.toString()));
        }
    }

    private void setConstantValue(HeapInstance statics, JavaField f) {
        if (f.constantValue() instanceof String text) {
            statics.setReference(f, heap.string(text));
        } else {
            statics.setNumber(f, Numbers.unbox(f.constantValue()));
        }
    }

    private static boolean declaresDefaultMethod(JavaClass i) {
        return i.methods().stream().anyMatch(m -> !m.isStatic() && !m.isAbstract());
    }

    private void complete(ClassRecord r, InitUnit unit, InitUnit requester) {
        unit.close();
        r.state = ClassRecord.State.DONE;
        if (unit.low() < unit.depth()) {
            InitUnit outer = unitAt(unit.low());
            r.provisionalOn = outer;
            outer.provisional().add(r.type());
            for (JavaClass c : unit.provisional()) {
                record(c).provisionalOn = outer;
                outer.provisional().add(c);
            }
            if (requester != null) {
                requester.leanOn(unit.low());
            }
        } else {
            for (JavaClass c : unit.provisional()) {
                record(c).provisionalOn = null;
            }
        }
        markCompilerTables(r);
    }

    private InitUnit unitAt(int depth) {
        for (InitUnit u : active) {
            if (u.depth() == depth) {
                return u;
            }
        }
        throw new IllegalStateException("no attempt at depth " + depth);
    }

    private void rollBack(InitUnit unit) {
        for (JavaClass c : unit.provisional()) {
            rollBack(record(c).unit);
            record(c).reset();
        }
        for (JavaField f : unit.registered()) {
            record(f.owner()).statics.setReference(f, null);
        }
    }

    /**
     * Arrays that javac makes and that code only reads once they are filled: those behind an enum's {@code values()},
     * of which only clones leave the class, and the tables of switches over enums.
     */
    private static void markCompilerTables(ClassRecord r) {
        for (JavaField f : r.type().fields()) {
            boolean table = f.name().equals("$VALUES") || f.name().equals("ENUM$VALUES")
                    || f.name().startsWith("$SwitchMap$");
            if (table && f.isStatic() && f.isFinal() && (f.access() & Access.SYNTHETIC) != 0
                    && r.statics.reference(f) instanceof HeapArray a) {
                a.setConstant();
            }
        }
    }

    /** Makes sure that a slot of the library's registry holds what will be registered. */
    void fillRegistry(JavaField f, InitUnit requester) {
        if (!SharedSecretSlots.isSlot(f) || !filledSlots.add(f)) {
            return;
        }
        String name = SharedSecretSlots.registrant(f);
        JavaClass registrant = name == null ? null : heap.classes().find(name).orElse(null);
        if (registrant == null) {
            return;
        }
        boolean done = false;
        try {
            done = initialize(registrant, requester);
        } catch (CyclicAccess cycle) {
            filledSlots.remove(f);
            throw cycle;
        }
        String method = SharedSecretSlots.registrationMethod(f);
        JavaMethod register = method == null ? null : registrant.method(method, "()V");
        if (!done || register == null) {
            return;
        }
        InitUnit unit = new InitUnit(registrant, active.size(), MAX_STEPS, MAX_BYTES);
        active.push(unit);
        try {
            if (new Machine(this, unit).run(callee(register)) == null) {
                unit.close();
            } else {
                rollBack(unit);
            }
        } catch (GiveUp g) {
            rollBack(unit);
        } finally {
            active.pop();
        }
    }

    /** Whether an attempt is the one that fills this slot of the library's registry. */
    boolean mayRegister(JavaField f, InitUnit writer) {
        boolean allowed = SharedSecretSlots.isSlot(f) && writer.subject() != null
                && writer.subject().internalName().equals(SharedSecretSlots.registrant(f));
        if (allowed) {
            writer.registered().add(f);
        }
        return allowed;
    }
}
