package org.nativeaot.core.analysis;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.nativeaot.core.analysis.flow.FlowGraph;
import org.nativeaot.core.analysis.flow.TypeUniverse;
import org.nativeaot.core.frontend.BuildTimeFacts;
import org.nativeaot.core.interp.HeapInstance;
import org.nativeaot.core.interp.HeapObject;
import org.nativeaot.core.interp.SymbolicOffset;
import org.nativeaot.core.ir.ConstantObject;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.MethodDescriptor;

/**
 * The solver: what is reachable, and why. Methods are taken from a worklist; scanning a body adds methods, types,
 * static fields and objects, and flows between values, which {@link FlowGraph} carries to a fixpoint. Each fact keeps
 * the reason that first reached it. Everything grows only, so the order of work changes reasons but not the result.
 *
 * <p>Type flow analysis as in Wimmer et al., "Initialize Once, Start Fast" (OOPSLA 2019), with saturation (PLDI 2024)
 * and predicate edges and primitive constants (CGO 2025), on HIR that was folded with the results of build-time class
 * initialisation. Limits: calling contexts are not told apart; a type test narrows only where the frontend casts; an
 * array's elements are every instance of its component type; what is read through Unsafe is every instance of what
 * the code takes it for.
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
    private final TypeUniverse universe;
    private final FlowGraph graph;
    private final FieldFlows fields;
    private final VirtualCalls calls;
    private final Map<JavaMethod, MethodFlows> flows = new HashMap<>();
    private final Set<JavaMethod> opened = new HashSet<>();
    private final Map<JavaMethod, BodyFlows> scanned = new LinkedHashMap<>();
    private final Map<JavaType, List<Runnable>> uninhabited = new LinkedHashMap<>();
    private final Set<JavaField> staticFields = new LinkedHashSet<>();
    private final Map<JavaField, Object> staticValues = new LinkedHashMap<>();
    private final Map<JavaClass, ClassState> states = new LinkedHashMap<>();
    private final Set<HeapObject> objects = new LinkedHashSet<>();
    private final Set<ConstantObject> constants = new LinkedHashSet<>();
    private Reason enumsAsked;
    /** Why the classes of all methods need class objects; null: they do not. */
    private Reason frameClassesAsked;
    /** The same for the types in their descriptors. */
    private Reason frameTypesAsked;
    private final Set<JavaMethod> stubs = new LinkedHashSet<>();
    private final ReflectedArrays arrays;

    Reachability(ClassRepository classes, InitialisedClasses initialised, Function<JavaMethod, IrFunction> bodyOf,
                 ProblemReporter problems, Worklist<JavaMethod> worklist) {
        this.worklist = worklist;
        this.classes = classes;
        this.initialised = initialised;
        this.bodyOf = bodyOf;
        this.runtime = new RuntimeSupport(classes);
        this.problems = problems;
        this.universe = new TypeUniverse(classes);
        this.graph = new FlowGraph(universe);
        this.fields = new FieldFlows(classes, graph);
        this.calls = new VirtualCalls(classes, this, fields, graph, universe);
        this.arrays = new ReflectedArrays(() -> List.copyOf(typeReasons.keySet()), this::instantiateArray);
    }

    /** Supplies a body for a method that has none of its own. */
    void define(JavaMethod m, IrFunction body) {
        bodies.put(m, body);
    }

    /** A method that the kernel calls, with any arguments. */
    void rootMethod(JavaMethod m, String what) {
        reachOpen(m, Reason.root(what));
    }

    void rootInstantiated(JavaType t, String what) {
        instantiate(t, Reason.root(what));
    }

    /** Works until nothing is left. */
    void solve() {
        do {
            graph.propagate();
            while (!worklist.isEmpty()) {
                scan(worklist.take());
                graph.propagate();
            }
            calls.failing().values().forEach(this::abstractMethodError);
        } while (!worklist.isEmpty());
    }

    ClosedWorld result(Map<JavaMethod, String> entryPoints) {
        Map<JavaMethod, IrFunction> compiled = new LinkedHashMap<>();
        Set<JavaMethod> dispatched = new LinkedHashSet<>();
        CallReceivers receivers = new CallReceivers();
        for (JavaMethod m : methodReasons.keySet()) {
            new BodyPruning(scanned.get(m), universe, dispatched, calls.failing().keySet(), receivers).run();
            compiled.put(m, bodies.get(m));
        }
        return new ClosedWorld(classes, compiled, typeReasons.keySet(), universe.instantiated(), universe.subtypes(),
                dispatched, receivers, states, staticValues, entryPoints, methodReasons, typeReasons, stubs,
                constants);
    }

    Map<JavaMethod, Reason> methodReasons() {
        return methodReasons;
    }

    FlowGraph graph() {
        return graph;
    }

    FieldFlows fields() {
        return fields;
    }

    VirtualCalls calls() {
        return calls;
    }

    TypeUniverse universe() {
        return universe;
    }

    JavaClass object() {
        return classes.require("java/lang/Object");
    }

    MethodFlows flowsOf(JavaMethod m) {
        return flows.computeIfAbsent(m, k -> new MethodFlows(k, k.owner(), fields));
    }

    void reach(JavaMethod m, Reason why) {
        if (methodReasons.putIfAbsent(m, why) == null) {
            worklist.add(m);
            if (m.name().equals("getEnumConstantsShared") && m.owner().internalName().equals("java/lang/Class")) {
                enumsAsked = new Reason("asked for the constants of any enum", m, null);
                for (JavaType t : List.copyOf(typeReasons.keySet())) {
                    enumConstants(t);
                }
            }
            frameTypes(m);
        }
    }

    /**
     * StackWalker finds classes of frames, and those of their methods' types, by name: their class objects must be
     * there.
     */
    private void frameTypes(JavaMethod reached) {
        if (reached.owner().internalName().equals("org/nativeaot/runtime/StackFrames")) {
            if (reached.name().equals("classNamed")) {
                frameClassesAsked = new Reason("asked for the class of any frame", reached, null);
                List.copyOf(methodReasons.keySet()).forEach(m -> type(m.owner(), frameClassesAsked));
            } else if (reached.name().equals("typeNamed")) {
                frameTypesAsked = new Reason("asked for the type of any frame's method", reached, null);
                List.copyOf(methodReasons.keySet()).forEach(m -> types(m.descriptor()));
            }
        }
        if (frameClassesAsked != null) {
            type(reached.owner(), frameClassesAsked);
        }
        if (frameTypesAsked != null) {
            types(reached.descriptor());
        }
    }

    private void types(MethodDescriptor d) {
        d.parameters().forEach(p -> classes.findDescriptor(p).ifPresent(t -> type(t, frameTypesAsked)));
        classes.findDescriptor(d.result()).ifPresent(t -> type(t, frameTypesAsked));
    }

    /** Reaches a method that code calls which is made after the analysis. */
    private void reachOpen(JavaMethod m, Reason why) {
        if (opened.add(m)) {
            flowsOf(m).open(graph);
        }
        reach(m, why);
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

    private void scan(JavaMethod m) {
        IrFunction body = bodies.get(m);
        if (body == null) {
            body = m.hasBody() ? bodyOf.apply(m) : noBody(m);
            bodies.put(m, body);
        }
        if (m.isSynchronized() && m.isStatic()) {
            type(m.owner(), new Reason("class lock", m, null));
        }
        BodyFlows flow = new BodyFlows(body, flowsOf(m), this);
        scanned.put(m, flow);
        flow.start();
    }

    private IrFunction noBody(JavaMethod m) {
        stubs.add(m);
        LinkFailure failure = problems.nativeMethod(m, methodReasons);
        return StubBody.raising(m, failure);
    }

    /** The exact type of a new or constant object. */
    JavaType allocated(Instruction i) {
        return switch (i.opcode()) {
            case STRING_CONST -> classes.require("java/lang/String");
            case CLASS_CONST -> classes.require("java/lang/Class");
            case OBJECT_CONST -> ((HeapObject) i.attribute()).type();
            default -> (JavaType) i.attribute();
        };
    }

    /** What executing an instruction makes reachable, flows apart. */
    void facts(JavaMethod m, Instruction i) {
        switch (i.opcode()) {
            case NEW -> instantiate((JavaType) i.attribute(), new Reason("instantiated", m, i.position()));
            case NEW_ARRAY -> {
                arrays.named((ArrayType) i.attribute());
                instantiateArray((ArrayType) i.attribute(), new Reason("instantiated", m, i.position()));
            }
            case NEW_MULTI_ARRAY -> {
                Reason why = new Reason("instantiated", m, i.position());
                arrays.named((ArrayType) i.attribute());
                instantiateArray((ArrayType) i.attribute(), why);
                reachOpen(runtime.allocateMultiArray(), why);
                instantiate(classes.findDescriptor("[I").orElseThrow(), why);
            }
            case INSTANCE_OF -> tested((JavaType) i.attribute(), new Reason("tested", m, i.position()));
            case CHECK_CAST -> {
                Reason why = new Reason("tested", m, i.position());
                type((JavaType) i.attribute(), why);
                reachOpen(runtime.classCast(), why);
            }
            case CLASS_CONST -> {
                Reason why = new Reason("class constant", m, i.position());
                type((JavaType) i.attribute(), why);
                arrays.constant((JavaType) i.attribute(), why);
            }
            case STRING_CONST -> {
                HeapObject s = initialised.string((String) i.attribute());
                constant(s, new Reason("string constant", m, i.position()));
            }
            case OBJECT_CONST -> constant((HeapObject) i.attribute(), new Reason("constant", m, i.position()));
            case CLASS_INIT -> classInit((JavaClass) i.attribute(), new Reason("initialised", m, i.position()));
            case GET_STATIC, PUT_STATIC -> staticField((JavaField) i.attribute(),
                    new Reason("static field", m, i.position()));
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
            case INVOKE_DIRECT -> {
                calls(m, i);
                reach((JavaMethod) i.attribute(), new Reason("called", m, i.position()));
            }
            case INVOKE_VIRTUAL -> calls(m, i);
            case NULL_CHECK -> {
                Reason why = new Reason("null check", m, i.position());
                reachOpen(runtime.nullPointer(), why);
                if (i.attribute() != null) {
                    constant(initialised.string((String) i.attribute()), why);
                }
            }
            case BOUNDS_CHECK -> reachOpen(runtime.arrayIndex(), new Reason("bounds check", m, i.position()));
            case ZERO_CHECK -> reachOpen(runtime.arithmetic(), new Reason("zero check", m, i.position()));
            case LENGTH_CHECK -> reachOpen(runtime.negativeArraySize(), new Reason("length check", m, i.position()));
            case STORE_CHECK -> reachOpen(runtime.arrayStore(), new Reason("store check", m, i.position()));
            case RAISE -> raise(m, i);
            default -> {
            }
        }
    }

    private void calls(JavaMethod m, Instruction i) {
        problems.call(m, i.position(), (JavaMethod) i.attribute(), methodReasons);
        if (arrays.call(m, i) == ReflectedArrays.Told.DIMENSIONS) {
            problems.arrays(m, i.position(), (JavaMethod) i.attribute(), methodReasons);
        }
    }

    /** A test against a type without objects needs no TypeInfo: it fails. */
    private void tested(JavaType t, Reason why) {
        if (universe.isInhabited(t)) {
            type(t, why);
        } else {
            uninhabited.computeIfAbsent(t, k -> new ArrayList<>()).add(() -> type(t, why));
        }
    }

    private void raise(JavaMethod m, Instruction i) {
        LinkFailure failure = (LinkFailure) i.attribute();
        Reason why = new Reason("linkage error", m, i.position());
        problems.linkFailure(m, i.position(), failure, methodReasons);
        reachOpen(runtime.linkage(), why);
        type(classes.require(failure.exception()), why);
        instantiate(classes.require(failure.exception()), why);
        constant(initialised.string(failure.message()), why);
    }

    /** A receiver type without the method: the slot gets a body that throws. */
    private void abstractMethodError(Reason why) {
        JavaClass error = classes.require("java/lang/AbstractMethodError");
        reachOpen(runtime.linkage(), why);
        instantiate(error, why);
    }

    private void instantiateArray(ArrayType array, Reason why) {
        instantiate(array, why);
        if (array.component() instanceof ArrayType inner) {
            instantiateArray(inner, why);
        }
    }

    private void instantiate(JavaType t, Reason why) {
        type(t, why);
        List<Runnable> tests = new ArrayList<>();
        graph.instantiate(t, s -> {
            List<Runnable> waiting = uninhabited.remove(s);
            if (waiting != null) {
                tests.addAll(waiting);
            }
        });
        tests.forEach(Runnable::run);
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
        arrays.type(t);
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
        reachOpen(runtime.initializeClass(), why);
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
            holds(f, value == BuildTimeFacts.NULL ? null : value);
        } else {
            holds(f, null);
            if (f.constantValue() != null) {
                holds(f, f.constantValue());
            }
        }
    }

    /** A field has this value when the program starts: null stands for zero too. */
    private void holds(JavaField f, Object value) {
        if (value instanceof SymbolicOffset offset) {
            fields.expose(offset.field());
        } else if (f.kind().isInt()) {
            graph.put(fields.number(f), value == null ? 0 : ((Number) value).intValue());
        } else if (value instanceof HeapObject o) {
            graph.add(fields.reference(f), o.type());
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
                instantiate(next.type(), why);
            }
            if (o instanceof HeapInstance h) {
                h.fields().forEach(f -> holds(f, h.value(f)));
            }
        }
    }

    private static List<HeapObject> references(HeapObject o) {
        List<HeapObject> found = new ArrayList<>();
        o.forEachReference(found::add);
        return found;
    }
}
