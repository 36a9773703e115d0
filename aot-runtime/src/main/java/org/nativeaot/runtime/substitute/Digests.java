package org.nativeaot.runtime.substitute;

import java.security.MessageDigest;
import java.security.MessageDigestSpi;
import java.security.NoSuchAlgorithmException;
import java.security.Provider;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.TargetClass;

/** Digests that the class library itself needs, made without going through security providers. */
final class Digests {
    private Digests() {
    }

    /** In place of {@code MessageDigest.getInstance}. */
    static MessageDigest getInstance(String algorithm) throws NoSuchAlgorithmException {
        if (!algorithm.equals("MD5")) {
            throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
        }
        return (MessageDigest) (Object) new Delegate((MessageDigestSpi) (Object) new Md5(), algorithm, null);
    }

    @TargetClass(value = "java.security.MessageDigest$Delegate", reason = "its constructor is not public")
    static final class Delegate {
        @Alias
        Delegate(MessageDigestSpi implementation, String algorithm, Provider provider) {
            throw new UnsupportedOperationException();
        }
    }

    @TargetClass(value = "sun.security.provider.MD5", reason = "lies in a package that is not exported")
    static final class Md5 {
        @Alias
        Md5() {
            throw new UnsupportedOperationException();
        }
    }
}
