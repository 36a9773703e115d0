package org.nativeaot.runtime;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.PrintStream;
import org.nativeaot.runtime.substitute.Target_java_lang_System;

/**
 * {@code System.in}, {@code out} and {@code err}, made before the main method runs: their encoding depends on the
 * locale.
 */
public final class StandardStreams {
    private static final int BUFFER = 128;

    private StandardStreams() {
    }

    static void open() {
        Target_java_lang_System.in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        Target_java_lang_System.out = stream(FileDescriptor.out);
        Target_java_lang_System.err = stream(FileDescriptor.err);
    }

    private static PrintStream stream(FileDescriptor fd) {
        return new PrintStream(new BufferedOutputStream(new FileOutputStream(fd), BUFFER), true,
                HostLocale.charset());
    }
}
