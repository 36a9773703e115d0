package org.nativeaot.core.llvm;

/** LLVM rejected what this package wrote, or failed on it: a bug here or there, never the user's mistake. */
public final class LlvmFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LlvmFailure(String what, String detail) {
        super(what + ": " + detail);
    }
}
