package org.nativeaot.runtime.substitute;

import java.nio.channels.FileChannel;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.TargetClass;

/** Ways of mapping a file that only persistent memory knows: their objects are made without a constructor's handle. */
@TargetClass(value = "jdk.internal.misc.ExtendedMapMode", clinit = TargetClass.Clinit.REPLACE,
        reason = "the constructor is called, not looked up")
final class MapModes {
    @Alias(mutable = true)
    public static FileChannel.MapMode READ_ONLY_SYNC;
    @Alias(mutable = true)
    public static FileChannel.MapMode READ_WRITE_SYNC;

    static {
        READ_ONLY_SYNC = (FileChannel.MapMode) (Object) new Mode("READ_ONLY_SYNC");
        READ_WRITE_SYNC = (FileChannel.MapMode) (Object) new Mode("READ_WRITE_SYNC");
    }

    private MapModes() {
    }

    @TargetClass("java.nio.channels.FileChannel$MapMode")
    static final class Mode {
        @Alias
        Mode(String name) {
        }
    }
}
