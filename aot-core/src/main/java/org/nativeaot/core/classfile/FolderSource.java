package org.nativeaot.core.classfile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nativeaot.core.model.Origin;

/** A folder with class files and resources. */
final class FolderSource implements ClassSource {
    private final Path root;
    private final Origin origin;

    FolderSource(Path root) {
        this.root = root;
        this.origin = new Origin(root.toString(), false, null);
    }

    @Override
    public byte[] read(String path) throws IOException {
        Path file = root.resolve(path);
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    @Override
    public Origin origin(String path) {
        return origin;
    }

    @Override
    public List<String> list() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> root.relativize(f).toString().replace('\\', '/'))
                    .sorted().collect(Collectors.toList());
        }
    }

    @Override
    public void close() {
        // nothing is held open
    }
}
