package org.nativeaot.core.interp;

import java.util.Map;
import org.nativeaot.core.model.JavaField;

/**
 * The class library's registries of back doors between packages, above all jdk.internal.access.SharedSecrets: static
 * fields that are written once, each by the initialiser of one class. The value of such a field at publish time is
 * what that class's initialiser registers, whoever asks first; so the interpreter initialises that class before it
 * answers.
 */
final class SharedSecretSlots {
    static final String OWNER = "jdk/internal/access/SharedSecrets";

    /** Field to the class that registers it; {@code Class.method} if a method has to be called for it. */
    private static final Map<String, String> REGISTRANTS = Map.ofEntries(
            Map.entry("javaLangAccess", "java/lang/System.setJavaLangAccess"),
            Map.entry("javaUtilJarAccess", "java/util/jar/JarFile"),
            Map.entry("javaLangModuleAccess", "java/lang/module/ModuleDescriptor"),
            Map.entry("javaLangInvokeAccess", "java/lang/invoke/MethodHandleImpl"),
            Map.entry("javaLangRefAccess", "java/lang/ref/Reference"),
            Map.entry("javaLangReflectAccess", "java/lang/reflect/AccessibleObject"),
            Map.entry("javaIOAccess", "java/io/Console"),
            Map.entry("javaIOFileDescriptorAccess", "java/io/FileDescriptor"),
            Map.entry("javaIOFilePermissionAccess", "java/io/FilePermission"),
            Map.entry("javaIORandomAccessFileAccess", "java/io/RandomAccessFile"),
            Map.entry("javaIOPrintStreamAccess", "java/io/PrintStream"),
            Map.entry("javaIOPrintWriterAccess", "java/io/PrintWriter"),
            Map.entry("javaIOCPrintWriterAccess", "java/io/PrintWriter"),
            Map.entry("javaNioAccess", "java/nio/Buffer"),
            Map.entry("javaNetInetAddressAccess", "java/net/InetAddress"),
            Map.entry("javaNetUriAccess", "java/net/URI"),
            Map.entry("javaNetURLAccess", "java/net/URL"),
            Map.entry("javaNetHttpCookieAccess", "java/net/HttpCookie"),
            Map.entry("javaObjectInputStreamReadString", "java/io/ObjectInputStream"),
            Map.entry("javaObjectInputStreamAccess", "java/io/ObjectInputStream"),
            Map.entry("javaObjectInputFilterAccess", "java/io/ObjectInputFilter$Config"),
            Map.entry("javaObjectStreamReflectionAccess", "java/io/ObjectStreamReflection$Access"),
            Map.entry("javaSecurityAccess", "java/security/ProtectionDomain"),
            Map.entry("javaSecurityPropertiesAccess", "java/security/Security"),
            Map.entry("javaSecuritySignatureAccess", "java/security/Signature"),
            Map.entry("javaSecuritySpecAccess", "java/security/spec/EncodedKeySpec"),
            Map.entry("javaSecurityPatternAccess", "java/security/Signature"),
            Map.entry("javaUtilCollectionAccess", "java/util/ImmutableCollections$Access"),
            Map.entry("javaUtilConcurrentTLRAccess", "java/util/concurrent/ThreadLocalRandom$Access"),
            Map.entry("javaUtilConcurrentFJPAccess", "java/util/concurrent/ForkJoinPool"),
            Map.entry("javaUtilResourceBundleAccess", "java/util/ResourceBundle"),
            Map.entry("javaUtilZipFileAccess", "java/util/zip/ZipFile"),
            Map.entry("javaTemplateAccess", "java/util/FormatterBuilder"),
            Map.entry("javaxCryptoSealedObjectAccess", "javax/crypto/SealedObject"),
            Map.entry("javaxCryptoSpecAccess", "javax/crypto/spec/SecretKeySpec"));
    private static final String CLEANER = "jdk/internal/ref/CleanerImpl";

    private SharedSecretSlots() {
    }

    static boolean isSlot(JavaField f) {
        return f.isStatic() && !f.isFinal() && (f.owner().internalName().equals(OWNER) || isCleanerSlot(f));
    }

    private static boolean isCleanerSlot(JavaField f) {
        return f.owner().internalName().equals(CLEANER) && f.name().equals("cleanerImplAccess");
    }

    /** Internal name of the class that fills the slot, or null if none is known. */
    static String registrant(JavaField f) {
        String r = isCleanerSlot(f) ? "java/lang/ref/Cleaner" : REGISTRANTS.get(f.name());
        return r == null ? null : r.indexOf('.') < 0 ? r : r.substring(0, r.indexOf('.'));
    }

    /** Name of the method (static, no arguments) that fills the slot, or null if the class's initialiser does. */
    static String registrationMethod(JavaField f) {
        String r = REGISTRANTS.get(f.name());
        return r == null || r.indexOf('.') < 0 ? null : r.substring(r.indexOf('.') + 1);
    }
}
