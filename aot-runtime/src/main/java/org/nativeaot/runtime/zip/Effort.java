package org.nativeaot.runtime.zip;

/**
 * How hard to search for matches, as zlib 1.3 does at each level.
 *
 * @param good  a match so long makes the search for a better one shorter
 * @param lazy  a match so long is taken at once; fast levels enter shorter ones only into the hash chains
 * @param nice  a match so long ends the search
 * @param chain candidates to look at
 */
record Effort(int good, int lazy, int nice, int chain) {
    static final int DEFAULT_LEVEL = 6;
    private static final Effort[] OF_LEVEL = {
        new Effort(0, 0, 0, 0), new Effort(4, 4, 8, 4), new Effort(4, 5, 16, 8), new Effort(4, 6, 32, 32),
        new Effort(4, 4, 16, 16), new Effort(8, 16, 32, 32), new Effort(8, 16, 128, 128), new Effort(8, 32, 128, 256),
        new Effort(32, 128, 258, 1024), new Effort(32, 258, 258, 4096)};

    /** @param level 0 to 9 */
    static Effort of(int level) {
        return OF_LEVEL[level];
    }
}
