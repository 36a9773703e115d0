package org.nativeaot.core.frontend;

import java.util.Set;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodDescriptor;

/**
 * Calls with polymorphic signatures (JVMS 2.9.3). An access through a VarHandle calls the static method of the JDK's
 * implementation class directly: the class is known if the handle is a constant, else it follows from the types at the
 * call site (the method casts the handle, so a handle of another class is a ClassCastException). These classes are not
 * initialised for it: their initialisers only prepare method handles, which nothing here uses.
 *
 * <p>Limits: method handles; accesses that convert values other than by reference casts.
 */
final class PolymorphicCalls {
    private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";
    private static final Set<String> METHOD_HANDLE = Set.of("invoke", "invokeExact", "invokeBasic",
            "linkToStatic", "linkToVirtual", "linkToSpecial", "linkToInterface", "linkToNative");
    private static final Set<String> PLAIN_VAR_HANDLE = Set.of("getClass", "getMethodHandle");

    private final FrontendContext context;
    private final HirEmitter emitter;
    private final NullMessages messages;

    PolymorphicCalls(FrontendContext context, HirEmitter emitter, NullMessages messages) {
        this.context = context;
        this.emitter = emitter;
        this.messages = messages;
    }

    static boolean isPolymorphic(Constant.MethodRef ref) {
        return switch (ref.owner()) {
            case "java/lang/invoke/MethodHandle" -> METHOD_HANDLE.contains(ref.name());
            case VAR_HANDLE -> isAccessMode(ref.name());
            default -> false;
        };
    }

    private static boolean isAccessMode(String name) {
        return !PLAIN_VAR_HANDLE.contains(name)
                && (name.startsWith("get") || name.startsWith("set") || name.startsWith("compareAnd") || name.startsWith("weakCompareAnd"));
    }

    void call(int index, Constant.MethodRef ref) {
        if (!ref.owner().equals(VAR_HANDLE)) {
            unsupported("calls of " + ExternalNames.of(ref.owner()) + "." + ref.name() + " are not supported");
            return;
        }
        MethodDescriptor site = MethodDescriptor.parse(ref.descriptor());
        Value[] arguments = new Value[site.parameters().size() + 1];
        for (int i = arguments.length - 1; i >= 0; i--) {
            arguments[i] = emitter.state().pop();
        }
        arguments[0] = emitter.nonNull(arguments[0], null, messages.at(index));
        if (emitter.isOpen()) {
            access(ref.name(), site, arguments);
        }
    }

    private void access(String mode, MethodDescriptor site, Value[] arguments) {
        JavaMethod m = implementation(mode, site, arguments[0]);
        if (m == null) {
            unsupported("VarHandle." + mode + " with the types " + site.text() + " is not supported");
            return;
        }
        var call = emitter.emit(Opcode.INVOKE_DIRECT, IrType.of(m.descriptor().resultKind()), m, arguments);
        if (site.resultKind() == Kind.VOID) {
            return;
        }
        if (call.type() == IrType.REF) {
            call.setStamp(emitter.stamps().declared(m.descriptor().result()));
            JavaType type = context.classes().findDescriptor(site.result()).orElse(null);
            emitter.state().push(type == null ? call : emitter.checkCast(call, type));
        } else {
            emitter.state().push(call);
        }
    }

    /** The static method that does the access, or null. */
    private JavaMethod implementation(String mode, MethodDescriptor site, Value handle) {
        String owner = handle.stamp() != null && handle.stamp().exact() ? handle.stamp().type().internalName()
                : VarHandleKind.expectedBy(mode, site);
        JavaClass c = owner == null ? null : context.classes().find(owner).orElse(null);
        for (; c != null; c = c.superclass()) {
            for (JavaMethod m : c.methods()) {
                if (m.isStatic() && m.name().equals(mode) && fits(m.descriptor(), site)) {
                    return m;
                }
            }
        }
        return null;
    }

    /** True if the site's values can be passed as they are. */
    private static boolean fits(MethodDescriptor method, MethodDescriptor site) {
        if (method.parameters().size() != site.parameters().size() + 1) {
            return false;
        }
        for (int i = 0; i < site.parameters().size(); i++) {
            Kind wanted = method.parameterKind(i + 1);
            Kind given = site.parameterKind(i);
            boolean same = wanted == given || wanted == Kind.INT && given.isInt() && given != Kind.BOOLEAN;
            if (!same) {
                return false;
            }
        }
        return site.resultKind() == Kind.VOID || site.resultKind() == method.resultKind();
    }

    private void unsupported(String what) {
        emitter.raise(new LinkFailure("java/lang/UnsupportedOperationException", what, "AOT3001"));
    }
}
