package org.nativeaot.it.fuzz;

import java.util.ArrayList;
import java.util.List;

/** The program being made: what all its parts share. */
final class Program {
    /**
     * A static method that later ones may call.
     *
     * @param cost how many statements a call runs at most, roughly
     */
    record Method(String name, Type result, List<Type> parameters, long cost) {
    }

    final String name;
    /** The language's version: 17 or 25. */
    final int language;
    final Dice dice;
    final SourceText out = new SourceText();
    final List<Method> methods = new ArrayList<>();
    private int labels;

    Program(String name, int language, Dice dice) {
        this.name = name;
        this.language = language;
        this.dice = dice;
    }

    /** A number that no name and no mark of this program has yet. */
    int label() {
        return labels++;
    }
}
