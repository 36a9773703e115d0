package org.nativeaot.runtime.substitute;

import java.util.List;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/** The same messages without {@code String.format}, which would bring dates, locales and numbers into every program. */
@TargetClass(value = "jdk.internal.util.Preconditions", reason = "range check messages must not need Formatter")
final class Target_jdk_internal_util_Preconditions {
    private Target_jdk_internal_util_Preconditions() {
    }

    @Substitute
    private static String outOfBoundsMessage(String checkKind, List<? extends Number> args) {
        if (checkKind == null && args == null) {
            return "Range check failed";
        } else if (checkKind == null) {
            return "Range check failed: " + args;
        } else if (args == null) {
            return "Range check failed: " + checkKind;
        }
        switch (checkKind) {
            case "checkIndex":
                if (args.size() == 2) {
                    return "Index " + args.get(0) + " out of bounds for length " + args.get(1);
                }
                break;
            case "checkFromToIndex":
                if (args.size() == 3) {
                    return "Range [" + args.get(0) + ", " + args.get(1) + ") out of bounds for length " + args.get(2);
                }
                break;
            case "checkFromIndexSize":
                if (args.size() == 3) {
                    return "Range [" + args.get(0) + ", " + args.get(0) + " + " + args.get(1)
                            + ") out of bounds for length " + args.get(2);
                }
                break;
            default:
                break;
        }
        return "Range check failed: " + checkKind + " " + args;
    }
}
