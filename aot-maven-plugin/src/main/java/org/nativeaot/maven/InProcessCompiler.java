package org.nativeaot.maven;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;

/** Runs the compiler inside Maven's JVM, for debugging and profiling it; a crash of native code ends Maven. */
final class InProcessCompiler implements Compiler {
    /** Native code can be loaded by one class loader of a JVM only, so the first one serves all projects. */
    private static ClassLoader loader;

    private final List<Path> classPath;
    private final Log log;

    InProcessCompiler(List<Path> classPath, Log log) {
        this.classPath = List.copyOf(classPath);
        this.log = log;
    }

    @Override
    public void run(Properties options, Path work) throws IOException, MojoExecutionException, MojoFailureException {
        Path optionsFile = work.resolve("options.properties");
        try (Writer w = Files.newBufferedWriter(optionsFile, StandardCharsets.UTF_8)) {
            options.store(w, null);
        }
        CompilerLog lines = new CompilerLog(log);
        int exit;
        synchronized (InProcessCompiler.class) {
            Thread thread = Thread.currentThread();
            ClassLoader before = thread.getContextClassLoader();
            try (PrintStream out = new PrintStream(new LineStream(lines), true, StandardCharsets.UTF_8)) {
                thread.setContextClassLoader(loader());
                exit = (int) loader().loadClass("org.nativeaot.core.driver.Main")
                        .getMethod("run", String[].class, PrintStream.class)
                        .invoke(null, new String[] {"@" + optionsFile}, out);
            } catch (InvocationTargetException e) {
                throw new MojoExecutionException("the compiler failed: " + e.getCause(), e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new MojoExecutionException("the plugin lacks the compiler: " + e, e);
            } finally {
                thread.setContextClassLoader(before);
            }
        }
        CompilerExit.check(exit, lines);
    }

    private ClassLoader loader() throws IOException {
        if (loader == null) {
            URL[] urls = new URL[classPath.size()];
            for (int i = 0; i < urls.length; i++) {
                urls[i] = classPath.get(i).toUri().toURL();
            }
            loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        }
        return loader;
    }

    /** Cuts what is written into lines. */
    private static final class LineStream extends OutputStream {
        private final CompilerLog lines;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();

        LineStream(CompilerLog lines) {
            this.lines = lines;
        }

        @Override
        public synchronized void write(int b) {
            if (b != '\n') {
                line.write(b);
                return;
            }
            lines.outputLine(line.toString(StandardCharsets.UTF_8).stripTrailing());
            line.reset();
        }
    }
}
