package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Entropy;

/** Seeds come from the system without going through security providers. */
@TargetClass(value = "java.security.SecureRandom", reason = "seeds come straight from the system")
final class Target_java_security_SecureRandom {
    @Substitute
    public static byte[] getSeed(int bytes) {
        return Entropy.bytes(bytes);
    }
}
