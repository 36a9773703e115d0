package org.nativeaot.runtime.substitute;

import java.io.Console;
import java.io.IOException;
import java.nio.charset.Charset;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.Descriptors;
import org.nativeaot.runtime.KernelFiles;

/** Natives. */
@TargetClass(value = "java.io.Console", reason = "native")
final class Target_java_io_Console {
    private Target_java_io_Console() {
    }

    /** Null: the default charset. */
    @Substitute(jdk = "..21")
    private static String encoding() {
        return null;
    }

    @Substitute(jdk = "..21")
    private static boolean istty() {
        return KernelFiles.isTerminal(0) > 0 && KernelFiles.isTerminal(1) > 0;
    }

    @Substitute(jdk = "25..")
    private static int ttyStatus() {
        int status = 0;
        for (int fd = 0; fd <= 2; fd++) {
            status |= KernelFiles.isTerminal(fd) > 0 ? 1 << fd : 0;
        }
        return status;
    }

    @Substitute(jdk = "..21")
    private static boolean echo(boolean on) throws IOException {
        return Echo.set(on);
    }

    @Alias(jdk = "25..")
    private static Charset STDIN_CHARSET;
    @Alias(jdk = "25..")
    private static Charset STDOUT_CHARSET;

    /** java.base's own console: what the default of the property {@code jdk.console} asks for. */
    @Substitute(jdk = "25..", reason = "consoles of other modules are not looked for")
    private static Console instantiateConsole() {
        boolean typed = KernelFiles.isTerminal(0) > 0 && KernelFiles.isTerminal(1) > 0;
        if (!typed) {
            return null;
        }
        JdkConsole implementation = (JdkConsole) (Object) new NewImplementation(STDIN_CHARSET, STDOUT_CHARSET);
        return (Console) (Object) new Proxying(implementation);
    }

    /** An interface of newer JDKs. */
    @TargetClass(value = "jdk.internal.io.JdkConsole", jdk = "22..")
    interface JdkConsole {
    }

    /** To make one. */
    @TargetClass(value = "jdk.internal.io.JdkConsoleImpl", jdk = "22..")
    static final class NewImplementation {
        @Alias
        NewImplementation(Charset in, Charset out) {
        }
    }

    /** To make one. */
    @TargetClass(value = "java.io.ProxyingConsole", jdk = "22..")
    static final class Proxying {
        @Alias
        Proxying(JdkConsole console) {
        }
    }

    /** Newer JDKs' console. */
    @TargetClass(value = "jdk.internal.io.JdkConsoleImpl", jdk = "22..", reason = "native")
    static final class Implementation {
        private Implementation() {
        }

        @Substitute
        private static boolean echo(boolean on) throws IOException {
            return Echo.set(on);
        }
    }
}

/** Whether typed characters are shown. */
final class Echo {
    private Echo() {
    }

    static boolean set(boolean on) throws IOException {
        int was = KernelFiles.terminalEcho(0, on ? 1 : 0);
        if (was < 0) {
            throw new IOException(Descriptors.errorText(-was));
        }
        return was != 0;
    }
}
