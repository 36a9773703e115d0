package org.nativeaot.runtime.substitute;

import java.io.InputStream;
import java.net.URL;
import java.security.ProtectionDomain;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.ClassNames;
import org.nativeaot.runtime.ClassInitialization;
import org.nativeaot.runtime.ClassTable;
import org.nativeaot.runtime.Intrinsics;
import org.nativeaot.runtime.ProgramLoader;
import org.nativeaot.runtime.ProgramModules;
import org.nativeaot.runtime.ProgramPackages;
import org.nativeaot.runtime.Resources;
import org.nativeaot.runtime.Types;

/**
 * Class objects lie in the image. The injected fields, and {@code name} and {@code componentType}, are filled in when
 * the program is published; only the initialisation state changes afterwards.
 */
@TargetClass(value = "java.lang.Class", reason = "class objects are made when the program is published")
public final class Target_java_lang_Class {
    /** Bit of {@link #aotFlags}: an interface that declares default methods. */
    public static final int DECLARES_DEFAULTS = 1;
    /** Bit of {@link #aotFlags}: assertions are on. */
    public static final int ASSERTIONS = 2;
    /** Bit of {@link #aotFlags}: a hidden class. */
    public static final int HIDDEN = 4;
    /** Bit of {@link #aotFlags}: a record. */
    public static final int RECORD = 8;
    /** Bit of {@link #aotFlags}: implements {@code Comparable<itself>} directly. */
    public static final int COMPARABLE_TO_SELF = 16;

    /** Initialisation: 0 not started, 1 running, 2 done, 3 failed. */
    @Inject
    public volatile int aotInitState;
    /** The thread that runs the initialiser. */
    @Inject
    public Thread aotInitThread;
    /** Address of the class initialiser's code; 0: none. */
    @Inject
    public long aotInitializer;
    /** Why initialisation failed. */
    @Inject
    public Throwable aotInitFailure;
    /** Address of the TypeInfo; 0: none. */
    @Inject
    public long aotTypeInfo;
    /** See the constants. */
    @Inject
    public int aotFlags;
    /** What {@code getModifiers} answers. */
    @Inject
    public int aotModifiers;
    /** Superclass; null for Object, interfaces, primitive types. For arrays Object. */
    @Inject
    public Class<?> aotSuperclass;
    /** Direct superinterfaces, in order; never null. */
    @Inject
    public Class<?>[] aotInterfaces;
    /** Name of the module if it is a JDK's, else null. */
    @Inject
    public String aotModule;
    /** For member classes. */
    @Inject
    public Class<?> aotDeclaringClass;
    /** EnclosingMethod: class, method's name or null, descriptor or null; null if there is no such attribute. */
    @Inject
    public Object[] aotEnclosingMethod;
    /** Simple name from InnerClasses; null for top level and anonymous classes. */
    @Inject
    public String aotSimpleBinaryName;
    /** Nest host; null: the class itself. */
    @Inject
    public Class<?> aotNestHost;
    /** Permitted subclasses of a sealed class; null: not sealed. */
    @Inject
    public Class<?>[] aotPermittedSubclasses;
    /** Address of the code of an enum's {@code values()}; 0: no enum, or nothing asks for constants by class. */
    @Inject
    public long aotEnumValues;
    /** The constants, once asked for. */
    @Inject
    private Object[] aotEnumConstants;
    /** The class of arrays of this type, if the program has it. */
    @Inject
    public Class<?> aotArrayClass;

    @Alias
    private String name;
    @Alias
    private Class<?> componentType;

    /** The same object, seen with its injected fields. */
    @Inject
    public static Target_java_lang_Class of(Class<?> c) {
        return (Target_java_lang_Class) (Object) c;
    }

    @Inject
    private Class<?> self() {
        return (Class<?>) (Object) this;
    }

    @Substitute
    public String getName() {
        return name;
    }

    @Substitute
    private String initClassName() {
        return name;
    }

    @Substitute
    public boolean isInterface() {
        return (aotModifiers & 0x200) != 0;
    }

    @Substitute
    public boolean isArray() {
        return componentType != null;
    }

    @Substitute
    public Class<?> getComponentType() {
        return componentType;
    }

    @Substitute
    public boolean isPrimitive() {
        return ClassNames.isPrimitive(self(), name);
    }

