package org.nativeaot.runtime.substitute;

import com.sun.management.VMOption;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Descriptors;
import org.nativeaot.runtime.KernelOptions;
import org.nativeaot.runtime.RuntimeSwitch;

/**
 * The bean {@code HotSpotDiagnosticMXBean}: heap dumps on request, and the switches of the runtime as HotSpot names
 * them. A dump has what is reachable, whatever is asked for: it is written after a full collection.
 */
final class DiagnosticBean {
    /** The only one. */
    static final com.sun.management.HotSpotDiagnosticMXBean BEAN = new com.sun.management.internal.HotSpotDiagnostic();

    private DiagnosticBean() {
    }

    @TargetClass(value = "com.sun.management.internal.HotSpotDiagnostic", reason = "native")
    static final class Bean {
        private Bean() {
        }

        @Substitute
        private void dumpHeap0(String file, boolean live) throws IOException {
            final int noNames = 38;
            long result = KernelOptions.heapDumpTo(Descriptors.path(file));
            if (result == -noNames) {
                throw new UnsupportedOperationException("the program was published with aot.heapDump=false");
            }
            if (result < 0) {
                throw new IOException(Descriptors.errorText((int) -result));
            }
        }
    }

    @TargetClass(value = "com.sun.management.internal.Flag", clinit = TargetClass.Clinit.NONE, reason = "native")
    static final class Flag {
        @Alias
        Flag(String name, Object value, boolean writeable, boolean external, VMOption.Origin origin) {
        }

        @Substitute
        static Flag getFlag(String name) {
            RuntimeSwitch s = RuntimeSwitch.find(name);
            return s == null ? null : of(s);
        }

        @Substitute
        static List<Flag> getAllFlags() {
            List<Flag> all = new ArrayList<>();
            for (RuntimeSwitch s : RuntimeSwitch.all()) {
                all.add(of(s));
            }
            return all;
        }

        @Inject
        private static Flag of(RuntimeSwitch s) {
            return new Flag(s.name(), s.value(), s.writeable(), true, s.origin());
        }

        @Substitute
        static void setBooleanValue(String name, boolean value) {
            RuntimeSwitch.set(name, value);
        }

        @Substitute
        static void setStringValue(String name, String value) {
            RuntimeSwitch.set(name, value);
        }

        // not called: no writeable switch is a number

        @Substitute
        static void setLongValue(String name, long value) {
            throw new IllegalArgumentException(name);
        }

        @Substitute
        static void setDoubleValue(String name, double value) {
            throw new IllegalArgumentException(name);
        }
    }
}
