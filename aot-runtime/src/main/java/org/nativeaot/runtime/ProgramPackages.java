package org.nativeaot.runtime;

import java.util.HashMap;
import java.util.Map;
import org.nativeaot.runtime.substitute.Target_java_lang_Package;

/**
 * Package objects by module and name, made when first asked for. They have no versions: the manifests of the class
 * path's archives are not looked at.
 */
public final class ProgramPackages {
    private record Key(Module module, String name) {
    }

    private static Map<Key, Package> packages;

    private ProgramPackages() {
    }

    /** {@code Class.getPackage}: null for arrays and primitive types. */
    public static synchronized Package of(Class<?> c) {
        if (c.isArray() || c.isPrimitive()) {
            return null;
        }
        if (packages == null) {
            packages = new HashMap<>();
        }
        Key key = new Key(c.getModule(), c.getPackageName());
        Package p = packages.get(key);
        if (p == null) {
            p = (Package) (Object) new Target_java_lang_Package(key.name(), key.module());
            packages.put(key, p);
        }
        return p;
    }
}
