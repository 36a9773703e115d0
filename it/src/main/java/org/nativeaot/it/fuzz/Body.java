package org.nativeaot.it.fuzz;

import java.util.ArrayList;
import java.util.List;

/**
 * The place in a method body where text is being added: what may be named and called there, and how much may still run.
 * Programs end because loops count, methods call only those before them or of a lower rank, and the product of all the
 * loops around a statement times its cost stays below the body's limit.
 */
final class Body {
    /** Virtual methods call only those of a lower rank: {@code f}, {@code g}, {@code h}, then static methods. */
    static final int RANK_OF_STATIC = 3;
    /** At most so many statements run per call of {@code f}, {@code g}, {@code h}. */
    static final long[] VIRTUAL_COST = {60, 200, 500};
    private static final int DEEPEST = 3;

    final Program program;
    final Dice dice;
    final SourceText out;
    int rank;
    /** Null in a method without result. */
    final Type result;
    /** False in code that threads run at the same time. */
    final boolean shared;
    Scope scope = new Scope();
    /** Labels of the loops around, as far as they can be left from here. */
    List<String> loops = new ArrayList<>();
    /** False inside lambdas and initialisers. */
    boolean canReturn = true;
    private final long limit;
    private long cost;
    private long times = 1;
    private int depth;

    Body(Program program, int rank, Type result, long limit, boolean shared) {
        this.program = program;
        this.dice = program.dice;
        this.out = program.out;
        this.rank = rank;
        this.result = result;
        this.limit = limit;
        this.shared = shared;
    }

    long cost() {
        return cost;
    }

    /** Takes what running something so dear here costs, or says that it is too much. */
    boolean affords(long more) {
        if (cost + times * more > limit) {
            return false;
        }
        cost += times * more;
        return true;
    }

    /** Whether a loop of so many rounds leaves room for something inside. */
    boolean affordsLoop(int rounds) {
        return cost + times * rounds * 6 <= limit;
    }

    /** Adds what stands in a block that runs {@code rounds} times. */
    void block(int rounds, Runnable inside) {
        int mark = scope.enter();
        times *= rounds;
        depth++;
        inside.run();
        depth--;
        times /= rounds;
        scope.leave(mark);
    }

    boolean isDeep() {
        return depth >= DEEPEST;
    }

    boolean inLoop() {
        return times > 1;
    }

    /**
     * Adds code of a lambda or inner class: only final locals can be named, and no loop outside be left. It runs
     * wherever it is called, also by its like, so it calls only methods of the lowest rank.
     */
    void captured(Runnable inside) {
        Scope outer = scope;
        List<String> outerLoops = loops;
        boolean outerReturn = canReturn;
        int outerRank = rank;
        scope = outer.captured();
        loops = new ArrayList<>();
        canReturn = false;
        rank = Math.min(rank, 1);
        inside.run();
        scope = outer;
        loops = outerLoops;
        canReturn = outerReturn;
        rank = outerRank;
    }
}
