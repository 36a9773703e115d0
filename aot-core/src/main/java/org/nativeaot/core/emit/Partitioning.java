package org.nativeaot.core.emit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nativeaot.core.ir.Block;
import org.nativeaot.core.ir.IrFunction;
import org.nativeaot.core.model.JavaClass;

/**
 * Divides the program: one partition per package; large packages by hash of the top-level class's name into a power
 * of two of groups. So a change in one class changes one partition, and objects of the others come from the cache,
 * unless a package crosses a power of two.
 */
final class Partitioning {
    /** Instructions a partition should have at most; a class stays whole. */
    private static final int TARGET_WEIGHT = 12_000;

    private Partitioning() {
    }

    static List<Partition> of(List<IrFunction> functions) {
        Map<String, Map<String, List<IrFunction>>> packages = new TreeMap<>();
        for (IrFunction f : functions) {
            JavaClass owner = f.method() == null ? null : f.method().owner();
            String packageName = owner == null ? "" : owner.packageName().replace('/', '.');
            packages.computeIfAbsent(packageName, k -> new TreeMap<>())
                    .computeIfAbsent(owner == null ? "" : topLevel(owner.internalName()), k -> new ArrayList<>())
                    .add(f);
        }
        List<Partition> result = new ArrayList<>();
        packages.forEach((name, classes) -> addPackage(result, name, classes));
        return result;
    }

    private static void addPackage(List<Partition> result, String name, Map<String, List<IrFunction>> classes) {
        int total = 0;
        for (List<IrFunction> list : classes.values()) {
            total += weight(list);
        }
        int groups = Integer.highestOneBit(Math.max(1, total / TARGET_WEIGHT));
        Map<Integer, List<IrFunction>> divided = new TreeMap<>();
        classes.forEach((className, list) ->
                divided.computeIfAbsent(group(className, groups), k -> new ArrayList<>()).addAll(list));
        divided.forEach((group, list) -> {
            list.sort(Comparator.comparing(IrFunction::name));
            String title = (name.isEmpty() ? "unnamed" : name) + (groups == 1 ? "" : "#" + group + "of" + groups);
            result.add(new Partition(title, list, weight(list)));
        });
    }

    private static int group(String className, int groups) {
        int h = className.hashCode() * 0x9E3779B9;
        return (h >>> 16) & (groups - 1);
    }

    private static String topLevel(String internalName) {
        int dollar = internalName.indexOf('$', internalName.lastIndexOf('/') + 2);
        return dollar < 0 ? internalName : internalName.substring(0, dollar);
    }

    private static int weight(List<IrFunction> functions) {
        int n = 0;
        for (IrFunction f : functions) {
            n += 8;
            for (Block b : f.blocks()) {
                n += 1 + b.instructions().size();
            }
        }
        return n;
    }
}
