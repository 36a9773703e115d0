package org.nativeaot.core.classfile;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.ModuleProvideNode;

/**
 * Providers by service: first those of the JDK's modules in order of the modules' names, then those of each class path
 * entry, from META-INF/services and from the {@code provides} of a module descriptor.
 */
final class ServiceCatalog {
    private final JdkImage jdk;
    private final List<ClassSource> entries;
    private Map<String, List<String>> jdkProviders;

    ServiceCatalog(JdkImage jdk, List<ClassSource> entries) {
        this.jdk = jdk;
        this.entries = entries;
    }

    /** @param service binary name; answers binary names */
    synchronized List<String> providers(String service) throws IOException {
        if (jdkProviders == null) {
            jdkProviders = new LinkedHashMap<>();
            for (String module : jdk.moduleNames()) {
                provides(jdk.read(module, "module-info.class"), jdkProviders);
            }
        }
        Set<String> found = new LinkedHashSet<>(jdkProviders.getOrDefault(service, List.of()));
        for (ClassSource entry : entries) {
            byte[] list = entry.read("META-INF/services/" + service);
            if (list != null) {
                new String(list, StandardCharsets.UTF_8).lines().map(ServiceCatalog::name)
                        .filter(s -> !s.isEmpty()).forEach(found::add);
            }
            Map<String, List<String>> declared = new LinkedHashMap<>();
            provides(entry.read("module-info.class"), declared);
            found.addAll(declared.getOrDefault(service, List.of()));
        }
        return List.copyOf(found);
    }

    private static String name(String line) {
        int hash = line.indexOf('#');
        return (hash < 0 ? line : line.substring(0, hash)).trim();
    }

    private static void provides(byte[] descriptor, Map<String, List<String>> into) {
        if (descriptor == null) {
            return;
        }
        ClassNode node = ClassReaderAdapter.headers(descriptor);
        if (node.module != null && node.module.provides != null) {
            for (ModuleProvideNode p : node.module.provides) {
                List<String> list = into.computeIfAbsent(p.service.replace('/', '.'), k -> new ArrayList<>());
                p.providers.forEach(n -> list.add(n.replace('/', '.')));
            }
        }
    }
}
