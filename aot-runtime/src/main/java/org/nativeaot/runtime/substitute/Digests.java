package org.nativeaot.runtime.substitute;

import java.security.MessageDigest;
import java.security.MessageDigestSpi;
import java.security.NoSuchAlgorithmException;
import java.security.NoSuchProviderException;
import java.security.Provider;
import java.util.Locale;
import java.util.Set;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.JdkFacts;

/**
 * The message digests of the class library's provider SUN, found by their names (Java Security Standard Algorithm Names,
 * "MessageDigest Algorithms") without the machinery of providers, which works by reflection.
 */
final class Digests {
    /** The only one of the class library's providers that has digests. */
    static final String PROVIDER = "SUN";
    private static final Set<String> PROVIDERS_WITHOUT_DIGESTS = Set.of("SunRsaSign", "SunEC", "SunJSSE", "SunJCE",
            "SunJGSS", "SunSASL", "XMLDSig", "SunPCSC", "JdkLDAP", "JdkSASL", "SunPKCS11");

    private Digests() {
    }

    static MessageDigest of(String algorithm) throws NoSuchAlgorithmException {
        if (algorithm == null) {
            throw new NullPointerException("null algorithm name");
        }
        MessageDigestSpi found = find(algorithm);
        if (found == null) {
            throw new NoSuchAlgorithmException(algorithm + " MessageDigest not available");
        }
        return (MessageDigest) (Object) new Delegate(found, algorithm, null);
    }

    static MessageDigest of(String algorithm, String provider) throws NoSuchAlgorithmException, NoSuchProviderException {
        if (algorithm == null) {
            throw new NullPointerException("null algorithm name");
        }
        if (provider == null || provider.isEmpty()) {
            throw new IllegalArgumentException("missing provider");
        }
        boolean known = provider.equals(PROVIDER);
        if (!known && !PROVIDERS_WITHOUT_DIGESTS.contains(provider)) {
            throw new NoSuchProviderException("no such provider: " + provider);
        }
        MessageDigestSpi found = known ? find(algorithm) : null;
        if (found == null) {
            throw new NoSuchAlgorithmException("no such algorithm: " + algorithm + " for provider " + provider);
        }
        return (MessageDigest) (Object) new Delegate(found, algorithm, null);
    }

    /** Digests made by programs have another class, or none of the class library's. */
    static boolean made(Object digest) {
        return digest instanceof Delegate;
    }

    /** Null if there is none of this name. */
    private static MessageDigestSpi find(String algorithm) {
        String name = algorithm.toUpperCase(Locale.ENGLISH);
        return (MessageDigestSpi) switch (name.startsWith("OID.") ? name.substring("OID.".length()) : name) {
            case "MD2" -> new Md2();
            case "MD5" -> new Md5();
            case "SHA", "SHA1", "SHA-1", "1.3.14.3.2.26" -> new Sha1();
            case "SHA224", "SHA-224", "2.16.840.1.101.3.4.2.4" -> new Sha224();
            case "SHA256", "SHA-256", "2.16.840.1.101.3.4.2.1" -> new Sha256();
            case "SHA384", "SHA-384", "2.16.840.1.101.3.4.2.2" -> new Sha384();
            case "SHA512", "SHA-512", "2.16.840.1.101.3.4.2.3" -> new Sha512();
            case "SHA512/224", "SHA-512/224", "2.16.840.1.101.3.4.2.5" -> new Sha512To224();
            case "SHA512/256", "SHA-512/256", "2.16.840.1.101.3.4.2.6" -> new Sha512To256();
            case "SHA3-224", "2.16.840.1.101.3.4.2.7" -> new Sha3With224();
            case "SHA3-256", "2.16.840.1.101.3.4.2.8" -> new Sha3With256();
            case "SHA3-384", "2.16.840.1.101.3.4.2.9" -> new Sha3With384();
            case "SHA3-512", "2.16.840.1.101.3.4.2.10" -> new Sha3With512();
            default -> findSince25(name);
        };
    }

