package org.nativeaot.core.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nativeaot.core.frontend.BuildTimeFacts;
import org.nativeaot.core.interp.HeapArray;
import org.nativeaot.core.interp.HeapInstance;
import org.nativeaot.core.interp.HeapObject;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.ConstantObject;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/**
 * The solver: a worklist of methods; scanning a method adds edges to methods, types, static fields and objects; a new
 * instantiated type meets the virtual calls of its supertypes and the other way round. Each fact keeps the reason that
 * first reached it. Everything grows only, so the order of work changes reasons but not the result.
 *
 * <p>Rapid type analysis after Bacon and Sweeney, "Fast Static Analysis of C++ Virtual Function Calls" (OOPSLA 1996),
 * on HIR that was folded with the results of build-time class initialisation. Limit: one set of instantiated types for
 * the whole program.
 */
final class Reachability {
    private final ClassRepository classes;
    private final InitialisedClasses initialised;
    private final Function<JavaMethod, IrFunction> bodyOf;
    private final RuntimeSupport runtime;
    private final ProblemReporter problems;

    private final Deque<JavaMethod> worklist = new ArrayDeque<>();
    private final Map<JavaMethod, IrFunction> bodies = new LinkedHashMap<>();
    private final Map<JavaMethod, Reason> methodReasons = new LinkedHashMap<>();
    private final Map<JavaType, Reason> typeReasons = new LinkedHashMap<>();
    private final Set<JavaType> instantiated = new LinkedHashSet<>();
    private final SubtypeIndex subtypes;
    private final Map<JavaType, Set<JavaMethod>> callsByReceiver = new LinkedHashMap<>();
    private final Set<JavaMethod> dispatched = new LinkedHashSet<>();
    private final Set<JavaField> staticFields = new LinkedHashSet<>();
    private final Map<JavaField, Object> staticValues = new LinkedHashMap<>();
    private final Map<JavaClass, ClassState> states = new LinkedHashMap<>();
    private final Set<HeapObject> objects = new LinkedHashSet<>();
    private final Set<ConstantObject> constants = new LinkedHashSet<>();
    private final Set<JavaMethod> stubs = new LinkedHashSet<>();

    Reachability(ClassRepository classes, InitialisedClasses initialised, Function<JavaMethod, IrFunction> bodyOf,
                 ProblemReporter problems) {
        this.classes = classes;
        this.initialised = initialised;
        this.bodyOf = bodyOf;
        this.runtime = new RuntimeSupport(classes);
        this.problems = problems;
        this.subtypes = new SubtypeIndex(classes);
    }

    /** Supplies a body for a method that has none of its own. */
    void define(JavaMethod m, IrFunction body) {
        bodies.put(m, body);
    }

    void rootMethod(JavaMethod m, String what) {
        reach(m, Reason.root(what));
    }

    void rootInstantiated(JavaType t, String what) {
        instantiate(t, Reason.root(what));
    }

    /** Works until nothing is left. */
    void solve() {
        while (!worklist.isEmpty()) {
            process(worklist.poll());
        }
    }

    ClosedWorld result(Map<JavaMethod, String> entryPoints) {
        Map<JavaMethod, IrFunction> compiled = new LinkedHashMap<>();
        for (JavaMethod m : methodReasons.keySet()) {
            compiled.put(m, bodies.get(m));
        }
        return new ClosedWorld(classes, compiled, typeReasons.keySet(), instantiated, subtypes.map(), dispatched,
                states, staticValues, entryPoints, methodReasons, typeReasons, stubs, constants);
    }

    Map<JavaMethod, Reason> methodReasons() {
        return methodReasons;
    }

    private void reach(JavaMethod m, Reason why) {
        if (methodReasons.putIfAbsent(m, why) == null) {
            worklist.add(m);
        }
    }

    private void process(JavaMethod m) {
        IrFunction body = bodies.get(m);
        if (body == null) {
            body = m.hasBody() ? bodyOf.apply(m) : noBody(m);
            bodies.put(m, body);
        }
        if (m.isSynchronized() && m.isStatic()) {
            type(m.owner(), new Reason("class lock", m, null));
        }
        for (Block b : body.blocks()) {
            for (Instruction i : b.instructions()) {
                scan(m, i);
            }
        }
    }