    @Substitute(jdk = "25..")
    public int getModifiers() {
        return aotModifiers;
    }

    @Substitute
    public boolean isHidden() {
        return (aotFlags & HIDDEN) != 0;
    }

    @Substitute
    private boolean isRecord0() {
        return (aotFlags & RECORD) != 0;
    }

    @Substitute
    public boolean isInstance(Object o) {
        return Types.isInstance(self(), o);
    }

    @Substitute
    public boolean isAssignableFrom(Class<?> from) {
        return Types.isAssignable(from, self());
    }

    @Substitute
    public Class<?> getSuperclass() {
        return aotSuperclass;
    }

    @Substitute
    private Class<?>[] getInterfaces0() {
        return aotInterfaces.clone();
    }

    @Substitute
    public Class<?>[] getInterfaces() {
        return aotInterfaces.clone();
    }

    @Substitute
    private Class<?>[] getInterfaces(boolean clone) {
        return aotInterfaces.clone();
    }

    @Substitute
    public boolean desiredAssertionStatus() {
        return (aotFlags & ASSERTIONS) != 0;
    }

    @Substitute
    private Object[] getEnclosingMethod0() {
        return aotEnclosingMethod == null ? null : aotEnclosingMethod.clone();
    }

    @Substitute
    private Class<?> getDeclaringClass0() {
        return aotDeclaringClass;
    }

    @Substitute
    private String getSimpleBinaryName0() {
        return aotSimpleBinaryName;
    }

    @Substitute
    public Class<?> getDeclaringClass() {
        return aotDeclaringClass;
    }

    @Substitute
    public Class<?> getEnclosingClass() {
        return ClassNames.enclosing(this);
    }

    @Substitute
    public String getSimpleName() {
        return ClassNames.simpleName(this, componentType, name);
    }

    @Substitute
    public String getCanonicalName() {
        return ClassNames.canonicalName(this, componentType, name);
    }

    @Substitute
    public String getPackageName() {
        return ClassNames.packageName(self(), componentType, name);
    }

    @Substitute
    public Class<?> getNestHost() {
        return aotNestHost == null ? self() : aotNestHost;
    }

    @Substitute
    public boolean isNestmateOf(Class<?> c) {
        return c != null && getNestHost() == c.getNestHost();
    }

    @Substitute
    public boolean isSealed() {
        return aotPermittedSubclasses != null;
    }

    @Substitute
    public Class<?>[] getPermittedSubclasses() {
        return aotPermittedSubclasses == null ? null : aotPermittedSubclasses.clone();
    }

    @Substitute
    public Class<?> arrayType() {
        return ClassNames.arrayType(this);
    }

    @Substitute
    Object[] getEnumConstantsShared() {
        Object[] constants = aotEnumConstants;
        if (constants == null && aotEnumValues != 0) {
            ClassInitialization.initialize(self());
            constants = (Object[]) Intrinsics.callStub(aotEnumValues);
            aotEnumConstants = constants;
        }
        return constants;
    }

    @Substitute
    public ClassLoader getClassLoader() {
        return aotModule == null && !self().isPrimitive() && !isArray() ? ProgramLoader.get()
                : isArray() ? componentType.getClassLoader() : null;
    }

    @Substitute
    ClassLoader getClassLoader0() {
        return getClassLoader();
    }

    @Substitute
    public Module getModule() {
        return ProgramModules.of(self());
    }

    @Substitute
    public static Class<?> forName(String name) throws ClassNotFoundException {
        return ClassTable.initialized(name);
    }

    @Substitute
    public static Class<?> forName(String name, boolean initialize, ClassLoader loader) throws ClassNotFoundException {
        return initialize ? ClassTable.initialized(name) : ClassTable.require(name);
    }

    @Substitute
    public static Class<?> forName(Module module, String name) {
        return ClassTable.find(name);
    }

    @Substitute
    public Package getPackage() {
        return ProgramPackages.of(self());
    }

    @Substitute
    public InputStream getResourceAsStream(String name) {
        return Resources.open(ClassNames.resource(self(), name));
    }

    @Substitute
    public URL getResource(String name) {
        return null;
    }

    @Substitute
    public ProtectionDomain getProtectionDomain() {
        return null;
    }

    @Substitute
    public String descriptorString() {
        return ClassNames.descriptor(self(), componentType, name);
    }
}
