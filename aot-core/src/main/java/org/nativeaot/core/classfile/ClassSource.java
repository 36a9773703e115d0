package org.nativeaot.core.classfile;

import java.io.IOException;
import java.util.List;
import org.nativeaot.core.model.Origin;

/** One place that files come from: a JDK image, a jar, a folder. Thread-safe. */
interface ClassSource extends AutoCloseable {
    /**
     * The bytes of a file, or null if this source does not have it.
     *
     * @param path with slashes and without a leading one, {@code java/lang/String.class}
     */
    byte[] read(String path) throws IOException;

    /** Where the file with this path comes from; called only after {@link #read} found it. */
    Origin origin(String path);

    /** All paths of files, sorted; versioned entries under their plain names. */
    List<String> list() throws IOException;

    @Override
    void close() throws IOException;
}
