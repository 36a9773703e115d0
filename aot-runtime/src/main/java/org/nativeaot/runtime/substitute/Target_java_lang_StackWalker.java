package org.nativeaot.runtime.substitute;

import java.lang.StackWalker.Option;
import java.lang.StackWalker.StackFrame;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.StackFrames;

/** Walks: options and instances are the class library's, frames the runtime's. */
@TargetClass(value = "java.lang.StackWalker", reason = "frames are found by the code tables")
final class Target_java_lang_StackWalker {
    @Alias
    final boolean retainClassRef;

    private Target_java_lang_StackWalker() {
        throw new AssertionError();
    }

    @Alias
    native boolean hasOption(Option option);

    @Substitute
    public <T> T walk(Function<? super Stream<StackFrame>, ? extends T> function) {
        Objects.requireNonNull(function);
        StackFrames frames = new StackFrames(hasOption(Option.SHOW_HIDDEN_FRAMES),
                hasOption(Option.SHOW_REFLECT_FRAMES), retainClassRef);
        try {
            return function.apply(StreamSupport.stream(frames, false));
        } finally {
            frames.close();
        }
    }

    @Substitute
    public void forEach(Consumer<? super StackFrame> action) {
        Objects.requireNonNull(action);
        walk(frames -> {
            frames.forEach(action);
            return null;
        });
    }

    @Substitute
    public Class<?> getCallerClass() {
        if (!retainClassRef) {
            throw new UnsupportedOperationException("This stack walker does not have RETAIN_CLASS_REFERENCE access");
        }
        Class<?> caller = StackFrames.callerOfCaller();
        if (caller == null) {
            throw new IllegalCallerException("no caller frame");
        }
        return caller;
    }
}
