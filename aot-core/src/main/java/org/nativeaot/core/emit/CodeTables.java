package org.nativeaot.core.emit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nativeaot.core.layout.ImageData;
import org.nativeaot.core.llvm.InlineContexts;
import org.nativeaot.core.model.JavaClass;
import org.nativeaot.core.model.JavaMethod;

/**
 * Appends the code tables of all partitions to the image, where offsets from the anchor are plain numbers (binary
 * interface, "Stack traces"). Method records and strings that are equal are written once.
 */
final class CodeTables {
    private static final int FLAG_HIDDEN = 1;
    private static final int FLAG_NATIVE = 2;
    private static final int FLAG_DESCRIPTOR = 4;
    /** Descriptors are of use to a program that walks its stack, and to no other. */
    private static final String WALKED_FRAME = "type.org.nativeaot.runtime.WalkedFrame";

    private final ImageData image;
    private int[] words = new int[1 << 14];
    private int count;
    private final int base;
    private final List<ImageData.Fixup> fixups;
    private final Map<String, Integer> strings = new HashMap<>();
    private final List<String> stringOrder = new ArrayList<>();
    private final List<Integer> stringPlaces = new ArrayList<>();
    private final Map<List<Integer>, Integer> records = new HashMap<>();
    private final ByteArrayOutputStream rows = new ByteArrayOutputStream();
    private final List<Integer> rowPlaces = new ArrayList<>();

    private CodeTables(ImageData image) {
        this.image = image;
        this.base = image.base() + (image.bytes().length + 15) / 16 * 16;
        this.fixups = new ArrayList<>(image.fixups());
    }

    /** The image with the tables at its end, under the symbol {@link ImageData#CODE_TABLES}. */
    static ImageData append(ImageData image, List<CodeSites> partitions) {
        return new CodeTables(image).build(partitions);
    }

    private ImageData build(List<CodeSites> partitions) {
        word(partitions.size());
        int list = count;
        for (CodeSites p : partitions) {
            fixups.add(new ImageData.Fixup(here(), 4, p.firstSymbol(), Math.toIntExact(-p.firstOffset())));
            word(0);
            word(0);
        }
        for (int i = 0; i < partitions.size(); i++) {
            words[list + 2 * i + 1] = here();
            writeTable(partitions.get(i));
        }
        return finish();
    }

    private int here() {
        return base + 4 * count;
    }

    private void word(int value) {
        if (count == words.length) {
            words = Arrays.copyOf(words, count * 2);
        }
        words[count++] = value;
    }

    private void writeTable(CodeSites partition) {
        word(partition.functions().size());
        int entries = count;
        for (CodeSites.Function f : partition.functions()) {
            word(f.start());
            word(f.end());
            word(0);
            word(0);
        }
        int entry = entries;
        for (CodeSites.Function f : partition.functions()) {
            rowPlaces.add(entry + 3);
            words[entry + 3] = rows.size(); // they follow all words: for now, from where these begin
            writeRows(f.sites());
            int method = functionRecord(f.contexts()); // may replace the array: not while it is being indexed
            words[entry + 2] = method;
            entry += 4;
        }
    }

    /** Each row differs little from the one before. */
    private void writeRows(List<CodeSites.Site> sites) {
        unsigned(sites.size());
        CodeSites.Site last = new CodeSites.Site(0, 0, 0);
        for (CodeSites.Site s : sites) {
            boolean sameContext = s.context() == last.context();
            unsigned((s.first() - last.first()) << 1 | (sameContext ? 0 : 1));
            if (!sameContext) {
                unsigned(s.context());
            }
            int line = s.line() - last.line();
            unsigned(line << 1 ^ line >> 31);
            last = s;
        }
    }

    /** LEB128. */
    private void unsigned(int value) {
        int rest = value;
        for (; (rest & ~0x7F) != 0; rest >>>= 7) {
            rows.write(rest & 0x7F | 0x80);
        }
        rows.write(rest);
    }

    private int functionRecord(InlineContexts function) {
        List<InlineContexts.InlineContext> inlined = function.contexts();
        int[] methods = new int[inlined.size()];
        for (int i = 0; i < methods.length; i++) {
            methods[i] = record(inlined.get(i).method(), "", 0);
        }
        int contexts = methods.length == 0 ? 0 : here();
        for (int i = 0; i < methods.length; i++) {
            InlineContexts.InlineContext c = inlined.get(i);
            word(methods[i]);
            word(c.parent() == 0 ? -1 : c.parent());
            word(c.callLine());
        }
        return record(function.method(), function.symbol(), contexts);
    }

