package org.nativeaot.runtime.substitute;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.zone.ZoneRulesException;
import java.time.zone.ZoneRulesProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.LibraryFiles;

/**
 * Rules of time zones come out of the image instead of a file of the JDK. Other providers must be registered by the
 * program; the property that names one by class is not read.
 */
final class TimeZoneData {
    private TimeZoneData() {
    }

    static DataInputStream open() {
        return new DataInputStream(new ByteArrayInputStream(LibraryFiles.TimeZones.TZDB));
    }

    /** java.time's rules. */
    @TargetClass(value = "java.time.zone.TzdbZoneRulesProvider", reason = "there is no JDK to read a file of")
    abstract static class Rules extends ZoneRulesProvider {
        @Alias(mutable = true)
        private Map<String, Object> regionToRules;

        @Substitute
        public Rules() {
            regionToRules = new ConcurrentHashMap<>();
            try {
                load(open());
            } catch (Exception e) {
                throw new ZoneRulesException("Unable to load TZDB time-zone rules", e);
            }
        }

        @Alias
        private native void load(DataInputStream data) throws Exception;
    }

    /** The same class, to make one. */
    @TargetClass("java.time.zone.TzdbZoneRulesProvider")
    static final class NewRules {
        @Alias
        NewRules() {
        }
    }

    /** Providers of java.time's rules. */
    @TargetClass(value = "java.time.zone.ZoneRulesProvider", clinit = TargetClass.Clinit.REPLACE,
            reason = "providers are not found by name")
    static final class Providers {
        @Alias(mutable = true)
        private static CopyOnWriteArrayList<ZoneRulesProvider> PROVIDERS;
        @Alias(mutable = true)
        private static ConcurrentMap<String, ZoneRulesProvider> ZONES;

        static {
            PROVIDERS = new CopyOnWriteArrayList<>();
            ZONES = new ConcurrentHashMap<>(512, 0.75f, 2);
            ZoneRulesProvider.registerProvider((ZoneRulesProvider) (Object) new NewRules());
        }

        private Providers() {
        }
    }

    /** java.util.TimeZone's rules. */
    @TargetClass(value = "sun.util.calendar.ZoneInfoFile", reason = "there is no JDK to read a file of")
    static final class OldRules {
        private OldRules() {
        }

        @Alias
        static native void load(DataInputStream data) throws ClassNotFoundException, IOException;

        @Substitute(jdk = "24..")
        private static void loadTZDB() {
            try {
                load(open());
            } catch (IOException | ClassNotFoundException e) {
                throw new Error(e);
            }
        }
    }

    /** What loads them in older JDKs. */
    @TargetClass(value = "sun.util.calendar.ZoneInfoFile$1", jdk = "..23", reason = "there is no JDK to read a file of")
    static final class OldLoader {
        private OldLoader() {
        }

        @Substitute
        public Void run() {
            try {
                OldRules.load(open());
            } catch (IOException | ClassNotFoundException e) {
                throw new Error(e);
            }
            return null;
        }
    }
}
