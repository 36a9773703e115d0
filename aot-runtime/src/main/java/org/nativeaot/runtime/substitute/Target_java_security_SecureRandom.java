package org.nativeaot.runtime.substitute;

import java.security.Provider;
import java.security.SecureRandom;
import java.security.SecureRandomSpi;
import java.security.Security;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Entropy;
import org.nativeaot.runtime.SystemRandom;

/** Default generators and seeds come from the system without going through security providers. */
@TargetClass(value = "java.security.SecureRandom", reason = "random bytes come straight from the system")
final class Target_java_security_SecureRandom {
    @Alias
    private Provider provider;
    @Alias
    private SecureRandomSpi secureRandomSpi;
    @Alias
    private String algorithm;

    /**
     * As in the JDK, subclasses have no algorithm of their own: they reach this through their superclass's
     * constructor.
     */
    @Substitute
    private void getDefaultPRNG(boolean setSeed, byte[] seed) {
        if (setSeed && seed == null) {
            throw new NullPointerException();
        }
        secureRandomSpi = new SystemRandom();
        if ((Object) getClass() == SecureRandom.class) {
            algorithm = SystemRandom.ALGORITHM;
        }
    }

    @Substitute
    private boolean getThreadSafe() {
        if (algorithm == null) {
            return false;
        }
        if (provider == null) {
            return secureRandomSpi instanceof SystemRandom;
        }
        return Boolean.parseBoolean(provider.getService("SecureRandom", algorithm).getAttribute("ThreadSafe"));
    }

    /** Only who asks for the provider of a default generator brings providers in. */
    @Substitute
    public Provider getProvider() {
        return provider == null && secureRandomSpi instanceof SystemRandom ? Security.getProvider("SUN") : provider;
    }

    @Substitute
    public static byte[] getSeed(int bytes) {
        if (bytes < 0) {
            throw new IllegalArgumentException("numBytes cannot be negative");
        }
        return Entropy.bytes(bytes);
    }
}
