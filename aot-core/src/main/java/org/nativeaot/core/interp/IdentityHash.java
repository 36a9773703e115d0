package org.nativeaot.core.interp;

/**
 * The identity of one object of the abstract heap: who allocated it and the how manieth it was. An attempt runs the
 * same whenever it runs, so a hash made from these is the same in every build.
 */
final class IdentityHash {
    private final int seed;
    private boolean asked;

    private IdentityHash(int seed) {
        this.seed = seed;
    }

    /** Of the next object that an attempt allocates. */
    static IdentityHash next(InitUnit unit) {
        return new IdentityHash(31 * (unit.subject() == null ? 1 : unit.subject().internalName().hashCode())
                + unit.nextObject());
    }

    /** Of an object that has a name of its own, whoever asks for it first. */
    static IdentityHash of(String name) {
        return new IdentityHash(name.hashCode());
    }

    boolean isAsked() {
        return asked;
    }

    int value() {
        asked = true;
        // spread (the finisher of MurmurHash3), for neighbours have neighbouring seeds
        int h = seed;
        h = (h ^ h >>> 16) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        h = (h ^ h >>> 16) & Integer.MAX_VALUE;
        return h == 0 ? 1 : h;
    }
}
