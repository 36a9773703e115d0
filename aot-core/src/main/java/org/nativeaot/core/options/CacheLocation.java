package org.nativeaot.core.options;

import java.nio.file.Path;
import java.util.Map;

/**
 * The folder for what all builds of a user share: the system property {@code aot.cacheDir}, else the platform's own
 * place for caches.
 */
public final class CacheLocation {

    private CacheLocation() { }

    public static Path current() {
        return of(System.getProperty("aot.cacheDir"), System.getenv(), System.getProperty("user.home"),
                System.getProperty("os.name"));
    }

    static Path of(String property, Map<String, String> environment, String home, String osName) {
        if (property != null && !property.isBlank()) {
            return Path.of(property);
        }
        String local = environment.get("LOCALAPPDATA");
        if (osName.startsWith("Windows") && local != null && !local.isBlank()) {
            return Path.of(local, "native-aot", "cache");
        }
        String xdg = environment.get("XDG_CACHE_HOME");
        if (xdg != null && Path.of(xdg).isAbsolute()) {
            return Path.of(xdg, "native-aot");
        }
        return Path.of(home, ".cache", "native-aot");
    }
}
