package org.nativeaot.core.frontend;

import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.JavaType;

/** ldc. */
final class ConstantTranslator {
    private final FrontendContext context;
    private final HirEmitter emitter;
    private final CallSiteTranslator callSites;

    ConstantTranslator(FrontendContext context, HirEmitter emitter, CallSiteTranslator callSites) {
        this.context = context;
        this.emitter = emitter;
        this.callSites = callSites;
    }

    void load(Object constant) {
        FrameState frame = emitter.state();
        if (constant instanceof Number n) {
            frame.push(emitter.constant(n));
        } else if (constant instanceof String s) {
            frame.push(emitter.stringConstant(s));
        } else if (constant instanceof Constant.TypeRef t) {
            Resolution<JavaType> type = context.resolver().type(t.name());
            if (type.isFailed()) {
                emitter.raise(type.failure());
            } else {
                frame.push(emitter.classConstant(type.member()));
            }
        } else if (constant instanceof Constant.DynamicRef d) {
            callSites.constant(d);
        } else {
            String what = constant instanceof Constant.MethodHandleRef ? "MethodHandle" : "MethodType";
            emitter.raise(new LinkFailure("java/lang/UnsupportedOperationException",
                    what + " constants are not supported", "AOT3001"));
        }
    }
}
