package org.nativeaot.core.frontend.indy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.nativeaot.core.model.Access;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodBody;
import org.nativeaot.core.model.MethodDescriptor;

/**
 * The classes that {@code LambdaMetafactory} makes: one per call site, with a field per captured value and one method
 * per descriptor of the function that converts its arguments, calls the implementation and converts the result. A
 * lambda that captures nothing has its one instance in the static field {@value #INSTANCE}.
 *
 * <p>Limit: serializable lambdas implement Serializable but have no {@code writeReplace}.
 */
public final class LambdaClasses {
    /** The instance of a lambda that captures nothing. */
    public static final String INSTANCE = "instance";
    private static final int FLAG_SERIALIZABLE = 1;
    private static final int FLAG_MARKERS = 2;
    private static final int FLAG_BRIDGES = 4;

    private LambdaClasses() {
    }

    /** What a call site asks for. */
    private record Request(String method, MethodDescriptor factory, String erased,
            Constant.MethodHandleRef implementation,
                           MethodDescriptor instantiated, List<String> interfaces, Set<String> bridges) {
    }

    /** True if this is a call site of LambdaMetafactory. */
    public static boolean isLambda(Constant.CallSiteRef site) {
        return site.bootstrap().owner().equals("java/lang/invoke/LambdaMetafactory")
                && (site.bootstrap().name().equals("metafactory") || site.bootstrap().name().equals("altMetafactory"));
    }

    /**
     * The class for a call site.
     *
     * @param index the instruction's place in its method
     */
    public static JavaClass of(SyntheticClasses classes, JavaMethod caller, int index, Constant.CallSiteRef site) {
        Request r = read(site);
        String name = SyntheticClasses.name(caller.owner(), "Lambda", caller.selector(), index);
        return classes.define(name, caller.owner(), r.interfaces(), c -> addMembers(c, r));
    }

    private static Request read(Constant.CallSiteRef site) {
        List<Object> a = site.arguments();
        MethodDescriptor factory = MethodDescriptor.parse(site.descriptor());
        Set<String> interfaces = new LinkedHashSet<>();
        interfaces.add(Conversions.className(factory.result()));
        Set<String> bridges = new LinkedHashSet<>();
        if (site.bootstrap().name().equals("altMetafactory")) {
            int flags = (Integer) a.get(3);
            int next = 4;
            if ((flags & FLAG_MARKERS) != 0) {
                int count = (Integer) a.get(next++);
                for (int i = 0; i < count; i++) {
                    interfaces.add(((Constant.TypeRef) a.get(next++)).name());
                }
            }
            if ((flags & FLAG_BRIDGES) != 0) {
                int count = (Integer) a.get(next++);
                for (int i = 0; i < count; i++) {
                    bridges.add(((Constant.MethodTypeRef) a.get(next++)).descriptor());
                }
            }
            if ((flags & FLAG_SERIALIZABLE) != 0) {
                interfaces.add("java/io/Serializable");
            }
        }
        String erased = ((Constant.MethodTypeRef) a.get(0)).descriptor();
        bridges.remove(erased);
        return new Request(site.name(), factory, erased, (Constant.MethodHandleRef) a.get(1),
                MethodDescriptor.parse(((Constant.MethodTypeRef) a.get(2)).descriptor()), List.copyOf(interfaces),
                bridges);
    }

    private static void addMembers(JavaClass c, Request r) {
        List<String> captured = r.factory().parameters();
        for (int i = 0; i < captured.size(); i++) {
            SyntheticClasses.addField(c, Access.PRIVATE | Access.FINAL, fieldName(i), captured.get(i));
        }
        SyntheticClasses.addMethod(c, Access.PRIVATE, "<init>", constructorDescriptor(r.factory()),
                constructor(c, captured));
        if (captured.isEmpty()) {
            SyntheticClasses.addField(c, Access.STATIC | Access.FINAL, INSTANCE, c.descriptor());
            SyntheticClasses.addMethod(c, Access.STATIC, "<clinit>", "()V", initializer(c));
        }
        SyntheticClasses.addMethod(c, Access.PUBLIC, r.method(), r.erased(), forwarder(c, r, r.erased()));
        for (String bridge : r.bridges()) {
            SyntheticClasses.addMethod(c, Access.PUBLIC | Access.BRIDGE, r.method(), bridge, forwarder(c, r, bridge));
        }
    }

    private static String fieldName(int i) {
        return "arg$" + (i + 1);
    }

    /** Of the constructor that takes the captured values. */
    public static String constructorDescriptor(MethodDescriptor factory) {
        return "(" + String.join("", factory.parameters()) + ")V";
    }

    private static MethodBody constructor(JavaClass c, List<String> captured) {
        CodeBuilder code = new CodeBuilder();
        code.load(Kind.REF, 0).call(183, "java/lang/Object", "<init>", "()V", false);
        int local = 1;
        for (int i = 0; i < captured.size(); i++) {
            Kind k = Kind.ofDescriptor(captured.get(i));
            code.load(Kind.REF, 0).load(k, local).field(181, c.internalName(), fieldName(i), captured.get(i));
            local += k.slots();
        }
        return code.returns(Kind.VOID).build(local);
    }

    private static MethodBody initializer(JavaClass c) {
        CodeBuilder code = new CodeBuilder();
        code.type(187, c.internalName()).op(89).call(183, c.internalName(), "<init>", "()V", false);
        return code.field(179, c.internalName(), INSTANCE, c.descriptor()).returns(Kind.VOID).build(1);
    }

    private static MethodBody forwarder(JavaClass c, Request r, String descriptor) {
        MethodDescriptor own = MethodDescriptor.parse(descriptor);
        List<String> captured = r.factory().parameters();
        List<String> wanted = HandleCalls.parameters(r.implementation());
        CodeBuilder code = new CodeBuilder();
        HandleCalls.prepare(code, r.implementation());
        for (int i = 0; i < captured.size(); i++) {
            code.load(Kind.REF, 0).field(180, c.internalName(), fieldName(i), captured.get(i));
            Conversions.convert(code, captured.get(i), wanted.get(i));
        }
        int local = 1;
        for (int i = 0; i < own.parameters().size(); i++) {
            String given = own.parameters().get(i);
            String function = r.instantiated().parameters().get(i);
            String target = wanted.get(captured.size() + i);
            code.load(Kind.ofDescriptor(given), local);
            local += Kind.ofDescriptor(given).slots();
            Conversions.convert(code, given, function);
            Conversions.convert(code, function, target);
        }
        HandleCalls.invoke(code, r.implementation());
        // The instantiated type's result does not count: whoever relies on it casts.
        Conversions.convert(code, HandleCalls.result(r.implementation()), own.result());
        return code.returns(own.resultKind()).build(local);
    }
}
