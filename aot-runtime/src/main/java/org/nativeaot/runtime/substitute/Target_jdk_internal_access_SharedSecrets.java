package org.nativeaot.runtime.substitute;

import jdk.internal.access.JavaIOAccess;
import jdk.internal.access.JavaIOFileDescriptorAccess;
import jdk.internal.access.JavaIORandomAccessFileAccess;
import jdk.internal.access.JavaLangAccess;
import jdk.internal.access.JavaLangRefAccess;
import jdk.internal.access.JavaLangReflectAccess;
import jdk.internal.access.JavaNetUriAccess;
import jdk.internal.access.JavaNioAccess;
import jdk.internal.access.JavaUtilCollectionAccess;
import jdk.internal.access.JavaUtilResourceBundleAccess;
import jdk.internal.access.JavaUtilZipFileAccess;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/**
 * The objects through which packages of java.base use each other's private members. Classes set theirs while they are
 * initialised; here each is a constant of its own, so that no initialiser changes another class, and calls are direct.
 */
@TargetClass(value = "jdk.internal.access.SharedSecrets", reason = "initialisers at build time change no other class")
final class Target_jdk_internal_access_SharedSecrets {
    private Target_jdk_internal_access_SharedSecrets() {
    }

    @Substitute
    public static JavaLangAccess getJavaLangAccess() {
        return Secrets.LangAccess.ACCESS;
    }

    @Substitute
    public static void setJavaLangAccess(JavaLangAccess access) {
    }

    @Substitute
    public static JavaLangRefAccess getJavaLangRefAccess() {
        return Secrets.LangRefAccess.ACCESS;
    }

    @Substitute
    public static void setJavaLangRefAccess(JavaLangRefAccess access) {
    }

    @Substitute
    public static JavaIOAccess getJavaIOAccess() {
        return Secrets.IOAccess.ACCESS;
    }

    @Substitute
    public static void setJavaIOAccess(JavaIOAccess access) {
    }

    @Substitute
    public static JavaIOFileDescriptorAccess getJavaIOFileDescriptorAccess() {
        return Secrets.IOFileDescriptorAccess.ACCESS;
    }

    @Substitute
    public static void setJavaIOFileDescriptorAccess(JavaIOFileDescriptorAccess access) {
    }

    @Substitute
    public static JavaNioAccess getJavaNioAccess() {
        return Secrets.NioAccess.ACCESS;
    }

    @Substitute
    public static void setJavaNioAccess(JavaNioAccess access) {
    }

    @Substitute
    public static JavaUtilCollectionAccess getJavaUtilCollectionAccess() {
        return Secrets.UtilCollectionAccess.ACCESS;
    }

    @Substitute
    public static void setJavaUtilCollectionAccess(JavaUtilCollectionAccess access) {
    }

    @Substitute
    public static JavaUtilResourceBundleAccess getJavaUtilResourceBundleAccess() {
        return Secrets.UtilResourceBundleAccess.ACCESS;
    }

    @Substitute
    public static void setJavaUtilResourceBundleAccess(JavaUtilResourceBundleAccess access) {
    }

    @Substitute
    public static JavaNetUriAccess getJavaNetUriAccess() {
        return Secrets.NetUriAccess.ACCESS;
    }

    @Substitute
    public static void setJavaNetUriAccess(JavaNetUriAccess access) {
    }

    @Substitute
    public static JavaLangReflectAccess getJavaLangReflectAccess() {
        return Secrets.LangReflectAccess.ACCESS;
    }

    @Substitute
    public static void setJavaLangReflectAccess(JavaLangReflectAccess access) {
    }

    @Substitute
    public static JavaIORandomAccessFileAccess getJavaIORandomAccessFileAccess() {
        return Secrets.IORandomAccessFileAccess.ACCESS;
    }

    @Substitute
    public static void setJavaIORandomAccessFileAccess(JavaIORandomAccessFileAccess access) {
    }

    @Substitute
    public static JavaUtilZipFileAccess getJavaUtilZipFileAccess() {
        return Secrets.UtilZipFileAccess.ACCESS;
    }

    @Substitute
    public static void setJavaUtilZipFileAccess(JavaUtilZipFileAccess access) {
    }

    @Substitute(jdk = "21..")
    public static Target_TLRAccess getJavaUtilConcurrentTLRAccess() {
        return (Target_TLRAccess) (Object) Secrets.ThreadLocalRandomAccess.ACCESS;
    }

    @Substitute(jdk = "21..")
    public static void setJavaUtilConcurrentTLRAccess(Target_TLRAccess access) {
    }
}

/** JavaUtilConcurrentTLRAccess, which JDK 17 does not have. */
@TargetClass(value = "jdk.internal.access.JavaUtilConcurrentTLRAccess", jdk = "21..")
interface Target_TLRAccess {
}
