package org.nativeaot.core.frontend.indy;

import java.util.ArrayList;
import java.util.List;
import org.nativeaot.core.model.Constant;
import org.nativeaot.core.model.MethodDescriptor;

/** What a direct method handle takes and does (JVMS 5.4.3.5), as bytecode. */
final class HandleCalls {
    static final int GET_FIELD = 1;
    static final int GET_STATIC = 2;
    static final int PUT_FIELD = 3;
    static final int PUT_STATIC = 4;
    static final int INVOKE_VIRTUAL = 5;
    static final int INVOKE_STATIC = 6;
    static final int INVOKE_SPECIAL = 7;
    static final int NEW_INVOKE_SPECIAL = 8;

    private HandleCalls() {
    }

    /** Descriptors of what the handle takes, the receiver first. */
    static List<String> parameters(Constant.MethodHandleRef h) {
        List<String> p = new ArrayList<>();
        String self = h.owner().charAt(0) == '[' ? h.owner() : "L" + h.owner() + ";";
        switch (h.kind()) {
            case GET_FIELD -> p.add(self);
            case GET_STATIC -> {
            }
            case PUT_FIELD -> {
                p.add(self);
                p.add(h.descriptor());
            }
            case PUT_STATIC -> p.add(h.descriptor());
            case INVOKE_STATIC, NEW_INVOKE_SPECIAL -> p.addAll(MethodDescriptor.parse(h.descriptor()).parameters());
            default -> {
                p.add(self);
                p.addAll(MethodDescriptor.parse(h.descriptor()).parameters());
            }
        }
        return p;
    }

    static String result(Constant.MethodHandleRef h) {
        return switch (h.kind()) {
            case GET_FIELD, GET_STATIC -> h.descriptor();
            case PUT_FIELD, PUT_STATIC -> "V";
            case NEW_INVOKE_SPECIAL -> "L" + h.owner() + ";";
            default -> MethodDescriptor.parse(h.descriptor()).result();
        };
    }

    /** What comes before the arguments. */
    static void prepare(CodeBuilder code, Constant.MethodHandleRef h) {
        if (h.kind() == NEW_INVOKE_SPECIAL) {
            code.type(187, h.owner()).op(89);
        }
    }

    /** The access or call, with the arguments on the stack. */
    static void invoke(CodeBuilder code, Constant.MethodHandleRef h) {
        switch (h.kind()) {
            case GET_FIELD -> code.field(180, h.owner(), h.name(), h.descriptor());
            case GET_STATIC -> code.field(178, h.owner(), h.name(), h.descriptor());
            case PUT_FIELD -> code.field(181, h.owner(), h.name(), h.descriptor());
            case PUT_STATIC -> code.field(179, h.owner(), h.name(), h.descriptor());
            case INVOKE_VIRTUAL -> code.call(182, h.owner(), h.name(), h.descriptor(), false);
            case INVOKE_STATIC -> code.call(184, h.owner(), h.name(), h.descriptor(), h.ownerIsInterface());
            case INVOKE_SPECIAL -> code.call(183, h.owner(), h.name(), h.descriptor(), h.ownerIsInterface());
            case NEW_INVOKE_SPECIAL -> code.call(183, h.owner(), "<init>", h.descriptor(), false);
            default -> code.call(185, h.owner(), h.name(), h.descriptor(), true);
        }
    }
}
