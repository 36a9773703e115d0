package org.nativeaot.core.ir;

import java.util.ArrayList;
import java.util.List;

/**
 * A jump to a block with arguments for its parameters. The exceptional edge of {@link Terminator.Try} passes the
 * exception implicitly as first parameter: {@code arguments} then holds the rest.
 */
public final class Edge {
    private Block target;
    private final List<Value> arguments;

    public Edge(Block target, List<Value> arguments) {
        this.target = target;
        this.arguments = new ArrayList<>(arguments);
    }

    public Edge(Block target, Value... arguments) {
        this(target, List.of(arguments));
    }

    public Block target() {
        return target;
    }

    public void setTarget(Block target) {
        this.target = target;
    }

    /** Mutable. */
    public List<Value> arguments() {
        return arguments;
    }
}
