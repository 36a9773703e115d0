package org.nativeaot.core.classfile;

/**
 * A range of JDK feature versions as annotations write it: empty (all), {@code 17}, {@code 17..20}, {@code 21..},
 * {@code ..20}.
 */
record JdkRange(int first, int last) {
    static final JdkRange ALL = new JdkRange(0, Integer.MAX_VALUE);

    static JdkRange parse(String text) {
        String t = text.trim();
        if (t.isEmpty()) {
            return ALL;
        }
        int dots = t.indexOf("..");
        if (dots < 0) {
            return new JdkRange(Integer.parseInt(t), Integer.parseInt(t));
        }
        String low = t.substring(0, dots).trim();
        String high = t.substring(dots + 2).trim();
        return new JdkRange(low.isEmpty() ? 0 : Integer.parseInt(low),
                high.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(high));
    }

    boolean contains(int version) {
        return first <= version && version <= last;
    }
}
