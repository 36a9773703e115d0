package org.nativeaot.core.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nativeaot.core.analysis.flow.TypeUniverse;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.SourcePosition;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.layout.SketchedClasses;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaField;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/** A closed world made by hand, with just enough of the runtime's Java half for lowering to call. */
public final class SketchedWorld {
    public final SketchedClasses classes = new SketchedClasses();
    private final Map<JavaMethod, IrFunction> bodies = new LinkedHashMap<>();
    private final Set<JavaType> types = new LinkedHashSet<>();
    private final Set<JavaType> instantiated = new LinkedHashSet<>();
    private final Set<JavaMethod> dispatched = new LinkedHashSet<>();
    private final CallReceivers receivers = new CallReceivers();
    private final Map<JavaClass, ClassState> states = new LinkedHashMap<>();
    private final Map<JavaMethod, String> entryPoints = new LinkedHashMap<>();

    public SketchedWorld() {
        for (String name : List.of("java/lang/Object", "java/lang/Cloneable", "java/io/Serializable")) {
            types.add(classes.require(name));
        }
        JavaClass c = classes.define("java/lang/Class");
        SketchedClasses.field(c, 0, "aotInitState", "I");
        SketchedClasses.field(c, 0, "aotTypeInfo", "J");
        types.add(c);
        types.add(classes.define("java/lang/String"));
        types.add(classes.define("java/lang/Throwable"));
        types.add(classes.define(Access.PUBLIC, "java/lang/AbstractMethodError", "java/lang/Throwable"));
        JavaClass throwing = classes.define("org/nativeaot/runtime/Throwing");
        String result = ")Ljava/lang/Throwable;";
        for (String selector : List.of("nullPointer(Ljava/lang/String;", "arrayIndex(II", "arithmetic(",
                "negativeArraySize(I", "arrayStore(Ljava/lang/Object;Ljava/lang/Object;",
                "classCast(Ljava/lang/Object;Ljava/lang/Class;", "stackOverflow(",
                "linkage(Ljava/lang/Class;Ljava/lang/String;")) {
            int split = selector.indexOf('(');
            quiet(SketchedClasses.method(throwing, Access.STATIC, selector.substring(0, split),
                    selector.substring(split) + result));
        }
        quiet(SketchedClasses.method(classes.define("org/nativeaot/runtime/ClassInitialization"), Access.STATIC,
                "initialize", "(Ljava/lang/Class;)V"));
    }

    /** Gives a method a body that returns zero or null. */
    public IrFunction quiet(JavaMethod m) {
        IrFunction f = body(m);
        Block b = f.entry();
        IrType type = f.result();
        Terminator.Return end = switch (type) {
            case VOID -> new Terminator.Return(null, null);
            case I32 -> new Terminator.Return(null, b.append(Opcode.ICONST, type, 0, null));
            case REF -> new Terminator.Return(null, b.append(Opcode.NULL, type, null, null));
            default -> throw new IllegalArgumentException(type.toString());
        };
        b.setTerminator(end);
        return f;
    }

    /** An unfinished body: an entry block with the parameters. */
    public IrFunction body(JavaMethod m) {
        IrFunction f = new IrFunction(m.toString(), m, IrType.of(m.descriptor().resultKind()));
        Block b = f.newBlock();
        if (!m.isStatic()) {
            b.addParameter(IrType.REF);
        }
        for (int i = 0; i < m.descriptor().parameters().size(); i++) {
            b.addParameter(IrType.of(m.descriptor().parameterKind(i)));
        }
        bodies.put(m, f);
        return f;
    }

    public static SourcePosition line(IrFunction f, int line) {
        return new SourcePosition(f.method(), 0, line, null);
    }

    public SketchedWorld instantiate(JavaType... all) {
        for (JavaType t : all) {
            instantiated.add(t);
            types.add(t);
        }
        return this;
    }

    /** What the analysis would have found of a virtual call's receiver. */
    public SketchedWorld receivers(Instruction call, JavaType... all) {
        receivers.add(call, List.of(all));
        return this;
    }

    public SketchedWorld know(JavaType... all) {
        types.addAll(List.of(all));
        return this;
    }

    public SketchedWorld initializeAtRunTime(JavaClass c) {
        states.put(c, new ClassState.RunTime("test", List.of()));
        types.add(c);
        return this;
    }

    public SketchedWorld initialized(JavaClass c) {
        states.put(c, new ClassState.BuildTime());
        return this;
    }

    /** Adds an entry point that calls every static method made so far. */
    public void callAllStatics() {
        JavaMethod root = SketchedClasses.method(classes.define("Root"), Access.STATIC, "root", "()V");
        List<JavaMethod> all = bodies.keySet().stream().filter(JavaMethod::isStatic).toList();
        IrFunction f = body(root);
        Block b = f.entry();
        for (JavaMethod m : all) {
            Value[] arguments = new Value[m.descriptor().parameters().size()];
            for (int i = 0; i < arguments.length; i++) {
                IrType type = IrType.of(m.descriptor().parameterKind(i));
                arguments[i] = type == IrType.REF ? b.append(Opcode.NULL, type, null, null)
                        : b.append(Opcode.ICONST, type, 0, null);
            }
            b.append(Opcode.INVOKE_DIRECT, IrType.of(m.descriptor().resultKind()), m, line(f, 1), arguments);
        }
        b.setTerminator(new Terminator.Return(null, null));
        entryPoints.put(root, "entry");
    }

    public ClosedWorld build() {
        TypeUniverse universe = new TypeUniverse(classes);
        instantiated.forEach(t -> universe.add(t, s -> { }));
        Map<JavaField, Object> statics = Map.of();
        return new ClosedWorld(classes, bodies, new ArrayList<>(types).stream().collect(
                java.util.stream.Collectors.toCollection(LinkedHashSet::new)), instantiated, universe.subtypes(),
                dispatched, receivers, states, statics, entryPoints, Map.of(), Map.of(), Set.of(), Set.of());
    }
}
