package org.nativeaot.core.opt;

import java.util.List;

/** The passes in order. Each row says why it stands where it stands. */
final class PassList {
    /**
     * @param needsChange skipped unless a row since the last such one changed the function
     * @param reason      for the place in the order
     */
    record Row(String name, Pass pass, boolean needsChange, String reason) {
    }

    static final List<Row> ROWS = List.of(
            new Row("structured-locking", new StructuredLockingPass(), false,
                    "first: whoever inlines the body has no handlers of its exits to carry"),
            new Row("devirtualize", new DevirtualizePass(), false, "before inlining, which looks at direct calls only"),
            new Row("inline", new InlinePass(), false,
                    "first round: the callees are finished, since the walk is bottom-up"),
            new Row("tidy", new TidyPass(), true, "arguments sharpen the stamps of expanded bodies"),
            new Row("devirtualize-2", new DevirtualizePass(), false,
                    "receivers whose class only inlining revealed: lambdas, iterators"),
            new Row("guard", new GuardedDevirtualizePass(), false,
                    "after stamps are sharp, before the round that expands the targets"),
            new Row("inline-2", new InlinePass(), false, "takes the calls that the row before made direct"),
            new Row("recursion", new RecursionPass(), false,
                    "on the body as the rounds before have left it; the row behind tidies both copies"),
            new Row("tidy-2", new TidyPass(), true, "objects show that they stay only once their checks are decided"),
            new Row("range-tests", new RangeTestPass(), false,
                    "once tidying has put tests side by side; checks behind them then look alike"),
            new Row("array-copy", new ArrayCopyPass(), false,
                    "once inlining has shown the types; before numbering, which knows its lengths"),
            new Row("coarsen-locks", new LockCoarseningPass(), false,
                    "once inlining has put regions side by side; before numbering, which sees through fewer of them"),
            new Row("scalars", new ScalarReplacementPass(), false,
                    "after inlining, which lets objects stay; before numbering, which sees the fields then"),
            new Row("default-stores", new DefaultStorePass(), false,
                    "once constructors are expanded, and for the objects that the row before has left"),
            new Row("number", new ValueNumberingPass(), false, "expanded bodies check what their callers have checked"),
            new Row("tidy-3", new TidyPass(), true, "others will take this body: leave it small"));

    private PassList() {
    }
}
