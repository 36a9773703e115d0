package org.nativeaot.core.frontend;

import org.nativeaot.core.ir.Instruction;
import org.nativeaot.core.ir.IrType;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.Opcode;
import org.nativeaot.core.ir.Stamp;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.ArrayType;
import org.nativeaot.core.model.Annotation;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodDescriptor;
import org.nativeaot.core.model.MissingClassException;

/** Calls: resolution, selection where the receiver's class is known, null checks, class initialisation. */
final class CallTranslator {
    private static final String DELETE = "Lorg/nativeaot/annotation/Delete;";

    private final JavaMethod caller;
    private final FrontendContext context;
    private final HirEmitter emitter;
    private final ObjectTranslator objects;
    private final NullMessages messages;
    private final PolymorphicCalls polymorphic;

    CallTranslator(JavaMethod caller, FrontendContext context, HirEmitter emitter, ObjectTranslator objects,
                   NullMessages messages) {
        this.caller = caller;
        this.context = context;
        this.emitter = emitter;
        this.objects = objects;
        this.messages = messages;
        this.polymorphic = new PolymorphicCalls(caller, context, emitter, messages, this);
    }

    /** invokestatic. */
    void statically(Constant.MethodRef ref) {
        if (PolymorphicCalls.isPolymorphic(ref)) {
            polymorphic.call(NullMessages.NO_INSTRUCTION, ref);
            return;
        }
        Resolution<JavaMethod> r = context.resolver().method(ref, true);
        if (r.isFailed()) {
            emitter.raise(r.failure());
            return;
        }
        JavaMethod m = r.member();
        Value[] arguments = popArguments(m.descriptor(), 0);
        if (!expand(context.intrinsics().find(m), m, arguments)) {
            emitter.initialize(m.owner());
            direct(m, arguments);
        }
    }

    /** invokevirtual and invokeinterface. */
    void virtual(int index, Constant.MethodRef ref) {
        if (PolymorphicCalls.isPolymorphic(ref)) {
            polymorphic.call(index, ref);
            return;
        }
        Resolution<JavaMethod> r = context.resolver().method(ref, false);
        if (r.isFailed()) {
            emitter.raise(r.failure());
            return;
        }
        JavaMethod m = r.member();
        Value[] arguments = popArguments(m.descriptor(), 1);
        JavaType bound = ref.owner().charAt(0) == '[' ? context.classes().findDescriptor(ref.owner()).orElseThrow()
                : m.owner();
        arguments[0] = emitter.nonNull(arguments[0], emitter.stamps().declared(bound), messages.at(index));
        if (!emitter.isOpen()) {
            return;
        }
        JavaMethod selected = selectStatically(m, arguments[0].stamp());
        if (selected == null) {
            virtualCall(m, arguments);
        } else if (selected.isAbstract()) {
            emitter.raise(MissingImplementation.of(arguments[0].stamp().type(), m));
        } else {
            direct(selected, arguments);
        }
    }

    /** The one method that the call can run, or null. */
    private static JavaMethod selectStatically(JavaMethod m, Stamp receiver) {
        boolean objects = m.owner().internalName().equals("java/lang/Object");
        if (m.isPrivate() || m.isFinal() || !m.owner().isInterface() && m.owner().isFinal()) {
            return m;
        }
        if (receiver == null || receiver.type() == null) {
            return null;
        }
        if (receiver.type() instanceof ArrayType) {
            return objects ? m : null;
        }
        if (!receiver.exact() && !Stamps.isLeaf(receiver.type())) {
            return null;
        }
        try {
            JavaClass c = (JavaClass) receiver.type();
            return Hierarchy.isSubtype(c, m.owner()) ? Hierarchy.select(c, m) : null;
        } catch (MissingClassException e) {
            return null;
        }
    }

    /** invokespecial: constructors, private methods, super calls (JVMS 6.5.invokespecial). */
    void special(int index, Constant.MethodRef ref) {
        Resolution<JavaMethod> r = context.resolver().method(ref, false);
        if (r.isFailed()) {
            emitter.raise(r.failure());
            return;
        }
        JavaMethod m = r.member();
        if (m.isConstructor() && !m.owner().internalName().equals(ref.owner()) && !caller.owner().origin().library()) {
            // Constructors are not inherited; those of substitutes may pass over the JDK's that want other arguments.
            emitter.raise(new LinkFailure("java/lang/NoSuchMethodError",
                    ExternalNames.of(ref.owner()) + ": method 'void <init>("
                    + ExternalNames.parameters(m.descriptor()) + ")' not found", null));
            return;
        }
        try {
            m = selectSpecial(m, ref);
        } catch (MissingClassException e) {
            emitter.raise(new LinkFailure("java/lang/NoClassDefFoundError", e.internalName(), null));
            return;
        }
        Value[] arguments = popArguments(m.descriptor(), 1);
        arguments[0] = emitter.nonNull(arguments[0], null, messages.at(index));
        if (!emitter.isOpen()) {
            return;
        }
        if (m.isAbstract()) {
            emitter.raise(new LinkFailure("java/lang/AbstractMethodError", "'" + ExternalNames.of(m) + "'", null));
        } else {
            direct(m, arguments);
            registerFinalizable(m, arguments[0]);
        }
    }

