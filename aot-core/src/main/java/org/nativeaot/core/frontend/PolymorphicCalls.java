package org.nativeaot.core.frontend;

import java.util.Set;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Terminator;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodDescriptor;

/**
 * Calls with polymorphic signatures (JVMS 2.9.3). An access through a VarHandle calls the static method of the JDK's
 * implementation class directly: the class is known if the handle is a constant, else it follows from the types at
 * the call site, and the program's own accesses check it. These classes are not initialised for it: their
 * initialisers only prepare method handles, which nothing here uses.
 *
 * <p>Limits: method handles; on handles that are not constant, accesses that convert other than by widening or boxing
 * a result.
 */
final class PolymorphicCalls {
    private static final String VAR_HANDLE = "java/lang/invoke/VarHandle";
    private static final Set<String> METHOD_HANDLE = Set.of("invoke", "invokeExact", "invokeBasic",
            "linkToStatic", "linkToVirtual", "linkToSpecial", "linkToInterface", "linkToNative");
    private static final Set<String> PLAIN_VAR_HANDLE = Set.of("getClass", "getMethodHandle");

    private static final String REFUSALS = "org/nativeaot/runtime/substitute/VarHandleShape";
    private static final String REFUSE = "(Ljava/lang/invoke/VarHandle;Ljava/lang/String;Ljava/lang/String;)V";

    private final JavaMethod caller;
    private final FrontendContext context;
    private final HirEmitter emitter;
    private final NullMessages messages;
    private final CallTranslator calls;

    PolymorphicCalls(JavaMethod caller, FrontendContext context, HirEmitter emitter, NullMessages messages,
            CallTranslator calls) {
        this.caller = caller;
        this.calls = calls;
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
                && (name.startsWith("get") || name.startsWith("set") || name.startsWith("compareAnd")
                || name.startsWith("weakCompareAnd"));
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
        Value handle = arguments[0];
        boolean known = handle.stamp() != null && handle.stamp().exact() && handle.stamp().type() != null;
        String owner = known ? handle.stamp().type().internalName() : VarHandleKind.expectedBy(mode, site);
        JavaClass c = owner == null ? null : context.classes().find(owner).orElse(null);
        JavaMethod m = c == null ? null : implementation(c, mode, site);
        if (m != null) {
            if (!known) {
                requireClass(c, handle, mode, site);
            }
            call(m, site, arguments);
        } else if (known && refusal() != null) {
            convert(implementation(c, mode, null), mode, site, arguments);
        } else {
            unsupported("VarHandle." + mode + " with the types " + site.text() + " is not supported");
        }
    }

    /** An access with other types than the handle's: converts, or throws what is thrown where that cannot be. */
    private void convert(JavaMethod m, String mode, MethodDescriptor site, Value[] arguments) {
        Value handle = arguments[0];
        if (m == null || m.descriptor().parameters().size() != arguments.length) {
            refuse(handle, mode, site);
            return;
        }
        HandleConversions conversions = new HandleConversions(context, emitter, calls, mode, site);
        int coordinates = site.parameters().size() - VarHandleKind.values(mode);
        for (int i = 1; i < arguments.length; i++) {
            Value v = conversions.argument(handle, arguments[i], i - 1, i <= coordinates,
                    m.descriptor().parameterKind(i));
            if (v == null) {
                refuseIfOpen(handle, mode, site);
                return;
            }
            arguments[i] = v;
        }
        if (!conversions.mayReturn(handle, m.descriptor().resultKind())) {
            refuseIfOpen(handle, mode, site);
            return;
        }
        invoke(m, site, arguments, conversions);
    }

    private void refuseIfOpen(Value handle, String mode, MethodDescriptor site) {
        if (emitter.isOpen()) {
            refuse(handle, mode, site);
        }
    }

    /**
     * A handle of another class than the types of the access say does not go on: it lacks the access mode, or
     * converts.
     */
    private void requireClass(JavaClass c, Value handle, String mode, MethodDescriptor site) {
        if (caller.owner().origin().library() || refusal() == null) {
            return;
        }
        Value test = emitter.instanceOf(handle, c);
        if (ConstantFolding.intConstant(test) != null) {
            return;
        }
        Block match = emitter.newBlock();
        Block mismatch = emitter.newBlock();
        FrameState state = emitter.state();
        emitter.branch(test, match, mismatch);
        emitter.startAt(mismatch, state.copy());
        refuse(handle, mode, site);
        emitter.startAt(match, state);
    }

    /** The runtime's method that throws what such an access does; null where there is no runtime. */
    private JavaMethod refusal() {
        return context.classes().find(REFUSALS).map(k -> k.method("refuse", REFUSE)).orElse(null);
    }

    private void refuse(Value handle, String mode, MethodDescriptor site) {
        emitter.emit(Opcode.INVOKE_DIRECT, IrType.VOID, refusal(), handle, emitter.stringConstant(mode),
                emitter.stringConstant(site.text()));
        emitter.end(new Terminator.Unreachable(emitter.position()));
    }

    private void call(JavaMethod m, MethodDescriptor site, Value[] arguments) {
        HandleConversions conversions = new HandleConversions(context, emitter, calls, null, site);
        for (int i = 1; i < arguments.length; i++) {
            arguments[i] = conversions.widen(arguments[i], m.descriptor().parameterKind(i));
        }
        invoke(m, site, arguments, conversions);
    }

    private void invoke(JavaMethod m, MethodDescriptor site, Value[] arguments, HandleConversions conversions) {
        Instruction result = emitter.emit(Opcode.INVOKE_DIRECT, IrType.of(m.descriptor().resultKind()), m, arguments);
        if (m.descriptor().resultKind() == Kind.REF) {
            result.setStamp(emitter.stamps().declared(m.descriptor().result()));
        }
        if (site.resultKind() != Kind.VOID) {
            Value v = conversions.result(result, m.descriptor().resultKind());
            if (v != null) {
                emitter.state().push(v);
            }
        }
    }

    /** The static method of a class that does the access, or null. @param site null to look for the name only */
    private static JavaMethod implementation(JavaClass c, String mode, MethodDescriptor site) {
        for (JavaClass k = c; k != null; k = k.superclass()) {
            for (JavaMethod m : k.methods()) {
                if (m.isStatic() && m.name().equals(mode) && (site == null || fits(m.descriptor(), site))) {
                    return m;
                }
            }
        }
        return null;
    }

    /**
     * True if the site's values can be passed, widened where they are numbers, and the result can be taken or boxed.
     */
    private static boolean fits(MethodDescriptor method, MethodDescriptor site) {
        if (method.parameters().size() != site.parameters().size() + 1) {
            return false;
        }
        for (int i = 0; i < site.parameters().size(); i++) {
            if (!HandleConversions.widens(site.parameterKind(i), method.parameterKind(i + 1))) {
                return false;
            }
        }
        Kind result = method.resultKind();
        return site.resultKind() == Kind.VOID || HandleConversions.widens(result, site.resultKind())
                || site.resultKind() == Kind.REF && result != Kind.VOID
                && HandleConversions.takesBox(site.result(), result);
    }

    private void unsupported(String what) {
        emitter.raise(new LinkFailure("java/lang/UnsupportedOperationException", what, "AOT3001"));
    }
}
