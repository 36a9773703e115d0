package org.nativeaot.maven;

import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.nativeaot.core.driver.Main;

/** What the compiler's exit code means for the build. */
final class CompilerExit {

    private CompilerExit() {
    }

    static void check(int code, CompilerLog log) throws MojoExecutionException, MojoFailureException {
        if (code == Main.DONE) {
            return;
        }
        String errors = log.errors();
        if (code == Main.DIAGNOSED && !errors.isEmpty()) {
            throw new MojoFailureException(errors);
        }
        if ((code == Main.USAGE || code == Main.INTERNAL) && !errors.isEmpty()) {
            throw new MojoExecutionException(errors);
        }
        throw new MojoExecutionException("the compiler's JVM ended with exit code " + code
                + (errors.isEmpty() ? "" : "\n" + errors)
                + (log.lastWords().isEmpty() ? "" : "\n" + log.lastWords())
                + "\n  -> publish again with -Daot.repro=repro.zip and report it with that file");
    }
}