    private void registerFinalizable(JavaMethod constructor, Value object) {
        Constant.MethodRef register = FinalizableObjects.registration(caller, constructor);
        if (register != null && emitter.isOpen()) {
            callStatic(register, object);
        }
    }

    private JavaMethod selectSpecial(JavaMethod m, Constant.MethodRef ref) {
        JavaClass self = caller.owner();
        // ACC_SUPER is taken as set in every class file (JVMS 4.1).
        boolean superCall = !m.isConstructor() && !m.isPrivate() && !ref.ownerIsInterface()
                && !self.internalName().equals(ref.owner())
                && self.superclass() != null
                && Hierarchy.isSubtype(self.superclass(), context.classes().require(ref.owner()));
        if (!superCall) {
            return m;
        }
        JavaMethod found = Hierarchy.resolveMethod(self.superclass(), m.name(), m.descriptor().text());
        return found == null ? m : found;
    }

    /** Pops the arguments into an array that leaves room for what comes before them, the receiver among it. */
    private Value[] popArguments(MethodDescriptor d, int receivers) {
        Value[] arguments = new Value[d.parameters().size() + receivers];
        for (int i = arguments.length - 1; i >= 0; i--) {
            arguments[i] = emitter.state().pop();
        }
        return arguments;
    }

    private void virtualCall(JavaMethod m, Value[] arguments) {
        pushResult(m.descriptor(), emitter.emit(Opcode.INVOKE_VIRTUAL, resultType(m), m, arguments));
    }

    /** A call of this very method; receiver checked, class initialised. */
    private void direct(JavaMethod m, Value[] arguments) {
        if (trivial(m, arguments)) {
            return;
        }
        if (expand(context.intrinsics().find(m), m, arguments)
                || expand(IntrinsicTable.kernelFunction(m), m, arguments)) {
            return;
        }
        Annotation deleted = m.annotation(DELETE);
        if (deleted != null && !caller.owner().origin().library()) {
            refuse(m, deleted);
        } else {
            pushResult(m.descriptor(), emitter.emit(Opcode.INVOKE_DIRECT, resultType(m), m, arguments));
        }
    }

    /** What the body of a deleted method would do, with a warning where the program's own code asks for it. */
    private void refuse(JavaMethod m, Annotation deleted) {
        emitter.raise(new LinkFailure("java/lang/UnsupportedOperationException",
                m.owner().binaryName() + "." + m.name() + ": " + deleted.value("reason"), "AOT2010"));
    }

    private boolean trivial(JavaMethod m, Value[] arguments) {
        TrivialBody.Result result = TrivialBody.expand(emitter, m, arguments);
        if (result != null && result.value() != null) {
            emitter.state().push(result.value());
        }
        return result != null;
    }

    /** True if the expansion took the call. */
    private boolean expand(IntrinsicTable.Expansion e, JavaMethod m, Value[] arguments) {
        Value result = e == null ? null : e.expand(emitter, m, arguments);
        if (result != null && m.descriptor().resultKind() != Kind.VOID) {
            emitter.state().push(result);
        }
        return result != null;
    }

    private static IrType resultType(JavaMethod m) {
        return IrType.of(m.descriptor().resultKind());
    }

    private void pushResult(MethodDescriptor d, Instruction call) {
        if (call.type() == IrType.REF) {
            call.setStamp(emitter.stamps().declared(d.result()));
        }
        if (call.type() != IrType.VOID) {
            emitter.state().push(call);
        }
    }

    /** Calls a static method; the result, or null if there is none or control does not come back. */
    Value callStatic(Constant.MethodRef ref, Value... arguments) {
        int depth = push(arguments);
        statically(ref);
        return takeResult(depth);
    }

    /** Calls an instance method; the result, or null if there is none or control does not come back. */
    Value callVirtual(Constant.MethodRef ref, Value... arguments) {
        int depth = push(arguments);
        virtual(NullMessages.NO_INSTRUCTION, ref);
        return takeResult(depth);
    }

    /** Calls a constructor, or an instance method without dispatch. */
    void callSpecial(Constant.MethodRef ref, Value... arguments) {
        int depth = push(arguments);
        special(NullMessages.NO_INSTRUCTION, ref);
        takeResult(depth);
    }

    /** A new object, constructed; null if control does not come back. */
    Value create(Constant.MethodRef constructor, Value... arguments) {
        int depth = emitter.state().depth();
        objects.newInstance(new Constant.TypeRef(constructor.owner()));
        Value object = takeResult(depth);
        if (object == null) {
            return null;
        }
        Value[] all = new Value[arguments.length + 1];
        all[0] = object;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        callSpecial(constructor, all);
        return emitter.isOpen() ? object : null;
    }

    private int push(Value... arguments) {
        int depth = emitter.state().depth();
        for (Value v : arguments) {
            emitter.state().push(v);
        }
        return depth;
    }

    private Value takeResult(int depth) {
        return emitter.isOpen() && emitter.state().depth() > depth ? emitter.state().pop() : null;
    }
}
