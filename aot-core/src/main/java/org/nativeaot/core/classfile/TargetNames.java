package org.nativeaot.core.classfile;

import java.util.Map;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.commons.Remapper;

/** In everything that the runtime's classes refer to, target classes give way to what they stand for. */
final class TargetNames extends Remapper {
    private final Map<String, Target> targets;

    /** @param targets by the target's own internal name */
    TargetNames(Map<String, Target> targets) {
        super(Opcodes.ASM9);
        this.targets = targets;
    }

    @Override
    public String map(String internalName) {
        Target t = targets.get(internalName);
        return t == null ? internalName : t.original();
    }

    @Override
    public String mapMethodName(String owner, String name, String descriptor) {
        Target t = targets.get(owner);
        return t == null ? name : t.names().getOrDefault(name + descriptor, name);
    }

    @Override
    public String mapFieldName(String owner, String name, String descriptor) {
        Target t = targets.get(owner);
        return t == null ? name : t.names().getOrDefault(name, name);
    }
}
