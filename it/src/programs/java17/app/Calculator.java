// A recursive-descent calculator with variables, functions and error positions; reads standard input.
// level: 3
// stdin: 1 + 2 * 3\nx = (4 - 6) / 4\nx * x ^ 2 ^ 1\nmax(x, 3) - -2\n1 / 0\n2 +\nfoo(1)\n3 $ 4\ny\nsqrt(16) % 3\n
package app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

public class Calculator {
    static class SyntaxError extends RuntimeException {
        SyntaxError(String m, int at) { super(m + " at " + at); }
    }

    final Map<String, Double> vars = new HashMap<>();
    static final Map<String, Function<List<Double>, Double>> FUNCTIONS = Map.of(
            "max", a -> a.stream().mapToDouble(d -> d).max().orElseThrow(),
            "sqrt", a -> Math.sqrt(a.get(0)));
    String in;
    int pos;

    double line(String s) {
        in = s;
        pos = 0;
        int eq = s.indexOf('=');
        if (eq > 0) {
            String name = s.substring(0, eq).trim();
            pos = eq + 1;
            double v = end(sum());
            vars.put(name, v);
            return v;
        }
        return end(sum());
    }

    double end(double v) {
        skip();
        if (pos < in.length()) throw new SyntaxError("unexpected '" + in.charAt(pos) + "'", pos);
        return v;
    }

    void skip() { while (pos < in.length() && in.charAt(pos) == ' ') pos++; }

    boolean eat(char c) {
        skip();
        if (pos < in.length() && in.charAt(pos) == c) {
            pos++;
            return true;
        }
        return false;
    }

    double sum() {
        double v = product();
        for (;;) {
            if (eat('+')) v += product();
            else if (eat('-')) v -= product();
            else return v;
        }
    }

    double product() {
        double v = power();
        for (;;) {
            if (eat('*')) v *= power();
            else if (eat('/')) v /= power();
            else if (eat('%')) v %= power();
            else return v;
        }
    }

    double power() {
        double b = unary();
        return eat('^') ? Math.pow(b, power()) : b;
    }

    double unary() { return eat('-') ? -unary() : atom(); }

    double atom() {
        skip();
        int start = pos;
        if (eat('(')) {
            double v = sum();
            if (!eat(')')) throw new SyntaxError("missing )", pos);
            return v;
        }
        while (pos < in.length() && (Character.isLetterOrDigit(in.charAt(pos)) || in.charAt(pos) == '.')) pos++;
        if (start == pos) throw new SyntaxError("expected a value", pos);
        String word = in.substring(start, pos);
        if (Character.isDigit(word.charAt(0))) return Double.parseDouble(word);
        if (eat('(')) {
            List<Double> args = new ArrayList<>();
            do args.add(sum()); while (eat(','));
            if (!eat(')')) throw new SyntaxError("missing )", pos);
            Function<List<Double>, Double> f = FUNCTIONS.get(word);
            if (f == null) throw new SyntaxError("no function " + word, start);
            return f.apply(args);
        }
        Double v = vars.get(word);
        if (v == null) throw new SyntaxError("no variable " + word, start);
        return v;
    }

    public static void main(String[] args) throws IOException {
        Calculator c = new Calculator();
        BufferedReader r = new BufferedReader(new InputStreamReader(System.in));
        for (String l; (l = r.readLine()) != null;) {
            try {
                System.out.println(l + " -> " + c.line(l));
            } catch (SyntaxError e) {
                System.out.println(l + " ! " + e.getMessage());
            }
        }
    }
}
