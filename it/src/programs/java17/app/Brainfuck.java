// An interpreter with precomputed jumps.
// level: 1
package app;

public class Brainfuck {
    static String run(String prog, String in) {
        int[] jump = new int[prog.length()];
        int[] stack = new int[prog.length()];
        int sp = 0;
        for (int i = 0; i < prog.length(); i++) {
            if (prog.charAt(i) == '[') stack[sp++] = i;
            else if (prog.charAt(i) == ']') {
                int j = stack[--sp];
                jump[i] = j;
                jump[j] = i;
            }
        }
        byte[] tape = new byte[30000];
        int p = 0, ip = 0;
        StringBuilder out = new StringBuilder();
        for (int pc = 0; pc < prog.length(); pc++) {
            switch (prog.charAt(pc)) {
                case '>': p++; break;
                case '<': p--; break;
                case '+': tape[p]++; break;
                case '-': tape[p]--; break;
                case '.': out.append((char) (tape[p] & 0xff)); break;
                case ',': tape[p] = ip < in.length() ? (byte) in.charAt(ip++) : 0; break;
                case '[': if (tape[p] == 0) pc = jump[pc]; break;
                case ']': if (tape[p] != 0) pc = jump[pc]; break;
                default: break;
            }
        }
        return out.toString();
    }

    public static void main(String[] args) {
        System.out.print(run("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------.--------.>>+.>++.", ""));
        System.out.println(run(",[.[-],]", "echo me"));
        System.out.println(run(">,[>,]<[.<]", "reverse"));
        try {
            run("<+", "");
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
        try {
            run("]", "");
        } catch (ArrayIndexOutOfBoundsException e) {
            System.out.println(e.getMessage());
        }
    }
}
