package org.nativeaot.runtime.substitute;

import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;

/** The compiler knows the helpful message and hands it over when the exception is made. */
@TargetClass(value = "java.lang.NullPointerException", reason = "the message is computed when the program is published")
public final class Target_java_lang_NullPointerException {
    @Inject
    private String aotMessage;

    @Inject
    public static void describe(NullPointerException e, String message) {
        ((Target_java_lang_NullPointerException) (Object) e).aotMessage = message;
    }

    @Substitute
    private String getExtendedNPEMessage() {
        return aotMessage;
    }
}
