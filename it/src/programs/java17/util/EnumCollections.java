// EnumMap, EnumSet (also beyond 64 constants), iteration in ordinal order.
// level: 3
package util;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

public class EnumCollections {
    enum Day { MON, TUE, WED, THU, FRI, SAT, SUN }

    enum Big {
        A0, A1, A2, A3, A4, A5, A6, A7, A8, A9, B0, B1, B2, B3, B4, B5, B6, B7, B8, B9, C0, C1, C2, C3, C4, C5, C6, C7, C8, C9,
        D0, D1, D2, D3, D4, D5, D6, D7, D8, D9, E0, E1, E2, E3, E4, E5, E6, E7, E8, E9, F0, F1, F2, F3, F4, F5, F6, F7, F8, F9,
        G0, G1, G2, G3, G4, G5, G6, G7, G8, G9
    }

    public static void main(String[] args) {
        EnumMap<Day, String> m = new EnumMap<>(Day.class);
        m.put(Day.SUN, "rest");
        m.put(Day.MON, "work");
        m.put(Day.WED, null);
        System.out.println(m + " " + m.containsKey(Day.WED) + " " + m.get(Day.TUE) + " " + m.size());
        m.merge(Day.MON, "!", String::concat);
        m.computeIfAbsent(Day.FRI, Day::name);
        System.out.println(m.remove(Day.WED) + " " + m + " " + m.keySet() + " " + m.equals(Map.copyOf(m)));
        EnumSet<Day> weekend = EnumSet.of(Day.SAT, Day.SUN);
        EnumSet<Day> work = EnumSet.complementOf(weekend);
        System.out.println(weekend + " " + work + " " + EnumSet.range(Day.TUE, Day.THU) + " " + EnumSet.noneOf(Day.class) + " " + EnumSet.allOf(Day.class).size());
        work.removeIf(d -> d.ordinal() % 2 == 0);
        work.addAll(weekend);
        System.out.println(work + " " + work.contains(Day.SAT) + " " + work.contains(null));
        EnumSet<Big> big = EnumSet.range(Big.F5, Big.G4);
        big.add(Big.A1);
        big.remove(Big.F9);
        System.out.println(big + " " + big.size());
        EnumSet<Big> not = EnumSet.complementOf(big);
        not.retainAll(List.of(Big.A0, Big.A1, Big.G9));
        System.out.println(not + " " + EnumSet.copyOf(List.of(Big.G0, Big.A0)));
    }
}
