package org.nativeaot.runtime.substitute;

import java.io.InputStream;
import java.util.Set;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.ProgramLoader;
import org.nativeaot.runtime.Resources;

/** Modules are names: everything is readable and open, as one program has it. */
@TargetClass(value = "java.lang.Module", clinit = TargetClass.Clinit.NONE, rest = TargetClass.Rest.DELETE,
        reason = "one program has no module borders")
public final class Target_java_lang_Module {
    @Alias
    private String name;

    @Inject
    public Target_java_lang_Module(String name, int marker) {
        this.name = name;
    }

    @Substitute
    public boolean isNamed() {
        return name != null;
    }

    @Substitute
    public String getName() {
        return name;
    }

    @Substitute
    public ClassLoader getClassLoader() {
        return name == null ? ProgramLoader.get() : null;
    }

    @Substitute
    public ModuleLayer getLayer() {
        return null;
    }

    @Substitute
    public boolean canRead(Module other) {
        return true;
    }

    @Substitute
    public Module addReads(Module other) {
        return (Module) (Object) this;
    }

    @Substitute
    public boolean isExported(String packageName) {
        return true;
    }

    @Substitute
    public boolean isExported(String packageName, Module other) {
        return true;
    }

    @Substitute
    public boolean isOpen(String packageName) {
        return true;
    }

    @Substitute
    public boolean isOpen(String packageName, Module other) {
        return true;
    }

    @Substitute
    public boolean canUse(Class<?> service) {
        return true;
    }

    @Substitute
    public Module addUses(Class<?> service) {
        return (Module) (Object) this;
    }

    @Substitute
    public InputStream getResourceAsStream(String path) {
        return Resources.open(path);
    }

    @Substitute
    public String toString() {
        return name != null ? "module " + name
                : "unnamed module @" + Integer.toHexString(System.identityHashCode(this));
    }
}