    private IrFunction noBody(JavaMethod m) {
        stubs.add(m);
        LinkFailure failure = problems.nativeMethod(m, methodReasons);
        return StubBody.raising(m, failure);
    }

    private void scan(JavaMethod m, Instruction i) {
        switch (i.opcode()) {
            case NEW -> instantiate((JavaType) i.attribute(), new Reason("instantiated", m, i.position()));
            case NEW_ARRAY -> instantiateArray((ArrayType) i.attribute(), new Reason("instantiated", m, i.position()));
            case NEW_MULTI_ARRAY -> {
                Reason why = new Reason("instantiated", m, i.position());
                instantiateArray((ArrayType) i.attribute(), why);
                reach(runtime.allocateMultiArray(), why);
                instantiate(classes.findDescriptor("[I").orElseThrow(), why);
            }
            case INSTANCE_OF -> type((JavaType) i.attribute(), new Reason("tested", m, i.position()));
            case CHECK_CAST -> {
                Reason why = new Reason("tested", m, i.position());
                type((JavaType) i.attribute(), why);
                reach(runtime.classCast(), why);
            }
            case CLASS_CONST -> type((JavaType) i.attribute(), new Reason("class constant", m, i.position()));
            case STRING_CONST -> {
                HeapObject s = initialised.string((String) i.attribute());
                constant(s, new Reason("string constant", m, i.position()));
            }
            case OBJECT_CONST -> constant((HeapObject) i.attribute(), new Reason("constant", m, i.position()));
            case CLASS_INIT -> classInit((JavaClass) i.attribute(), new Reason("initialised", m, i.position()));
            case GET_STATIC, PUT_STATIC -> staticField((JavaField) i.attribute(), new Reason("static field", m, i.position()));
            case FIELD_OFFSET -> {
                JavaField f = (JavaField) i.attribute();
                Reason why = new Reason("field offset", m, i.position());
                if (f.isStatic()) {
                    staticField(f, why);
                } else {
                    type(f.owner(), why);
                }
            }
            case INVOKE_DIRECT -> reach((JavaMethod) i.attribute(), new Reason("called", m, i.position()));
            case INVOKE_VIRTUAL -> virtualCall(i, new Reason("virtual call", m, i.position()));
            case NULL_CHECK -> {
                Reason why = new Reason("null check", m, i.position());
                reach(runtime.nullPointer(), why);
                if (i.attribute() != null) {
                    constant(initialised.string((String) i.attribute()), why);
                }
            }
            case BOUNDS_CHECK -> reach(runtime.arrayIndex(), new Reason("bounds check", m, i.position()));
            case ZERO_CHECK -> reach(runtime.arithmetic(), new Reason("zero check", m, i.position()));
            case LENGTH_CHECK -> reach(runtime.negativeArraySize(), new Reason("length check", m, i.position()));
            case STORE_CHECK -> reach(runtime.arrayStore(), new Reason("store check", m, i.position()));
            case RAISE -> raise(m, i);
            default -> {
            }
        }
    }

    private void raise(JavaMethod m, Instruction i) {
        LinkFailure failure = (LinkFailure) i.attribute();
        Reason why = new Reason("linkage error", m, i.position());
        problems.linkFailure(m, i.position(), failure, methodReasons);
        reach(runtime.linkage(), why);
        type(classes.require(failure.exception()), why);
        instantiate(classes.require(failure.exception()), why);
        constant(initialised.string(failure.message()), why);
    }

    private void virtualCall(Instruction i, Reason why) {
        JavaMethod resolved = (JavaMethod) i.attribute();
        Stamp stamp = i.operand(0).stamp();
        JavaType bound = stamp == null ? null : stamp.type();
        if (bound != null && stamp.exact()) {
            JavaMethod target = select(bound, resolved);
            if (target != null) {
                dispatched.add(resolved);
                target(target, why);
            }
            return;
        }
        JavaType receiver = bound != null && Hierarchy.isSubtype(bound, resolved.owner()) ? bound : resolved.owner();
        dispatched.add(resolved);
        if (callsByReceiver.computeIfAbsent(receiver, k -> new LinkedHashSet<>()).add(resolved)) {
            for (JavaType t : List.copyOf(subtypes.below(receiver))) {
                dispatch(t, resolved, why);
            }
        }
    }

