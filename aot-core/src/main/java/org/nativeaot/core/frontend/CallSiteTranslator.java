package org.nativeaot.core.frontend;

import org.nativeaot.core.frontend.indy.DynamicConstants;
import org.nativeaot.core.frontend.indy.LambdaClasses;
import org.nativeaot.core.frontend.indy.RecordMethods;
import org.nativeaot.core.frontend.indy.SwitchMethods;
import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.ir.Value;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.Kind;
import org.nativeaot.core.model.MethodDescriptor;
import org.nativeaot.core.model.PrimitiveType;

/**
 * invokedynamic and dynamically computed constants. Known bootstrap methods are expanded here as the JDK's own would
 * link them; what they would spin at run time becomes a class made at build time.
 */
final class CallSiteTranslator {
    private static final String CONSTANTS = "java/lang/invoke/ConstantBootstraps";

    private final JavaMethod caller;
    private final FrontendContext context;
    private final HirEmitter emitter;
    private final CallTranslator calls;
    private final ObjectTranslator objects;

    CallSiteTranslator(JavaMethod caller, FrontendContext context, HirEmitter emitter, CallTranslator calls,
                       ObjectTranslator objects) {
        this.caller = caller;
        this.context = context;
        this.emitter = emitter;
        this.calls = calls;
        this.objects = objects;
    }

    /** invokedynamic. */
    void dynamic(int index, Constant.CallSiteRef site) {
        if (LambdaClasses.isLambda(site)) {
            lambda(site, LambdaClasses.of(context.classes(), caller, index, site));
        } else if (StringConcatenation.isConcatenation(site)) {
            new StringConcatenation(context, emitter, calls, new ConstantTranslator(context, emitter, this))
                    .expand(site);
        } else if (RecordMethods.isRecordMethod(site)) {
            String record = ((Constant.TypeRef) site.arguments().get(0)).name();
            callMade(RecordMethods.of(context.classes(), caller, site, simpleName(record)), RecordMethods.METHOD, site);
        } else if (SwitchMethods.isSwitch(site)) {
            callMade(SwitchMethods.of(context.classes(), caller, index, site), SwitchMethods.METHOD, site);
        } else {
            unsupported(site.bootstrap());
        }
    }

    private void unsupported(Constant.MethodHandleRef bootstrap) {
        emitter.raise(new LinkFailure("java/lang/UnsupportedOperationException", "the bootstrap method "
                + ExternalNames.of(bootstrap.owner()) + "." + bootstrap.name() + " is not supported", "AOT3002"));
    }

    private void lambda(Constant.CallSiteRef site, JavaClass made) {
        MethodDescriptor factory = MethodDescriptor.parse(site.descriptor());
        if (factory.parameters().isEmpty()) {
            objects.getStatic(new Constant.FieldRef(made.internalName(), LambdaClasses.INSTANCE, made.descriptor()));
            return;
        }
        Value[] captured = new Value[factory.parameters().size() + 1];
        for (int i = captured.length - 1; i > 0; i--) {
            captured[i] = emitter.state().pop();
        }
        objects.newInstance(new Constant.TypeRef(made.internalName()));
        captured[0] = emitter.state().pop();
        calls.callSpecial(new Constant.MethodRef(made.internalName(), "<init>",
                LambdaClasses.constructorDescriptor(factory), false), captured);
        emitter.state().push(captured[0]);
    }

    /** The arguments are on the stack already. */
    private void callMade(JavaClass made, String method, Constant.CallSiteRef site) {
        calls.statically(new Constant.MethodRef(made.internalName(), method, site.descriptor(), false));
    }

    /** The name in the source, as {@code Class.getSimpleName()} answers. */
    private String simpleName(String internalName) {
        for (JavaClass.InnerClass i : context.classes().require(internalName).facts().innerClasses()) {
            if (i.name().equals(internalName)) {
                return i.simpleName() == null ? "" : i.simpleName();
            }
        }
        return internalName.substring(internalName.lastIndexOf('/') + 1);
    }

    /** ldc of a dynamically computed constant. */
    void constant(Constant.DynamicRef d) {
        boolean known = d.bootstrap().owner().equals(CONSTANTS);
        switch (known ? d.bootstrap().name() : "") {
            case "nullConstant" -> emitter.state().push(emitter.nullConstant());
            case "primitiveClass" -> emitter.state()
                    .push(emitter.classConstant(PrimitiveType.of(Kind.ofDescriptor(d.name()))));
            case "enumConstant" -> objects.getStatic(new Constant.FieldRef(className(d.descriptor()), d.name(),
                    d.descriptor()));
            case "getStaticFinal" -> {
                String owner = d.arguments().isEmpty() ? className(boxed(d.descriptor()))
                        : ((Constant.TypeRef) d.arguments().get(0)).name();
                objects.getStatic(new Constant.FieldRef(owner, d.name(), d.descriptor()));
            }
            default -> {
                if (!DynamicConstants.isInvocation(d)) {
                    unsupported(d.bootstrap());
                    return;
                }
                JavaClass made = DynamicConstants.of(context.classes(), caller, d);
                objects.getStatic(new Constant.FieldRef(made.internalName(), DynamicConstants.VALUE, d.descriptor()));
            }
        }
    }

    private static String className(String descriptor) {
        return descriptor.substring(1, descriptor.length() - 1);
    }

    private static String boxed(String descriptor) {
        Kind k = Kind.ofDescriptor(descriptor);
        return k == Kind.REF ? descriptor : "L" + PrimitiveType.of(k).boxName() + ";";
    }
}
