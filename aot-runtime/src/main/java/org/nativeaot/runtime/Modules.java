package org.nativeaot.runtime;

/** What messages say about the class library's modules. */
final class Modules {
    private Modules() {
    }

    /** Name of the loader that defines a named module: bootstrap, platform or app. */
    static String loaderOf(String module) {
        switch (module) {
            case "java.net.http", "java.scripting", "java.security.jgss", "java.smartcardio", "java.sql",
                    "java.sql.rowset", "java.transaction.xa", "java.xml.crypto", "jdk.accessibility", "jdk.charsets",
                    "jdk.crypto.cryptoki", "jdk.crypto.ec", "jdk.dynalink", "jdk.httpserver", "jdk.jsobject",
                    "jdk.localedata", "jdk.naming.dns", "jdk.security.auth", "jdk.security.jgss", "jdk.xml.dom",
                    "jdk.zipfs", "java.compiler":
                return "platform";
            case "jdk.compiler", "jdk.jartool", "jdk.javadoc", "jdk.jdeps", "jdk.jdi", "jdk.jlink", "jdk.jpackage",
                    "jdk.jshell", "jdk.jstatd", "jdk.attach", "jdk.editpad", "jdk.internal.ed", "jdk.internal.le",
                    "jdk.internal.opt", "jdk.jcmd", "jdk.jconsole", "jdk.jdwp.agent", "jdk.unsupported.desktop":
                return "app";
            default:
                return "bootstrap";
        }
    }
}
