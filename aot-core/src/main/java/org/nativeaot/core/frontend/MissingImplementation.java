package org.nativeaot.core.frontend;

import org.nativeaot.core.ir.LinkFailure;
import org.nativeaot.core.model.Hierarchy;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;
import org.nativeaot.core.model.JavaType;

/** The AbstractMethodError of a call that finds no code in the receiver's class, in HotSpot's words. */
public final class MissingImplementation {
    private MissingImplementation() {
    }

    /** @param resolved the method that the call names */
    public static LinkFailure of(JavaType receiver, JavaMethod resolved) {
        JavaClass owner = resolved.owner();
        StringBuilder s = new StringBuilder("Receiver class ").append(receiver.binaryName())
                .append(" does not define or inherit an implementation of the resolved method '")
                .append(resolved.isAbstract() ? "abstract " : "")
                .append(ExternalNames.type(resolved.descriptor().result())).append(' ').append(resolved.name())
                .append('(')
                .append(ExternalNames.parameters(resolved.descriptor())).append(")' of ")
                .append(owner.isInterface() ? "interface " : owner.isAbstract() ? "abstract class " : "class ")
                .append(owner.binaryName()).append('.');
        JavaMethod selected = receiver instanceof JavaClass c ? Hierarchy.select(c, resolved) : null;
        if (selected != null && selected != resolved) {
            s.append(" Selected method is '").append(selected.isAbstract() ? "abstract " : "")
                    .append(ExternalNames.of(selected)).append("'.");
        }
        return new LinkFailure("java/lang/AbstractMethodError", s.toString(), null);
    }
}
