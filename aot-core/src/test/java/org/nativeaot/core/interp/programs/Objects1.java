package org.nativeaot.core.interp.programs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Objects, dispatch, arrays, and a good piece of the class library. */
public final class Objects1 {
    private Objects1() {
    }

    interface Shape {
        double area();

        default String describe() {
            return getClass().getSimpleName().isEmpty() + ":" + area();
        }
    }

    record Circle(double radius) implements Shape {
        @Override
        public double area() {
            return 3 * radius * radius;
        }
    }

    static class Square implements Shape {
        final double side;

        Square(double side) {
            this.side = side;
        }

        @Override
        public double area() {
            return side * side;
        }

        @Override
        public String describe() {
            return "square " + area();
        }
    }

    static final class Named extends Square {
        private final String name;

        Named(String name, double side) {
            super(side);
            this.name = name;
        }

        @Override
        public String describe() {
            return name + " " + super.describe();
        }
    }

    enum Planet {
        MERCURY(1) {
            @Override
            int weigh(int n) {
                return -n;
            }
        },
        EARTH(3), MARS(4);

        private final int place;

        Planet(int place) {
            this.place = place;
        }

        int weigh(int n) {
            return n * place;
        }
    }

    public static String dispatch(int n) {
        Shape[] shapes = {new Square(n), new Named("big", n + 1), new Square(2)};
        StringBuilder out = new StringBuilder();
        for (Shape s : shapes) {
            out.append(s.describe()).append(s instanceof Named).append(';');
        }
        return out.append(new Circle(n).area()).toString();
    }

    public static String enums(int n) {
        StringBuilder out = new StringBuilder();
        Map<Planet, Integer> map = new TreeMap<>();
        for (Planet p : Planet.values()) {
            out.append(p).append(p.ordinal()).append(p.weigh(n)).append(Planet.valueOf(p.name()) == p);
            map.put(p, p.weigh(n));
            switch (p) {
                case EARTH -> out.append("home");
                case MARS -> out.append("red");
                default -> out.append("hot");
            }
        }
        return out.append(map).toString();
    }

    public static String arrays(int n) {
        int[][] grid = new int[3][4];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 4; j++) {
                grid[i][j] = i * j + n;
            }
        }
        int[] copy = grid[2].clone();
        System.arraycopy(copy, 0, copy, 1, 3);
        byte[] bytes = {(byte) n, (byte) (n >> 8), -1};
        boolean[] flags = {n > 0, n == 0};
        char[] chars = {'a', (char) n};
        long[] longs = new long[2];
        longs[n & 1] = n * 1_000_000_007L;
        return Arrays.deepToString(grid) + Arrays.toString(copy) + Arrays.toString(bytes) + Arrays.toString(flags)
                + (int) chars[1] + Arrays.toString(longs) + Arrays.hashCode(copy) + Arrays.equals(copy, grid[2]);
    }

    public static int[] sorted(int n) {
        int[] a = new int[100];
        int x = n;
        for (int i = 0; i < a.length; i++) {
            x = x * 1103515245 + 12345;
            a[i] = x >> 8;
        }
        Arrays.sort(a);
        return a;
    }

    public static String maps(int n) {
        Map<String, Integer> counts = new HashMap<>();
        for (String word : ("the quick brown fox jumps over the lazy dog the end " + n).split(" ")) {
            Integer old = counts.get(word);
            counts.put(word, old == null ? 1 : old + 1);
        }
        Map<String, Integer> sorted = new TreeMap<>(counts);
        Map<Integer, String> linked = new LinkedHashMap<>();
        for (int i = 0; i < 40; i++) {
            linked.put(i * n, "v" + i);
        }
        return counts.toString() + sorted + linked.size() + linked.containsKey(n * 3);
    }

    public static String lists(int n) {
        List<Integer> list = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            list.add(i * n % 17);
        }
        Collections.sort(list);
        list.remove(Integer.valueOf(0));
        ArrayDeque<Integer> queue = new ArrayDeque<>(list);
        queue.pollFirst();
        queue.addFirst(-1);
        BitSet bits = new BitSet();
        for (int i : list) {
            bits.set(i < 0 ? -i : i);
        }
        try {
            list.get(n & 15);
            list.iterator().next();
            for (Integer i : list) {
                if (i > 5) {
                    list.remove(i);
                }
            }
        } catch (RuntimeException e) {
            return e.getClass().getName() + queue + bits;
        }
        return list.toString() + queue + bits + list.subList(0, 3);
    }

    public static String strings(int n) {
        String s = "Grüße, Ωmega \uD83D\uDE00 " + n;
        StringBuilder b = new StringBuilder(s).reverse().insert(2, 'x').deleteCharAt(0).append(1.5f).append(n);
        return "" + s.length() + s.indexOf("mega") + s.hashCode() + b + s.substring(3, 9)
                + s.replace('e', 'E') + s
                .contains("Ω") + String.join("-", "a", "b", s) + "  trim ".trim() + s.codePointAt(14)
                + "abc".compareTo("abd") + "A".equalsIgnoreCase("a") + s.equals(String.valueOf(s.toCharArray()))
                + Integer.parseInt("-" + (n & 0xfff)) + Long.toString(n, 36) + Integer.toHexString(n) + "x".repeat(3)
                + s.isEmpty();
    }

    public static String numbersAsText(double d) {
        return Double.toString(d) + Double.parseDouble("1.25e3") + Float.toString((float) d)
                + java.math.BigInteger.TWO.pow(100).add(java.math.BigInteger.ONE);
    }
}
