package org.nativeaot.core.frontend;

import java.util.Set;
import org.nativeaot.core.model.Constant;

/** Methods with polymorphic signatures (JVMS 2.9.3). */
final class PolymorphicCalls {
    private static final Set<String> METHOD_HANDLE = Set.of("invoke", "invokeExact", "invokeBasic",
            "linkToStatic", "linkToVirtual", "linkToSpecial", "linkToInterface", "linkToNative");
    private static final Set<String> PLAIN_VAR_HANDLE = Set.of("toString", "equals", "hashCode", "getClass", "varType",
            "coordinateTypes", "accessModeType", "isAccessModeSupported", "toMethodHandle", "describeConstable",
            "getMethodHandle", "hasInvokeExactBehavior", "withInvokeExactBehavior", "withInvokeBehavior", "notify", "notifyAll", "wait");

    private PolymorphicCalls() {
    }

    static boolean isPolymorphic(Constant.MethodRef ref) {
        return switch (ref.owner()) {
            case "java/lang/invoke/MethodHandle" -> METHOD_HANDLE.contains(ref.name());
            case "java/lang/invoke/VarHandle" -> isAccessMode(ref.name());
            default -> false;
        };
    }

    private static boolean isAccessMode(String name) {
        return !PLAIN_VAR_HANDLE.contains(name)
                && (name.startsWith("get") || name.startsWith("set") || name.startsWith("compareAnd") || name.startsWith("weakCompareAnd"));
    }
}
