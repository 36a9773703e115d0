package org.nativeaot.runtime.zip;

/** The natives of the class library's Deflater. Streams are numbers of a table. */
public final class Deflations {
    public static final StreamTable<DeflateStream> STREAMS = new StreamTable<>();

    private Deflations() {
    }

    public static long create(int level, int strategy, boolean raw) {
        return STREAMS.add(new DeflateStream(level, strategy, raw));
    }

    /**
     * Compresses, or changes level and strategy if bit 0 of {@code parameters} is set: {@code 1 | strategy << 1 |
     * level << 3}.
     *
     * @return {@code read | written << 31 | finished << 62 | still to change << 63}
     */
    public static long deflate(long number, byte[] in, int from, int count, byte[] out, int to, int room, int flush,
                               int parameters) {
        DeflateStream s = STREAMS.get(number);
        boolean change = (parameters & 1) != 0;
        DeflateStream.Outcome outcome = change
                ? s.change(parameters >> 3, parameters >> 1 & 3, in, from, count, out, to, room)
                : s.deflate(in, from, count, out, to, room, flush);
        return packed(s.inputEnd() - from, s.outputEnd() - to, outcome, change);
    }

    private static long packed(int read, int written, DeflateStream.Outcome outcome, boolean change) {
        if (outcome == DeflateStream.Outcome.WRONG_STATE) {
            throw new InternalError("stream error");
        }
        return read | (long) written << 31 | (!change && outcome == DeflateStream.Outcome.END ? 1L << 62 : 0)
                | (change && outcome == DeflateStream.Outcome.STUCK ? 1L << 63 : 0);
    }

    /** An array that is null stands for memory at the address in its place. */
    public static long deflate(long number, byte[] in, int from, long inAddress, int count,
                               byte[] out, int to, long outAddress, int room, int flush, int parameters) {
        int read = 0;
        int written = 0;
        byte[] outPortion = out == null ? new byte[Math.min(room, RawMemory.PORTION)] : out;
        while (true) {
            byte[] inPortion = in == null ? RawMemory.read(inAddress + read, count - read) : in;
            int inAt = in == null ? 0 : from + read;
            int inCount = in == null ? inPortion.length : count - read;
            int outAt = out == null ? 0 : to + written;
            int outRoom = out == null ? Math.min(room - written, outPortion.length) : room - written;
            boolean lastInput = read + inCount == count;
            long result = deflate(number, inPortion, inAt, inCount, outPortion, outAt, outRoom,
                    lastInput ? flush : DeflateStream.NO_FLUSH, parameters);
            int taken = (int) (result & 0x7fff_ffff);
            int given = (int) (result >>> 31 & 0x7fff_ffff);
            if (out == null) {
                RawMemory.write(outPortion, given, outAddress + written);
            }
            read += taken;
            written += given;
            boolean portionUsed = taken == inCount && !lastInput || given == outRoom && written < room;
            if (parameters != 0 || result >>> 62 != 0 || !portionUsed || taken + given == 0) {
                return read | (long) written << 31 | result & 3L << 62;
            }
        }
    }
}
