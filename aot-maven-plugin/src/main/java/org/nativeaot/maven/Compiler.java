package org.nativeaot.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;

/** Runs {@code org.nativeaot.core.driver.Main}, in a JVM of its own or in this one. */
interface Compiler {

    /**
     * Compiles and tells Maven's log what the compiler tells.
     *
     * @param options what the compiler's main class reads from a properties file
     * @param work an existing folder for files that are of no use afterwards
     * @throws MojoFailureException if the program cannot be compiled
     * @throws MojoExecutionException if the compiler is at fault
     */
    void run(Properties options, Path work) throws IOException, MojoExecutionException, MojoFailureException;
}
