package org.nativeaot.runtime.substitute;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.security.Security;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/** Digests by name, from {@link Digests}. */
@TargetClass(value = "java.security.MessageDigest", reason = "providers find their digests by reflection")
final class Target_java_security_MessageDigest {
    @Alias
    private Provider provider;

    @Substitute
    public static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
        return Digests.of(algorithm);
    }

    @Substitute
    public static MessageDigest getInstance(String algorithm, String provider)
            throws NoSuchAlgorithmException, NoSuchProviderException {
        return Digests.of(algorithm, provider);
    }

    /** Only who asks for the provider brings providers in. */
    @Substitute
    public Provider getProvider() {
        return Digests.made(this) ? Security.getProvider(Digests.PROVIDER) : provider;
    }

    @Substitute
    private String getProviderName() {
        if (Digests.made(this)) {
            return Digests.PROVIDER;
        }
        return provider == null ? "(no provider)" : provider.getName();
    }
}