    private static Object findSince25(String name) {
        if (JdkFacts.feature() < 25) {
            return null;
        }
        return switch (name.startsWith("OID.") ? name.substring("OID.".length()) : name) {
            case "SHAKE128", "SHAKE128-256", "2.16.840.1.101.3.4.2.11" -> new Shake128();
            case "SHAKE256", "SHAKE256-512", "2.16.840.1.101.3.4.2.12" -> new Shake256();
            case "1.2.840.113549.2.2" -> new Md2();
            case "1.2.840.113549.2.5" -> new Md5();
            default -> null;
        };
    }

    /** All of them can be cloned; the class library asks the provider's name before it says so. */
    @TargetClass(value = "java.security.MessageDigest$Delegate$CloneableDelegate", reason = "it is not public")
    static final class Delegate {
        @Alias
        Delegate(MessageDigestSpi implementation, String algorithm, Provider provider) {
            throw new UnsupportedOperationException();
        }
    }

    @TargetClass(value = "sun.security.provider.MD2", reason = "lies in a package that is not exported")
    static final class Md2 {
        @Alias
        Md2() {
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

    @TargetClass(value = "sun.security.provider.SHA", reason = "lies in a package that is not exported")
    static final class Sha1 {
        @Alias
        Sha1() {
            throw new UnsupportedOperationException();
        }
    }

    @TargetClass(value = "sun.security.provider.SHA2$SHA224", reason = "lies in a package that is not exported")
    static final class Sha224 {
        @Alias
        Sha224() {
            throw new UnsupportedOperationException();
        }
    }

    @TargetClass(value = "sun.security.provider.SHA2$SHA256", reason = "lies in a package that is not exported")
    static final class Sha256 {
        @Alias
        Sha256() {
            throw new UnsupportedOperationException();
        }
    }

    @TargetClass(value = "sun.security.provider.SHA5$SHA384", reason = "lies in a package that is not exported")
    static final class Sha384 {
        @Alias
        Sha384() {
            throw new UnsupportedOperationException();
        }
    }

    @TargetClass(value = "sun.security.provider.SHA5$SHA512", reason = "lies in a package that is not exported")
    static final class Sha512 {
        @Alias
        Sha512() {
            throw new UnsupportedOperationException();
        }
    }

    @TargetClass(value = "sun.security.provider.SHA5$SHA512_224", reason = "lies in a package that is not exported")
    static final class Sha512To224 {
        @Alias
        Sha512To224() {
            throw new UnsupportedOperationException();
        }
    }

    @TargetClass(value = "sun.security.provider.SHA5$SHA512_256", reason = "lies in a package that is not exported")
    static final class Sha512To256 {
        @Alias
        Sha512To256() {
            throw new UnsupportedOperationException();
        }
    }

    @TargetClass(value = "sun.security.provider.SHA3$SHA224", reason = "lies in a package that is not exported")
    static final class Sha3With224 {
        @Alias
        Sha3With224() {
            throw new UnsupportedOperationException();
        }
    }

    @TargetClass(value = "sun.security.provider.SHA3$SHA256", reason = "lies in a package that is not exported")
    static final class Sha3With256 {
        @Alias
        Sha3With256() {
            throw new UnsupportedOperationException();
        }
    }

    @TargetClass(value = "sun.security.provider.SHA3$SHA384", reason = "lies in a package that is not exported")
    static final class Sha3With384 {
        @Alias
        Sha3With384() {
            throw new UnsupportedOperationException();
        }
    }

    @TargetClass(value = "sun.security.provider.SHA3$SHA512", reason = "lies in a package that is not exported")
    static final class Sha3With512 {
        @Alias
        Sha3With512() {
            throw new UnsupportedOperationException();
        }
    }

    @TargetClass(value = "sun.security.provider.SHA3$SHAKE128Hash", jdk = "25..",
            reason = "lies in a package that is not exported")
    static final class Shake128 {
        @Alias
        Shake128() {
            throw new UnsupportedOperationException();
        }
    }

    @TargetClass(value = "sun.security.provider.SHA3$SHAKE256Hash", jdk = "25..",
            reason = "lies in a package that is not exported")
    static final class Shake256 {
        @Alias
        Shake256() {
            throw new UnsupportedOperationException();
        }
    }
}
