// A small stack machine with an assembler, enums with behaviour and a call stack.
// level: 2
package app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

public class VirtualMachine {
    enum Op {
        PUSH { void run(Machine m, int a) { m.push(a); } },
        ADD { void run(Machine m, int a) { m.push(m.pop() + m.pop()); } },
        SUB { void run(Machine m, int a) { int r = m.pop(); m.push(m.pop() - r); } },
        MUL { void run(Machine m, int a) { m.push(m.pop() * m.pop()); } },
        DIV { void run(Machine m, int a) { int r = m.pop(); m.push(m.pop() / r); } },
        LOAD { void run(Machine m, int a) { m.push(m.vars[a]); } },
        STORE { void run(Machine m, int a) { m.vars[a] = m.pop(); } },
        JZ { void run(Machine m, int a) { if (m.pop() == 0) m.pc = a; } },
        JMP { void run(Machine m, int a) { m.pc = a; } },
        CALL { void run(Machine m, int a) { m.calls.add(m.pc); m.pc = a; } },
        RET { void run(Machine m, int a) { m.pc = m.calls.remove(m.calls.size() - 1); } },
        PRINT { void run(Machine m, int a) { m.out.append(m.pop()).append(' '); } },
        HALT { void run(Machine m, int a) { m.halted = true; } };

        abstract void run(Machine m, int a);
    }

    record Ins(Op op, int arg) { }

    static class Machine {
        final int[] stack = new int[16], vars = new int[8];
        int sp, pc;
        boolean halted;
        final List<Integer> calls = new ArrayList<>();
        final StringBuilder out = new StringBuilder();

        void push(int v) { stack[sp++] = v; }

        int pop() { return stack[--sp]; }

        String run(List<Ins> code) {
            int steps = 0;
            try {
                while (!halted && steps++ < 100_000) {
                    Ins i = code.get(pc++);
                    i.op().run(this, i.arg());
                }
            } catch (ArithmeticException | IndexOutOfBoundsException e) {
                out.append("trap at ").append(pc - 1).append(": ").append(e.getMessage());
            }
            return out + "(" + steps + " steps)";
        }
    }

    static List<Ins> assemble(String src) {
        Map<String, Integer> labels = new HashMap<>();
        List<String[]> lines = new ArrayList<>();
        for (String l : src.split(";")) {
            String[] w = l.trim().split(" ");
            if (w[0].endsWith(":")) labels.put(w[0].substring(0, w[0].length() - 1), lines.size());
            else lines.add(w);
        }
        List<Ins> code = new ArrayList<>();
        for (String[] w : lines) {
            int arg = w.length < 2 ? 0 : labels.containsKey(w[1]) ? labels.get(w[1]) : Integer.parseInt(w[1]);
            code.add(new Ins(Op.valueOf(w[0].toUpperCase()), arg));
        }
        return code;
    }

    public static void main(String[] args) {
        String fact = "push 10; store 0; push 1; store 1; loop:; load 0; jz end; load 0; load 1; mul; store 1; load 0; push 1; sub; store 0; jmp loop; end:; load 1; print; halt";
        System.out.println(new Machine().run(assemble(fact)));
        String sub = "push 5; call sq; print; push 7; call sq; print; halt; sq:; store 2; load 2; load 2; mul; ret";
        System.out.println(new Machine().run(assemble(sub)));
        System.out.println(new Machine().run(assemble("push 1; push 0; div")));
        System.out.println(new Machine().run(assemble("add")));
        System.out.println(new Machine().run(assemble("l:; push 1; jmp l")));
        System.out.println(new Machine().run(assemble("push 1; store 0; push 2")));
        System.out.println(new Machine().run(assemble("l:; jmp l")));
        try {
            assemble("nope 1");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        try {
            assemble("push x");
        } catch (NumberFormatException e) {
            System.out.println(e.getMessage());
        }
    }
}
