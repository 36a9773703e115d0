package org.nativeaot.core.lower;

import org.nativeaot.core.opt.DispatchTargets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.analysis.ClosedWorld;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.layout.DispatchTable;
import org.nativeaot.core.layout.HeapImage;
import org.nativeaot.core.layout.ImageAssembly;
import org.nativeaot.core.layout.ImageData;
import org.nativeaot.core.layout.LayoutDefinition;
import org.nativeaot.core.layout.ObjectLayout;
import org.nativeaot.core.layout.TypeNumbering;
import org.nativeaot.core.model.Finalizers;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/**
 * The phase: closed world in, lowered program out. Order matters: whole-program facts over HIR first, then every
 * function, then the image object, which holds only what the lowered code names.
 */
public final class Lowering {
    private static final Set<String> RUNTIME = Set.of("org/nativeaot/runtime/Throwing",
            "org/nativeaot/runtime/ClassInitialization", "org/nativeaot/runtime/MultiArrays");

    private final ClosedWorld world;
    private final LayoutDefinition facts;
    private final ObjectLayout layout;
    private final HeapImage heap;
    private final boolean fieldNames;

    /** @param fieldNames whether heap dumps of the program will know the fields of objects */
    public Lowering(ClosedWorld world, LayoutDefinition facts, ObjectLayout layout, HeapImage heap,
            boolean fieldNames) {
        this.world = world;
        this.facts = facts;
        this.layout = layout;
        this.heap = heap;
        this.fieldNames = fieldNames;
    }

    /**
     * Rewrites the world's bodies in place.
     *
     * @throws IllegalStateException names the function whose lowering failed (a bug of this compiler)
     */
    public IrProgram run() {
        DispatchTargets targets = new DispatchTargets(world);
        CallGraph graph = new CallGraph(world, targets, roots());
        StackCheckPlacement stackChecks = new StackCheckPlacement(graph);
        ThrowAnalysis throwing = new ThrowAnalysis(graph, calledFromOutside());
        LoweringContext context = new LoweringContext(world, facts, layout, heap, targets, throwing, stackChecks);
        List<IrFunction> functions = new ArrayList<>();
        for (JavaMethod m : graph.methods()) {
            IrFunction f = world.body(m);
            f.setMayThrow(throwing.mayThrow(m));
            lower(context, f);
            functions.add(f);
        }
        DispatchTable dispatch = new DispatchTable(context.dispatched, world::instantiatedSubtypes, world::select);
        AbstractMethodStubs stubs = new AbstractMethodStubs();
        for (JavaType t : world.instantiated()) {
            dispatch.entries(t).forEach((slot, e) -> code(e, stubs, graph));
        }
        for (IrFunction stub : stubs.functions()) {
            lower(context, stub);
            functions.add(stub);
        }
        List<JavaClass> holders = new ArrayList<>(context.holders);
        holders.sort(Comparator.comparing(JavaType::internalName));
        ImageData image = new ImageAssembly(world.classes(), facts, layout, fieldNames).build(world.types(),
                new TypeNumbering(world.classes(), world.types()), dispatch, holders, this::hasFinalizer,
                e -> code(e, stubs, graph), heap);
        Map<String, String> aliases = new LinkedHashMap<>();
        world.entryPoints().forEach((m, symbol) -> aliases.put(symbol, world.body(m).name()));
        return new IrProgram(functions, image, aliases);
    }

    private void lower(LoweringContext context, IrFunction f) {
        try {
            LoopBases.keepAlive(f);
            new FunctionLowering(context, f).run();
        } catch (RuntimeException e) {
            throw new IllegalStateException("lowering of " + f.name() + ": " + e.getMessage(), e);
        }
    }

    /** Null if the analysis proved that no call finds this entry. */
    private String code(DispatchTable.Entry entry, AbstractMethodStubs stubs, CallGraph graph) {
        JavaMethod target = entry.target();
        if (target == null || target.isAbstract()) {
            return stubs.symbol(entry);
        }
        return graph.methods().contains(target) ? world.body(target).name() : null;
    }

    /** Called through addresses by the kernel or the runtime, which know one convention only. */
    private List<JavaMethod> calledFromOutside() {
        List<JavaMethod> methods = new ArrayList<>(world.entryPoints().keySet());
        for (JavaMethod m : world.methods()) {
            if (m.isClassInitializer() || m == world.enumValues(m.owner())) {
                methods.add(m);
            }
        }
        return methods;
    }

    /** What code must be there for: the kernel's entry points, class initialisers, and what checks call. */
    private List<JavaMethod> roots() {
        List<JavaMethod> roots = calledFromOutside();
        for (JavaMethod m : world.methods()) {
            if (RUNTIME.contains(m.owner().internalName())) {
                roots.add(m);
            }
        }
        return roots;
    }

    private boolean hasFinalizer(JavaClass c) {
        JavaMethod m = Finalizers.of(c);
        return m != null && world.isReachable(m);
    }
}
