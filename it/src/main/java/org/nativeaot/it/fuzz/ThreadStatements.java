package org.nativeaot.it.fuzz;

/**
 * Groups of threads with one outcome: they either work on what is their own and add to what is shared in a monitor, in
 * any order, or take turns by wait and notify and run the program's methods. All are joined.
 */
final class ThreadStatements {
    private final Program program;
    private final Dice dice;
    private final SourceText out;

    ThreadStatements(Program program) {
        this.program = program;
        this.dice = program.dice;
        this.out = program.out;
    }

    /** A static method that runs one group. */
    void method(String name) {
        out.open("static void " + name + "() throws InterruptedException");
        int n = dice.between(2, 4);
        out.line("Thread[] threads = new Thread[" + n + "];");
        out.line("Throwable[] failed = new Throwable[" + n + "];");
        out.line("long[] total = new long[4];");
        out.line("int[] turn = new int[1];");
        out.open("for (int n = 0; n < " + n + "; n++)");
        out.line("final int me = n;");
        out.open("Runnable work = () ->");
        out.open("try");
        if (dice.oneIn(2)) {
            together();
        } else {
            inTurn();
        }
        out.next("catch (Throwable e)");
        out.line("failed[me] = e;");
        out.close();
        out.close("};");
        out.line("threads[n] = " + (program.language >= 25 && dice.oneIn(2) ? "Thread.ofVirtual().unstarted(work);"
                : "new Thread(work, \"w\" + n);"));
        out.close();
        out.line("for (Thread thread : threads) { thread.start(); }");
        out.line("for (Thread thread : threads) { thread.join(); }");
        out.line("for (Throwable e : failed) { if (e != null) { caught(" + program.label() + ", e); } }");
        out.line("mix((Object) total);");
        out.close();
    }

    private void together() {
        Body body = new Body(program, 0, null, 300, false);
        body.canReturn = false;
        body.scope.local("me", Type.INT, true);
        Statements statements = new Statements(body);
        for (Type type : new Type[] {Type.INT, Type.LONG, Type.STRING, Type.INTS, Type.DOUBLE}) {
            statements.declare(type, false);
        }
        Expressions expressions = new Expressions(body);
        out.open("for (int i = 0; i < 20; i++)");
        body.scope.counter("i", Type.INT);
        statements.several(dice.between(2, 5));
        String add = "total[" + dice.pick("0", "i & 3", "me & 1") + "] += " + expressions.of(Type.LONG, 1) + ";";
        out.line("synchronized (" + dice.pick("total", "threads", "turn") + ") { " + add + " "
                + dice.pick("", "", "if (i == 15) { break; }", "total[3] += 6 / (19 - i);") + " }");
        out.close();
    }

    private void inTurn() {
        out.open("synchronized (turn)");
        out.line("while (turn[0] != me) { turn.wait(); }");
        out.open("try");
        Body body = new Body(program, Body.RANK_OF_STATIC, null, 2000, true);
        body.canReturn = false;
        body.scope.local("me", Type.INT, true);
        new Statements(body).several(dice.between(2, 4));
        out.next("finally");
        out.line("turn[0]++;");
        out.line("turn.notifyAll();");
        out.close();
        out.close();
    }
}
