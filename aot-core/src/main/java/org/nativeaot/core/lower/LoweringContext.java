package org.nativeaot.core.lower;

import org.nativeaot.core.opt.DispatchTargets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.analysis.RuntimeSupport;
import org.nativeaot.core.ir.CallTarget;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.layout.HeapImage;
import org.nativeaot.core.layout.LayoutDefinition;
import org.nativeaot.core.layout.ObjectLayout;
import org.nativeaot.core.layout.RefFormat;
import org.nativeaot.core.layout.Symbols;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;

/**
 * What lowering of any function reads (world, layout, throw facts), and what it writes down for the image: the statics
 * holders and dispatch slots that code really uses. One thread only.
 */
final class LoweringContext {
    final ClosedWorld world;
    final RuntimeSupport runtime;
    final LayoutDefinition facts;
    final ObjectLayout layout;
    final HeapImage heap;
    final DispatchTargets targets;
    final ThrowAnalysis throwing;
    final StackCheckPlacement stackChecks;
    /** Classes whose static fields code touches; written by {@link #statics}. */
    final Set<JavaClass> holders = new LinkedHashSet<>();
    /** Methods that calls through a slot name; written by {@link #slot}. */
    final Set<JavaMethod> dispatched = new LinkedHashSet<>();
    /** {@code java.lang.Class.aotInitState}. */
    private final JavaField initState;

    LoweringContext(ClosedWorld world, LayoutDefinition facts, ObjectLayout layout, HeapImage heap,
                    DispatchTargets targets, ThrowAnalysis throwing, StackCheckPlacement stackChecks) {
        this.world = world;
        this.runtime = new RuntimeSupport(world.classes());
        this.facts = facts;
        this.layout = layout;
        this.heap = heap;
        this.targets = targets;
        this.throwing = throwing;
        this.stackChecks = stackChecks;
        this.initState = world.classes().require("java/lang/Class").fieldNamed("aotInitState");
    }

    /** Symbol of a class's statics holder. */
    String statics(JavaClass c) {
        holders.add(c);
        return Symbols.statics(c);
    }

    /** Symbol of the slot constant. */
    String slot(JavaMethod resolved) {
        dispatched.add(resolved);
        return Symbols.slot(resolved);
    }

    /** Symbol of the TypeInfo; the analysis must have listed the type. */
    String type(JavaType t) {
        return Symbols.type(t);
    }

    /** Offset of the initialisation state in a Class object. */
    int initStateOffset() {
        if (initState == null) {
            throw new IllegalStateException("java.lang.Class has no aotInitState: the runtime's substitutions are "
                    + "missing");
        }
        return layout.offset(initState);
    }

    /** Direct call of a Java method. */
    CallTarget target(JavaMethod m) {
        if (!world.isReachable(m)) {
            throw new IllegalStateException("not analysed: " + m);
        }
        return javaTarget(world.body(m).name(), m, throwing.mayThrow(m));
    }

    /** Call through a slot. */
    CallTarget slotTarget(JavaMethod resolved) {
        return javaTarget(null, resolved, throwing.familyMayThrow(resolved));
    }

    private static CallTarget javaTarget(String symbol, JavaMethod m, boolean mayThrow) {
        List<IrType> parameters = new ArrayList<>();
        if (!m.isStatic()) {
            parameters.add(IrType.REF);
        }
        for (int i = 0; i < m.descriptor().parameters().size(); i++) {
            parameters.add(IrType.of(m.descriptor().parameterKind(i)));
        }
        return new CallTarget(symbol, CallTarget.Convention.JAVA, List.copyOf(parameters),
                IrType.of(m.descriptor().resultKind()), mayThrow, m);
    }

    /** A kernel function of the ABI. */
    static CallTarget kernel(String symbol, IrType result, boolean mayThrow, IrType... parameters) {
        return new CallTarget(symbol, CallTarget.Convention.KERNEL, List.of(parameters), result, mayThrow, null);
    }

    /** With NARROW references, whatever counts from the image's anchor is an address. */
    boolean isNarrow() {
        return layout.format() == RefFormat.NARROW;
    }

    /** Bytes of a field or element of a kind. */
    int bytes(Kind kind) {
        return layout.format().bytes(kind);
    }
}
