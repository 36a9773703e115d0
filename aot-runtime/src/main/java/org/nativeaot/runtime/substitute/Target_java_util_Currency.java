package org.nativeaot.runtime.substitute;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.List;
import org.nativeaot.annotation.Alias;
import org.nativeaot.annotation.Inject;
import org.nativeaot.annotation.Substitute;
import org.nativeaot.annotation.TargetClass;
import org.nativeaot.runtime.LibraryFiles;

/** Tables of currencies are read at publish time. There is no file in a JDK's folder that could change them. */
@TargetClass(value = "java.util.Currency", reason = "there is no JDK to read files of")
final class Target_java_util_Currency {
    private static final int MAGIC = 0x43757244;
    private static final int LETTERS = 'Z' - 'A' + 1;

    @Alias(mutable = true)
    static int formatVersion;
    @Alias(mutable = true)
    static int dataVersion;
    @Alias(mutable = true)
    static int[] mainTable;
    @Alias(mutable = true)
    @SuppressWarnings("rawtypes")
    static List specialCasesList;
    @Alias(mutable = true)
    @SuppressWarnings("rawtypes")
    static List otherCurrenciesList;

    private Target_java_util_Currency() {
    }

    @Alias
    private static native int[] readIntArray(DataInputStream in, int count) throws IOException;

    @Alias
    private static native List<?> readSpecialCases(DataInputStream in, int count) throws IOException;

    @Alias
    private static native List<?> readOtherCurrencies(DataInputStream in, int count) throws IOException;

    @Inject
    static void aotLoad() {
        byte[] data = LibraryFiles.read("java/util/currency.data");
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(data));
        try {
            if (in.readInt() != MAGIC) {
                throw new InternalError("Currency data is possibly corrupted");
            }
            formatVersion = in.readInt();
            dataVersion = in.readInt();
            mainTable = readIntArray(in, LETTERS * LETTERS);
            specialCasesList = readSpecialCases(in, in.readInt());
            otherCurrenciesList = readOtherCurrencies(in, in.readInt());
        } catch (IOException e) {
            throw new InternalError(e);
        }
    }

    @Substitute(jdk = "24..")
    private static void initStatic() {
        aotLoad();
    }

    /** What loads them in older JDKs. */
    @TargetClass(value = "java.util.Currency$1", jdk = "..23", reason = "there is no JDK to read files of")
    static final class OldLoader {
        private OldLoader() {
        }

        @Substitute
        public Void run() {
            aotLoad();
            return null;
        }
    }
}
