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
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.model.Access;
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

    private final Worklist<JavaMethod> worklist;
    private final Map<JavaMethod, IrFunction> bodies = new LinkedHashMap<>();
    private final Map<JavaMethod, Reason> methodReasons = new LinkedHashMap<>();
    private final Map<JavaType, Reason> typeReasons = new LinkedHashMap<>();
    private final Set<JavaType> instantiated = new LinkedHashSet<>();
    private final SubtypeIndex subtypes;
    private final Inhabitance inhabitance;
    private final Map<JavaType, Set<JavaMethod>> callsByReceiver = new LinkedHashMap<>();
    private final Map<JavaType, Map<JavaMethod, Reason>> waitingCalls = new LinkedHashMap<>();
    private final Set<JavaMethod> dispatched = new LinkedHashSet<>();
    private final Set<JavaField> staticFields = new LinkedHashSet<>();
    private final Map<JavaField, Object> staticValues = new LinkedHashMap<>();
    private final Map<JavaClass, ClassState> states = new LinkedHashMap<>();
    private final Set<HeapObject> objects = new LinkedHashSet<>();
    private final Set<ConstantObject> constants = new LinkedHashSet<>();
    private Reason enumsAsked;
    private final Set<JavaMethod> stubs = new LinkedHashSet<>();

    Reachability(ClassRepository classes, InitialisedClasses initialised, Function<JavaMethod, IrFunction> bodyOf,
                 ProblemReporter problems, Worklist<JavaMethod> worklist) {
        this.worklist = worklist;
        this.classes = classes;
        this.initialised = initialised;
        this.bodyOf = bodyOf;
        this.runtime = new RuntimeSupport(classes);
        this.problems = problems;
        this.subtypes = new SubtypeIndex(classes);
        this.inhabitance = new Inhabitance(subtypes);
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
        while (true) {
            Runnable revived = inhabitance.poll();
            if (revived != null) {
                revived.run();
            } else if (!worklist.isEmpty()) {
                process(worklist.take());
            } else {
                break;
            }
        }
    }

    ClosedWorld result(Map<JavaMethod, String> entryPoints) {
        Map<JavaMethod, IrFunction> compiled = new LinkedHashMap<>();
        for (JavaMethod m : methodReasons.keySet()) {
            inhabitance.prune(bodies.get(m));
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
            if (m.name().equals("getEnumConstantsShared") && m.owner().internalName().equals("java/lang/Class")) {
                enumsAsked = new Reason("asked for the constants of any enum", m, null);
                for (JavaType t : List.copyOf(typeReasons.keySet())) {
                    enumConstants(t);
                }
            }
        }
    }

    /** Class.getEnumConstants calls values() through the class object. */
    private void enumConstants(JavaType t) {
        if (enumsAsked != null && t instanceof JavaClass c && (c.access() & Access.ENUM) != 0) {
            JavaMethod values = c.method("values", "()[" + c.descriptor());
            if (values != null) {
                classInit(c, enumsAsked);
                reach(values, enumsAsked);
            }
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
        visit(m, body.entry());
    }

    /** Scans a block and what follows it, as far as objects exist that can make it run. */
    private void visit(JavaMethod m, Block from) {
        Deque<Block> pending = new ArrayDeque<>();
        pending.push(from);
        while (!pending.isEmpty()) {
            Block b = pending.pop();
            if (!inhabitance.isVisited(b)) {
                scanFrom(m, b, 0, pending);
            }
        }
    }

    private void resume(JavaMethod m, Block b, int at) {
        Deque<Block> pending = new ArrayDeque<>();
        scanFrom(m, b, at, pending);
        for (Block next : pending) {
            visit(m, next);
        }
    }

    private void scanFrom(JavaMethod m, Block b, int start, Deque<Block> next) {
        List<Instruction> code = b.instructions();
        for (int n = start; n < code.size(); n++) {
            JavaType receiver = missingReceiver(code.get(n));
            if (receiver != null) {
                int at = n;
                inhabitance.ran(b, n);
                inhabitance.await(receiver, () -> resume(m, b, at));
                return;
            }
            scan(m, code.get(n));
        }
        inhabitance.ran(b, code.size());
        JavaType tested = inhabitance.missing(b.terminator());
        if (tested != null) {
            Terminator.If branch = (Terminator.If) b.terminator();
            next.push(branch.whenFalse().target());
            inhabitance.await(tested, () -> visit(m, branch.whenTrue().target()));
        } else {
            b.terminator().edges().forEach(e -> next.push(e.target()));
        }
    }

    /** The receiver's type if this is a call on an object of which there is none so far; else null. */
    private JavaType missingReceiver(Instruction i) {
        if (i.opcode() == Opcode.INVOKE_DIRECT) {
            JavaMethod callee = (JavaMethod) i.attribute();
            if (!callee.isStatic() && !callee.isConstructor() && !inhabitance.isInhabited(callee.owner())) {
                return callee.owner();
            }
        }
        return null;
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
            case INSTANCE_OF -> tested((JavaType) i.attribute(), new Reason("tested", m, i.position()));
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
            case STATICS -> {
                JavaClass owner = (JavaClass) i.attribute();
                type(owner, new Reason("static fields", m, i.position()));
            }
            case FIELD_OFFSET -> {
                JavaField f = (JavaField) i.attribute();
                Reason why = new Reason("field offset", m, i.position());
                if (f.isStatic()) {
                    staticField(f, why);
                } else {
                    type(f.owner(), why);
                }
            }
            case INVOKE_DIRECT -> directCall(i, new Reason("called", m, i.position()));
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

    /** A test against a type without objects needs no TypeInfo: it fails. */
    private void tested(JavaType t, Reason why) {
        if (inhabitance.isInhabited(t)) {
            type(t, why);
        } else {
            inhabitance.await(t, () -> type(t, why));
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

    /** An instance method runs only if there is an object to run it on: until then the call waits. */
    private void directCall(Instruction i, Reason why) {
        JavaMethod target = (JavaMethod) i.attribute();
        if (target.isStatic()) {
            reach(target, why);
            return;
        }
        JavaType receiver = receiver(i, target);
        if (subtypes.below(receiver).isEmpty()) {
            waitingCalls.computeIfAbsent(receiver, k -> new LinkedHashMap<>()).putIfAbsent(target, why);
        } else {
            reach(target, why);
        }
    }

    /** The narrower of what the method and what the receiver's stamp say. */
    private static JavaType receiver(Instruction call, JavaMethod resolved) {
        Stamp stamp = call.operand(0).stamp();
        JavaType bound = stamp == null ? null : stamp.type();
        return bound != null && Hierarchy.isSubtype(bound, resolved.owner()) ? bound : resolved.owner();
    }

    private void virtualCall(Instruction i, Reason why) {
        JavaMethod resolved = (JavaMethod) i.attribute();
        Stamp stamp = i.operand(0).stamp();
        JavaType bound = stamp == null ? null : stamp.type();
        if (bound != null && stamp.exact()) {
            dispatched.add(resolved);
            dispatch(bound, resolved, why);
            return;
        }
        JavaType receiver = receiver(i, resolved);
        dispatched.add(resolved);
        if (callsByReceiver.computeIfAbsent(receiver, k -> new LinkedHashSet<>()).add(resolved)) {
            for (JavaType t : List.copyOf(subtypes.below(receiver))) {
                dispatch(t, resolved, why);
            }
        }
    }

    private void dispatch(JavaType receiver, JavaMethod resolved, Reason why) {
        JavaMethod target = select(receiver, resolved);
        if (target != null && !target.isAbstract()) {
            reach(target, why);
        } else {
            abstractMethodError(why);
        }
    }

    /** A receiver type without the method: the slot gets a body that throws. */
    private void abstractMethodError(Reason why) {
        JavaClass error = classes.require("java/lang/AbstractMethodError");
        reach(runtime.linkage(), why);
        instantiate(error, why);
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
            inhabitance.inhabited(s);
            Map<JavaMethod, Reason> waiting = waitingCalls.remove(s);
            if (waiting != null) {
                waiting.forEach(this::reach);
            }
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
        enumConstants(t);
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
