// level: 2
package lang;

import java.util.List;

public class InstanceofPatterns {
    static String describe(Object o) {
        if (o instanceof Integer i && i > 10) return "big int " + (i + 1);
        if (o instanceof Integer i) return "int " + i;
        if (o instanceof String s && !s.isEmpty() && s.charAt(0) == 'x') return "x-string " + s.length();
        if (!(o instanceof CharSequence cs)) {
            if (o instanceof int[] a && a.length > 1) return "ints " + a[1];
            if (o instanceof List<?> l && l.size() == 2 && l.get(0) instanceof String first) return "pair " + first;
            return "other " + o;
        }
        return "chars " + cs.length();
    }

    static boolean eq(Object a, Object b) {
        return a instanceof Number n && b instanceof Number m && n.intValue() == m.intValue() || a == b;
    }

    public static void main(String[] args) {
        Object[] os = {5, 50, "xyz", "abc", "", new StringBuilder("sb"), new int[] {1, 2}, List.of("k", 2), List.of(1), null, 2.5};
        for (Object o : os) System.out.println(describe(o).replaceAll("@[0-9a-f]+", "@"));
        System.out.println(eq(1, 1.7) + " " + eq("a", "a") + " " + eq(1, 2));
        Object o = "loop";
        while (o instanceof String s) {
            System.out.println(s);
            o = s.length() > 2 ? s.substring(1) : (Object) s.length();
        }
        System.out.println(o);
    }
}
