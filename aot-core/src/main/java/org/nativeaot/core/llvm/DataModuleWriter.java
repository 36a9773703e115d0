package org.nativeaot.core.llvm;

import static org.nativeaot.core.llvm.LlvmSyntax.global;
import static org.nativeaot.core.llvm.LlvmSyntax.quoted;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nativeaot.core.layout.ImageData;

/**
 * The image object as an LLVM module: one packed struct of byte strings and fixups, aliases for the symbols inside,
 * constants beside it. LLVM turns {@code symbol - anchor} into what each object format has for it (the anchor lies in
 * the same section as the field): PC-relative relocations on ELF and COFF, which leave nothing to the loader.
 */
public final class DataModuleWriter {
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private DataModuleWriter() {
    }

    /** The module's text; compile with {@link ModuleCompiler#compileData}. */
    public static ModuleText write(String name, ImageData image, CodeTarget target) {
        StringBuilder out = new StringBuilder(image.bytes().length * 3 + 100_000);
        out.append("source_filename = ").append(quoted(name)).append('\n');
        out.append("target triple = ").append(quoted(target.triple().llvm())).append("\n\n");
        TreeSet<String> external = new TreeSet<>();
        for (ImageData.Fixup f : image.fixups()) {
            if (!image.symbols().containsKey(f.symbol())) {
                external.add(f.symbol());
            }
        }
        external.forEach(symbol -> out.append(global(symbol)).append(" = external hidden global i8\n"));
        writeBlob(out, image);
        Map<String, Integer> symbols = new TreeMap<>(image.symbols());
        symbols.remove(ImageData.ANCHOR);
        symbols.forEach((symbol, offset) -> out.append(global(symbol))
                .append(" = hidden alias i8, getelementptr (i8, ptr ")
                .append(global(ImageData.ANCHOR)).append(", i64 ").append(offset).append(")\n"));
        new TreeMap<>(image.constants()).forEach((symbol, value) -> out.append(global(symbol))
                .append(" = hidden constant i32 ").append(value).append(", align 4\n"));
        return new ModuleText(name, out.toString(), List.of());
    }

    private static void writeBlob(StringBuilder out, ImageData image) {
        byte[] bytes = image.bytes();
        StringBuilder values = new StringBuilder(bytes.length * 3 + image.fixups().size() * 80);
        StringBuilder types = new StringBuilder(image.fixups().size() * 20);
        int at = 0;
        for (ImageData.Fixup f : image.fixups()) {
            if (f.offset() < at) {
                throw new IllegalArgumentException("fixup of " + f.symbol() + " at " + f.offset() + " overlaps");
            }
            append(types, values, bytes, at, f.offset());
            at = f.offset() + f.width();
            String type = f.width() == 4 ? "i32" : "i64";
            String difference = "i64 sub (i64 ptrtoint (ptr " + address(image, f) + " to i64), i64 ptrtoint (ptr "
                    + global(ImageData.ANCHOR) + " to i64))";
            element(types, values, type, f.width() == 4 ? "trunc (" + difference + " to i32)"
                    : difference.substring("i64 ".length()));
        }
        append(types, values, bytes, at, bytes.length);
        out.append(global(ImageData.ANCHOR)).append(" = hidden global <{ ").append(types).append(" }> <{ ")
                .append(values).append(" }>, align 16\n");
    }

    private static String address(ImageData image, ImageData.Fixup f) {
        Integer inside = image.symbols().get(f.symbol());
        String base = inside == null ? f.symbol() : ImageData.ANCHOR;
        long offset = f.addend() + (long) (inside == null ? 0 : inside);
        return offset == 0 ? global(base) : "getelementptr (i8, ptr " + global(base) + ", i64 " + offset + ")";
    }

    private static void append(StringBuilder types, StringBuilder values, byte[] bytes, int from, int to) {
        if (from == to) {
            return;
        }
        boolean zero = true;
        for (int i = from; i < to && zero; i++) {
            zero = bytes[i] == 0;
        }
        String type = "[" + (to - from) + " x i8]";
        if (zero) {
            element(types, values, type, "zeroinitializer");
            return;
        }
        element(types, values, type, "c\"");
        for (int i = from; i < to; i++) {
            byte b = bytes[i];
            if (b >= 'a' && b <= 'z' || b >= 'A' && b <= 'Z' || b >= '0' && b <= '9' || b == ' ') {
                values.append((char) b);
            } else {
                values.append('\\').append(HEX[b >> 4 & 15]).append(HEX[b & 15]);
            }
        }
        values.append('"');
    }

    private static void element(StringBuilder types, StringBuilder values, String type, String value) {
        if (types.length() > 0) {
            types.append(", ");
            values.append(", ");
        }
        types.append(type);
        values.append(type).append(' ').append(value);
    }
}
