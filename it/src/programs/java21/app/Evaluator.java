// An expression evaluator over sealed records with pattern switches: simplification, derivation, printing.
// level: 3
package app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

public class Evaluator {
    sealed interface Expr { }

    record Const(double v) implements Expr { }

    record Var(String name) implements Expr { }

    record Bin(char op, Expr l, Expr r) implements Expr { }

    record Call(String f, List<Expr> args) implements Expr { }

    static double eval(Expr e, Map<String, Double> env) {
        return switch (e) {
            case Const(var v) -> v;
            case Var(var n) when env.containsKey(n) -> env.get(n);
            case Var(var n) -> throw new IllegalStateException("unbound " + n);
            case Bin(char op, Expr l, Expr r) -> {
                double a = eval(l, env), b = eval(r, env);
                yield switch (op) {
                    case '+' -> a + b;
                    case '-' -> a - b;
                    case '*' -> a * b;
                    case '/' -> a / b;
                    default -> throw new IllegalArgumentException("operator " + op);
                };
            }
            case Call(String f, List<Expr> args) when f.equals("max") -> args.stream().mapToDouble(a -> eval(a, env)).max().orElse(Double.NaN);
            case Call c -> throw new IllegalStateException("function " + c.f());
        };
    }

    static Expr simplify(Expr e) {
        return switch (e) {
            case Bin(char op, Expr l, Expr r) -> switch (new Bin(op, simplify(l), simplify(r))) {
                case Bin(char o, Const(double a), Const(double b)) -> new Const(eval(new Bin(o, new Const(a), new Const(b)), Map.of()));
                case Bin(char o, Const(double z), Expr x) when o == '*' && z == 0 -> new Const(0);
                case Bin(char o, Const(double z), Expr x) when o == '+' && z == 0 || o == '*' && z == 1 -> x;
                case Bin(char o, Expr x, Const(double z)) when (o == '+' || o == '-') && z == 0 || (o == '*' || o == '/') && z == 1 -> x;
                case Bin(char o, Expr x, Expr y) when o == '-' && x.equals(y) -> new Const(0);
                case Bin b -> b;
            };
            case Call(var f, var args) -> new Call(f, args.stream().map(Evaluator::simplify).toList());
            default -> e;
        };
    }

    static String show(Expr e) {
        return switch (e) {
            case Const(double v) when v == Math.rint(v) -> String.valueOf((long) v);
            case Const(double v) -> String.valueOf(v);
            case Var v -> v.name();
            case Bin(char op, Bin l, Const r) -> "(" + show(l) + ")" + op + show(r);
            case Bin(char op, Expr l, Expr r) -> show(l) + op + show(r);
            case Call(var f, var args) -> f + args.stream().map(Evaluator::show).toList();
        };
    }

    public static void main(String[] args) {
        Expr x = new Var("x"), one = new Const(1), zero = new Const(0);
        List<Expr> es = new ArrayList<>(List.of(
                new Bin('+', new Bin('*', one, x), zero), new Bin('*', zero, new Bin('/', x, zero)), new Bin('-', new Bin('+', x, one), new Bin('+', x, one)),
                new Call("max", List.of(x, new Bin('*', new Const(2), new Const(3.5)), one)), new Bin('/', new Bin('-', x, one), one), new Call("nope", List.of()),
                new Var("y"), new Bin('%', one, one), new Bin('*', new Bin('+', x, x), new Const(2.5))));
        for (Expr e : es) {
            String s;
            try {
                s = show(simplify(e));
            } catch (IllegalArgumentException t) {
                s = t.getMessage();
            }
            try {
                System.out.println(show(e) + " = " + s + " = " + eval(e, Map.of("x", 4.0)));
            } catch (IllegalStateException | IllegalArgumentException t) {
                System.out.println(show(e) + " = " + s + " ! " + t.getMessage());
            }
        }
    }
}