    /** A method record; synthetic functions have their symbol for a name and are hidden. */
    private int record(JavaMethod m, String symbol, int contexts) {
        int className = string(m == null ? "" : className(m.owner()));
        int name = string(m == null ? symbol : m.name());
        String sourceFile = m == null ? null : m.owner().facts().sourceFile();
        int file = sourceFile == null ? 0 : string(sourceFile);
        int flags = (m == null || HiddenFrames.contains(m) ? FLAG_HIDDEN : 0)
                | (m != null && isNative(m) ? FLAG_NATIVE : 0);
        int descriptor = m != null && image.symbols().containsKey(WALKED_FRAME) ? string(m.descriptor().text()) : 0;
        flags |= descriptor == 0 ? 0 : FLAG_DESCRIPTOR;
        List<Integer> key = List.of(className, name, file, flags, contexts, descriptor);
        Integer known = records.get(key);
        if (known != null) {
            return known;
        }
        int place = here();
        // strings follow all words: for now their numbers stand here
        for (int i = 0; i < 3; i++) {
            if (key.get(i) != 0) {
                stringPlaces.add(count);
            }
            word(key.get(i));
        }
        word(flags);
        word(contexts);
        if (descriptor != 0) {
            stringPlaces.add(count);
            word(descriptor);
        }
        records.put(key, place);
        return place;
    }

    /** With the module, if it is a named one, as stack traces show it. */
    private static String className(JavaClass c) {
        String module = c.origin() == null ? null : c.origin().module();
        return module == null ? c.binaryName() : module + "/" + c.binaryName();
    }

    /** Number of a string, from 1. */
    private int string(String s) {
        return strings.computeIfAbsent(s, k -> {
            stringOrder.add(s);
            return stringOrder.size();
        });
    }

    private ImageData finish() {
        for (int place : rowPlaces) {
            words[place] += here();
        }
        int[] offsets = new int[stringOrder.size()];
        List<byte[]> encoded = new ArrayList<>();
        int end = here() + rows.size();
        for (int i = 0; i < offsets.length; i++) {
            offsets[i] = end;
            encoded.add(modifiedUtf8(stringOrder.get(i)));
            end += encoded.get(i).length + 1;
        }
        for (int place : stringPlaces) {
            words[place] = offsets[words[place] - 1];
        }
        byte[] bytes = Arrays.copyOf(image.bytes(), end - image.base());
        for (int i = 0; i < count; i++) {
            for (int k = 0; k < 4; k++) {
                bytes[base - image.base() + 4 * i + k] = (byte) (words[i] >> 8 * k);
            }
        }
        System.arraycopy(rows.toByteArray(), 0, bytes, here() - image.base(), rows.size());
        for (int i = 0; i < offsets.length; i++) {
            System.arraycopy(encoded.get(i), 0, bytes, offsets[i] - image.base(), encoded.get(i).length);
        }
        Map<String, Integer> symbols = new HashMap<>(image.symbols());
        symbols.put(ImageData.CODE_TABLES, base);
        symbols.put(ImageData.END, end);
        return new ImageData(image.base(), bytes, fixups, symbols, image.constants());
    }

    /** JVMS 4.4.7: no NUL bytes inside, surrogates one by one. */
    private static byte[] modifiedUtf8(String s) {
        boolean plain = s.chars().allMatch(c -> c > 0 && c < 0x80);
        if (plain) {
            return s.getBytes(StandardCharsets.US_ASCII);
        }
        byte[] out = new byte[s.length() * 3];
        int n = 0;
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            if (c > 0 && c < 0x80) {
                out[n++] = (byte) c;
            } else if (c < 0x800) {
                out[n++] = (byte) (0xC0 | c >> 6);
                out[n++] = (byte) (0x80 | c & 0x3F);
            } else {
                out[n++] = (byte) (0xE0 | c >> 12);
                out[n++] = (byte) (0x80 | c >> 6 & 0x3F);
                out[n++] = (byte) (0x80 | c & 0x3F);
            }
        }
        return Arrays.copyOf(out, n);
    }

    /** Natives of the class library stay natives in traces, whatever serves them here. */
    private static boolean isNative(JavaMethod m) {
        return m.isNative() || m.annotations().stream().anyMatch(
                a -> a.type().equals("Lorg/nativeaot/annotation/Substitute;")
                        && Boolean.TRUE.equals(a.value("originallyNative")));
    }
}
