package org.nativeaot.runtime.substitute;

import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.annotation.TargetElement;
import org.nativeaot.runtime.ClassTable;
import org.nativeaot.runtime.ProgramLoader;
import org.nativeaot.runtime.Resources;

/** One loader stands for all: classes are those of the program, and none can be defined. */
@TargetClass(value = "java.lang.ClassLoader", clinit = TargetClass.Clinit.NONE, rest = TargetClass.Rest.DELETE,
        reason = "no class can be defined at run time")
public abstract class Target_java_lang_ClassLoader {
    @Alias
    private String name;
    @Alias
    private ClassLoader parent;

    @Substitute
    @TargetElement(name = "<init>")
    void initNothing() {
    }

    @Substitute
    @TargetElement(name = "<init>")
    void initParent(ClassLoader parent) {
        this.parent = parent;
    }

    @Substitute
    @TargetElement(name = "<init>")
    void initNamed(String name, ClassLoader parent) {
        this.name = name;
        this.parent = parent;
    }

    @Substitute
    public static ClassLoader getSystemClassLoader() {
        return ProgramLoader.get();
    }

    @Substitute
    public static ClassLoader getPlatformClassLoader() {
        return ProgramLoader.get();
    }

    @Substitute
    static ClassLoader getClassLoader(Class<?> c) {
        return c == null ? null : c.getClassLoader();
    }

    @Substitute
    public String getName() {
        return name;
    }

    @Substitute
    public ClassLoader getParent() {
        return parent;
    }

    @Substitute
    protected static boolean registerAsParallelCapable() {
        return true;
    }

    @Substitute
    public boolean isRegisteredAsParallelCapable() {
        return true;
    }

    @Substitute
    public Class<?> loadClass(String name) throws ClassNotFoundException {
        return ClassTable.require(name);
    }

    @Substitute
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return ClassTable.require(name);
    }

    @Substitute
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        throw new ClassNotFoundException(name);
    }

    @Substitute
    protected Class<?> findLoadedClass(String name) {
        return ClassTable.find(name);
    }

    @Substitute
    public URL getResource(String name) {
        return null;
    }

    @Substitute
    public Enumeration<URL> getResources(String name) {
        return Collections.emptyEnumeration();
    }

    @Substitute
    public InputStream getResourceAsStream(String name) {
        return Resources.open(name);
    }

    @Substitute
    public static URL getSystemResource(String name) {
        return null;
    }

    @Substitute
    public static InputStream getSystemResourceAsStream(String name) {
        return Resources.open(name);
    }
}
