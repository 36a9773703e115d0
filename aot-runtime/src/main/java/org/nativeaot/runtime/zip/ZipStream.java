package org.nativeaot.runtime.zip;

/**
 * A compressor or decompressor that works on portions of input and output: what both keep of the current call, and what
 * the class library asks of either.
 */
public abstract class ZipStream {
    /** Adler-32 as {@link #adler} tells it. */
    int adler;

    // of the current call; the arrays only while it runs
    byte[] in;
    int inAt;
    int inEnd;
    byte[] out;
    int outAt;
    int outEnd;

    /** As if the stream had just been made. */
    public abstract void reset();

    /** @return false if no dictionary is wanted now, or another one */
    public abstract boolean setDictionary(byte[] bytes, int from, int count);

    /** Adler-32 of the data so far, or of the dictionary. Not computed for raw streams. */
    public final int adler() {
        return adler;
    }

    /** Index behind the last byte that the last call took. */
    public final int inputEnd() {
        return inAt;
    }

    /** Index behind the last byte that the last call wrote. */
    public final int outputEnd() {
        return outAt;
    }

    final void begin(byte[] input, int from, int count, byte[] output, int to, int room) {
        in = input;
        inAt = from;
        inEnd = from + count;
        out = output;
        outAt = to;
        outEnd = to + room;
    }

    final void end() {
        in = null;
        out = null;
    }
}