    private void dispatch(JavaType receiver, JavaMethod resolved, Reason why) {
        JavaMethod target = select(receiver, resolved);
        if (target != null) {
            target(target, why);
        }
    }

    private void target(JavaMethod target, Reason why) {
        if (!target.isAbstract()) {
            reach(target, why);
        }
    }

    private JavaMethod select(JavaType receiver, JavaMethod resolved) {
        JavaClass c = receiver instanceof ArrayType ? classes.require("java/lang/Object") : (JavaClass) receiver;
        return Hierarchy.select(c, resolved);
    }

    private void instantiateArray(ArrayType array, Reason why) {
        instantiate(array, why);
        if (array.component() instanceof ArrayType inner) {
            instantiateArray(inner, why);
        }
    }

    private void instantiate(JavaType t, Reason why) {
        type(t, why);
        if (!instantiated.add(t)) {
            return;
        }
        subtypes.add(t, s -> {
            for (JavaMethod call : List.copyOf(callsByReceiver.getOrDefault(s, Set.of()))) {
                dispatch(t, call, new Reason("virtual call of " + call + " on " + t, why.from(), why.position()));
            }
        });
    }

    /** Makes sure that a type has a TypeInfo and a mirror. */
    private void type(JavaType t, Reason why) {
        if (typeReasons.putIfAbsent(t, why) != null) {
            return;
        }
        if (t instanceof JavaClass c) {
            Reason sub = new Reason("supertype of " + c, why.from(), why.position());
            if (c.superclass() != null) {
                type(c.superclass(), sub);
            }
            for (JavaClass i : c.interfaces()) {
                type(i, sub);
            }
        } else if (t instanceof ArrayType a) {
            type(a.component(), new Reason("component of " + a, why.from(), why.position()));
        }
        object(initialised.mirror(t), new Reason("class object of " + t, why.from(), why.position()));
    }

    private ClassState state(JavaClass c) {
        ClassState s = states.get(c);
        if (s == null) {
            s = initialised.state(c);
            states.put(c, s);
        }
        return s;
    }

    private void classInit(JavaClass c, Reason why) {
        boolean first = !states.containsKey(c);
        if (state(c) instanceof ClassState.BuildTime) {
            return;
        }
        type(c, why);
        if (!first) {
            return;
        }
        reach(runtime.initializeClass(), why);
        if (c.classInitializer() != null) {
            reach(c.classInitializer(), new Reason("class initialiser", why.from(), why.position()));
        }
        if (c.superclass() != null && !c.isInterface()) {
            classInit(c.superclass(), why);
        }
        for (JavaClass i : Hierarchy.allInterfaces(c)) {
            if (i.classInitializer() != null && declaresDefault(i)) {
                classInit(i, why);
            }
        }
    }

    private static boolean declaresDefault(JavaClass i) {
        return i.methods().stream().anyMatch(m -> !m.isStatic() && !m.isAbstract());
    }

    private void staticField(JavaField f, Reason why) {
        if (!staticFields.add(f)) {
            return;
        }
        if (!states.containsKey(f.owner())) {
            classInit(f.owner(), why);
        }
        if (state(f.owner()) instanceof ClassState.BuildTime) {
            Object value = initialised.staticValue(f);
            if (value != null && value != BuildTimeFacts.NULL) {
                staticValues.put(f, value);
                if (value instanceof HeapObject o) {
                    object(o, new Reason("value of " + f, why.from(), why.position()));
                }
            }
        }
    }

    private void constant(HeapObject o, Reason why) {
        constants.add(o);
        object(o, why);
    }

    /** An object of the image heap and all that it refers to. */
    private void object(HeapObject root, Reason why) {
        Deque<HeapObject> pending = new ArrayDeque<>();
        pending.add(root);
        while (!pending.isEmpty()) {
            HeapObject o = pending.poll();
            if (!objects.add(o)) {
                continue;
            }
            instantiate(o.type(), why);
            if (o instanceof HeapInstance h && h.mirroredType() != null) {
                type(h.mirroredType(), why);
            }
            for (HeapObject next : references(o)) {
                pending.add(next);
            }
        }
    }

    private static List<HeapObject> references(HeapObject o) {
        List<HeapObject> found = new ArrayList<>();
        o.forEachReference(found::add);
        return found;
    }
}
