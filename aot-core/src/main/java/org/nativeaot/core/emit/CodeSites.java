package org.nativeaot.core.emit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.nativeaot.core.llvm.InlineContexts;
import org.nativeaot.core.llvm.ModuleText;

/**
 * Where in an object file which Java position is: the functions of one partition with their line rows cut to size. All
 * offsets are from the start of the text section.
 *
 * @param firstSymbol a symbol of the text section
 * @param firstOffset its offset there
 * @param functions   ascending
 */
record CodeSites(String firstSymbol, long firstOffset, List<Function> functions) {
    private static final Pattern SPECIALIZED = Pattern.compile("(\\.specialized\\.\\d+)+$");

    /** Code with one position: from {@code first} (relative to the function) up to the next site's. */
    record Site(int first, int context, int line) {
    }

    /** A compiled function. */
    record Function(int start, int end, InlineContexts contexts, List<Site> sites) {
    }

    /** Reads a partition's object. */
    static CodeSites read(byte[] objectFile, ModuleText module) {
        ElfObject object = new ElfObject(objectFile);
        int text = object.sectionIndex(".text");
        Map<String, InlineContexts> wanted = new HashMap<>();
        for (InlineContexts c : module.functions()) {
            wanted.put(c.symbol(), c);
        }
        List<ElfObject.Symbol> symbols = new ArrayList<>();
        int found = 0;
        for (ElfObject.Symbol s : object.symbols()) {
            if (s.isFunction() && s.section() == text && wanted.containsKey(original(s.name(), wanted.keySet()))) {
                symbols.add(s);
                found += wanted.containsKey(s.name()) ? 1 : 0;
            }
        }
        if (found != wanted.size()) {
            throw new IllegalStateException("object of " + module.name() + " has " + found + " functions of "
                    + wanted.size());
        }
        symbols.sort(Comparator.comparingLong(ElfObject.Symbol::value));
        List<LineTableReader.Row> rows = LineTableReader.read(object, text);
        List<Function> functions = new ArrayList<>();
        int row = 0;
        for (ElfObject.Symbol s : symbols) {
            while (row < rows.size() && rows.get(row).address() < s.value()) {
                row++;
            }
            functions.add(function(s, wanted.get(original(s.name(), wanted.keySet())), rows, row));
        }
        return new CodeSites(symbols.get(0).name(), symbols.get(0).value(), functions);
    }

    /** LLVM copies functions for callers with the same constants, and numbers the copies; positions are copied along. */
    private static String original(String symbol, Set<String> known) {
        return known.contains(symbol) ? symbol : SPECIALIZED.matcher(symbol).replaceFirst("");
    }

    private static Function function(ElfObject.Symbol s, InlineContexts contexts, List<LineTableReader.Row> rows,
                                     int firstRow) {
        List<Site> sites = new ArrayList<>();
        long end = s.value() + s.size();
        long placeless = s.value(); // where the code without a place before this row begins; -1: there is none
        for (int i = firstRow; i < rows.size() && rows.get(i).address() < end; i++) {
            LineTableReader.Row r = rows.get(i);
            boolean overridden = i + 1 < rows.size() && rows.get(i + 1).address() == r.address();
            if (overridden || r.end()) {
                continue;
            }
            if (r.line() == 0 || r.column() == 0) {
                // code without a place of its own stands where a block begins, mostly: it counts to what follows
                placeless = placeless < 0 ? r.address() : placeless;
                continue;
            }
            int context = r.column() - 1;
            int line = r.line() == InlineContexts.UNKNOWN_LINE ? 0 : r.line();
            Site last = sites.isEmpty() ? null : sites.get(sites.size() - 1);
            if (last == null || last.context() != context || last.line() != line) {
                sites.add(new Site((int) ((placeless < 0 ? r.address() : placeless) - s.value()), context, line));
            }
            placeless = -1;
        }
        return new Function((int) s.value(), (int) end, contexts, sites);
    }
}
