package org.nativeaot.core.classfile;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.nativeaot.core.model.Origin;

/**
 * The class library of a JDK: its {@code lib/modules} read through that JDK's own {@code lib/jrt-fs.jar}, or the
 * {@code modules} folder of an exploded build. A class is found by the module that holds its package, as the image's
 * {@code /packages} tree says.
 */
final class JdkImage implements ClassSource {
    private final FileSystem image;
    private final Path modules;
    private final Path packages;
    private final Map<String, List<String>> modulesOfPackage = new ConcurrentHashMap<>();

    private JdkImage(FileSystem image, Path modules, Path packages) {
        this.image = image;
        this.modules = modules;
        this.packages = packages;
    }

    /**
     * @param home what {@code java.home} is for that JDK
     * @throws IOException if there is no image
     */
    static JdkImage open(Path home) throws IOException {
        Path exploded = home.resolve("modules").resolve("java.base");
        if (!Files.exists(home.resolve("lib").resolve("modules")) && Files.isDirectory(exploded)) {
            return new JdkImage(null, exploded.getParent(), null);
        }
        // given java.home, the provider loads the file system from that JDK's jrt-fs.jar
        FileSystem fs = FileSystems.newFileSystem(URI.create("jrt:/"), Map.of("java.home", home.toString()));
        return new JdkImage(fs, fs.getPath("/modules"), fs.getPath("/packages"));
    }

    @Override
    public byte[] read(String path) throws IOException {
        Path file = locate(path);
        return file == null ? null : Files.readAllBytes(file);
    }

    /** A file of a named module, or null. */
    byte[] read(String module, String path) throws IOException {
        Path file = modules.resolve(module).resolve(path);
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    /** Names of the image's modules, sorted. */
    List<String> moduleNames() throws IOException {
        try (Stream<Path> list = Files.list(modules)) {
            return list.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    private Path locate(String path) throws IOException {
        for (String module : modulesOf(path)) {
            Path file = modules.resolve(module).resolve(path);
            if (Files.isRegularFile(file)) {
                return file;
            }
        }
        return null;
    }

    private List<String> modulesOf(String path) throws IOException {
        int slash = path.lastIndexOf('/');
        String name = slash < 0 ? "" : path.substring(0, slash).replace('/', '.');
        List<String> found = modulesOfPackage.get(name);
        if (found == null) {
            found = listModules(name);
            modulesOfPackage.put(name, found);
        }
        return found;
    }

    private List<String> listModules(String packageName) throws IOException {
        if (packageName.isEmpty()) {
            return List.of();
        }
        if (packages == null) {
            return moduleNames();
        }
        Path links = packages.resolve(packageName);
        if (!Files.isDirectory(links)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        try (Stream<Path> list = Files.list(links)) {
            list.forEach(p -> names.add(p.getFileName().toString()));
        }
        Collections.sort(names);
        return names;
    }

    @Override
    public Origin origin(String path) {
        try {
            Path file = locate(path);
            String module = modules.relativize(file).getName(0).toString();
            return new Origin("jrt:/" + module, true, module);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public List<String> list() throws IOException {
        List<String> all = new ArrayList<>();
        for (String module : moduleNames()) {
            Path root = modules.resolve(module);
            try (Stream<Path> files = Files.walk(root)) {
                files.filter(Files::isRegularFile).forEach(f -> all.add(root.relativize(f).toString()));
            }
        }
        Collections.sort(all);
        return all;
    }

    @Override
    public void close() throws IOException {
        if (image != null) {
            image.close();
        }
    }
}
