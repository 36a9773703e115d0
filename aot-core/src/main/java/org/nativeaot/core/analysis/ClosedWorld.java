package org.nativeaot.core.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.ir.ConstantObject;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.ClassRepository;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/**
 * Everything that can happen at run time, as found by the analysis. Collections iterate in a fixed order that depends
 * on the input only.
 */
public final class ClosedWorld {
    private final ClassRepository classes;
    private final Map<JavaMethod, IrFunction> bodies;
    private final Set<JavaType> types;
    private final Set<JavaType> instantiated;
    private final Map<JavaType, List<JavaType>> instantiatedSubtypes;
    private final Set<JavaMethod> dispatched;
    private final CallReceivers receivers;
    private final Map<JavaClass, ClassState> states;
    private final Map<JavaField, Object> staticValues;
    private final Map<JavaMethod, String> entryPoints;
    private final Map<JavaMethod, Reason> methodReasons;
    private final Map<JavaType, Reason> typeReasons;
    private final Set<JavaMethod> stubs;
    private final Set<ConstantObject> constants;
    private final boolean constantsByClass;

    ClosedWorld(ClassRepository classes, Map<JavaMethod, IrFunction> bodies, Set<JavaType> types,
                Set<JavaType> instantiated, Map<JavaType, List<JavaType>> instantiatedSubtypes,
                Set<JavaMethod> dispatched, CallReceivers receivers, Map<JavaClass, ClassState> states,
                Map<JavaField, Object> staticValues, Map<JavaMethod, String> entryPoints,
                Map<JavaMethod, Reason> methodReasons, Map<JavaType, Reason> typeReasons, Set<JavaMethod> stubs,
                Set<ConstantObject> constants) {
        this.classes = classes;
        this.bodies = bodies;
        this.types = types;
        this.instantiated = instantiated;
        this.instantiatedSubtypes = instantiatedSubtypes;
        this.dispatched = dispatched;
        this.receivers = receivers;
        this.states = states;
        this.staticValues = staticValues;
        this.entryPoints = entryPoints;
        this.methodReasons = methodReasons;
        this.typeReasons = typeReasons;
        this.stubs = stubs;
        this.constants = constants;
        this.constantsByClass = classes.find("java/lang/Class").map(c -> c.methodBySelector(
                "getEnumConstantsShared()[Ljava/lang/Object;")).filter(bodies::containsKey).isPresent();
    }

    public ClassRepository classes() {
        return classes;
    }

    /** Methods to compile. */
    public Collection<JavaMethod> methods() {
        return bodies.keySet();
    }

    public boolean isReachable(JavaMethod m) {
        return bodies.containsKey(m);
    }

    /** HIR of a reachable method; owned by the world, rewritten by the optimiser and lowering. */
    public IrFunction body(JavaMethod m) {
        return bodies.get(m);
    }

    /**
     * Types that need a TypeInfo and a mirror: instantiated, tested, named by a class constant, initialised at run
     * time, and the superclasses, interfaces and component types of those.
     */
    public Collection<JavaType> types() {
        return types;
    }

    /** Exact types of which objects can exist at run time (allocated by code, or in the image heap). */
    public Set<JavaType> instantiated() {
        return instantiated;
    }

    /** Instantiated types that are subtypes of {@code t}, itself included. */
    public List<JavaType> instantiatedSubtypes(JavaType t) {
        return instantiatedSubtypes.getOrDefault(t, List.of());
    }

    /** Methods named by reachable virtual calls, as resolved. */
    public Collection<JavaMethod> dispatched() {
        return dispatched;
    }

    /** What the analysis knows of the receivers of calls that are still virtual. */
    public CallReceivers receivers() {
        return receivers;
    }

    /** The method that a virtual call runs on an exact receiver type; null or abstract: AbstractMethodError. */
    public JavaMethod select(JavaType receiver, JavaMethod resolved) {
        JavaClass c = receiver instanceof ArrayType ? classes.require("java/lang/Object") : (JavaClass) receiver;
        return Hierarchy.select(c, resolved);
    }

    /**
     * Possible targets of a virtual call, distinct; empty if no object of the receiver type ever exists.
     *
     * @param bound upper bound of the receiver, or null for the resolved method's owner
     */
    public List<JavaMethod> targets(JavaMethod resolved, JavaType bound) {
        JavaType b = bound != null && Hierarchy.isSubtype(bound, resolved.owner()) ? bound : resolved.owner();
        Set<JavaMethod> found = new LinkedHashSet<>();
        for (JavaType t : instantiatedSubtypes(b)) {
            JavaMethod m = select(t, resolved);
            if (m != null) {
                found.add(m);
            }
        }
        return new ArrayList<>(found);
    }

    /**
     * The {@code values()} of an enum, if the program may call it through the class object ({@code Enum.valueOf},
     * {@code EnumMap}, {@code Class.getEnumConstants}); else null.
     */
    public JavaMethod enumValues(JavaClass c) {
        if (!constantsByClass || (c.access() & org.nativeaot.core.model.Access.ENUM) == 0) {
            return null;
        }
        JavaMethod values = c.method("values", "()[" + c.descriptor());
        return values != null && isReachable(values) ? values : null;
    }

    public ClassState state(JavaClass c) {
        return states.getOrDefault(c, new ClassState.RunTime("never asked for", List.of()));
    }

    public boolean isInitialized(JavaClass c) {
        return state(c) instanceof ClassState.BuildTime;
    }

    /** Classes whose state was asked for. */
    public Collection<JavaClass> classesWithState() {
        return states.keySet();
    }

    /**
     * Value of a static field when the program starts: Integer, Long, Float, Double, a {@link ConstantObject} or a
     * symbolic offset of {@code interp}; null stands for zero or the null reference.
     */
    public Object staticValue(JavaField f) {
        return staticValues.get(f);
    }

    /** All static fields with a value other than zero, as {@link #staticValue} gives it. */
    public Map<JavaField, Object> staticFieldValues() {
        return java.util.Collections.unmodifiableMap(staticValues);
    }

    /** Java functions that the kernel calls, with the symbol they get. */
    public Map<JavaMethod, String> entryPoints() {
        return entryPoints;
    }

    /** Reachable methods that could not be compiled; their bodies throw. */
    public Set<JavaMethod> stubs() {
        return stubs;
    }

    /** Objects that code names directly. */
    public Set<ConstantObject> constants() {
        return constants;
    }

    public Reason reason(JavaMethod m) {
        return methodReasons.get(m);
    }

    public Reason reason(JavaType t) {
        return typeReasons.get(t);
    }
}
