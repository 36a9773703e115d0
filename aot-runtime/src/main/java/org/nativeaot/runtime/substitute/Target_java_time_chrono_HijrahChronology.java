package org.nativeaot.runtime.substitute;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Properties;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.LibraryFiles;

/** The one calendar that the class library describes is read at publish time; a JDK's folder could describe more. */
@TargetClass(value = "java.time.chrono.HijrahChronology", reason = "there is no JDK to read files of")
final class Target_java_time_chrono_HijrahChronology {
    private Target_java_time_chrono_HijrahChronology() {
    }

    @Substitute
    private static Properties readConfigProperties(String id, String type) throws IOException {
        Properties properties = new Properties();
        properties.load(new ByteArrayInputStream(LibraryFiles.Hijrah.CALENDAR));
        return properties;
    }

    @Substitute
    private static void registerCustomChrono() {
        // there are none
    }
}
