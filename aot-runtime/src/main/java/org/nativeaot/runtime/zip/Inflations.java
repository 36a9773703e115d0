package org.nativeaot.runtime.zip;

import java.util.zip.DataFormatException;

/** The natives of the class library's Inflater. Streams are numbers of a table. */
public final class Inflations {
    public static final StreamTable<InflateStream> STREAMS = new StreamTable<>();

    /** How many bytes a call took and gave, how it ended, and what was wrong. */
    public record Result(int read, int written, InflateStream.Outcome outcome, String problem) {
        /**
         * As the class library wants it: {@code read | written << 31 | finished << 62 | needsDictionary << 63}.
         *
         * @throws DataFormatException if the stream is corrupt
         */
        public long packed() throws DataFormatException {
            if (outcome == InflateStream.Outcome.CORRUPT) {
                throw new DataFormatException(problem);
            }
            return read | (long) written << 31 | (outcome == InflateStream.Outcome.END ? 1L << 62 : 0)
                    | (outcome == InflateStream.Outcome.NEEDS_DICTIONARY ? 1L << 63 : 0);
        }
    }

    private Inflations() {
    }

    public static long create(boolean raw) {
        return STREAMS.add(new InflateStream(raw));
    }

    public static Result inflate(long number, byte[] in, int from, int count, byte[] out, int to, int room) {
        InflateStream s = STREAMS.get(number);
        InflateStream.Outcome outcome = s.inflate(in, from, count, out, to, room);
        return new Result(s.inputEnd() - from, s.outputEnd() - to, outcome, s.problem());
    }

    /** An array that is null stands for memory at the address in its place. */
    public static Result inflate(long number, byte[] in, int from, long inAddress, int count,
                                 byte[] out, int to, long outAddress, int room) {
        InflateStream s = STREAMS.get(number);
        int read = 0;
        int written = 0;
        byte[] outPortion = out == null ? new byte[Math.min(room, RawMemory.PORTION)] : out;
        while (true) {
            byte[] inPortion = in == null ? RawMemory.read(inAddress + read, count - read) : in;
            int inAt = in == null ? 0 : from + read;
            int inCount = in == null ? inPortion.length : count - read;
            int outAt = out == null ? 0 : to + written;
            int outRoom = out == null ? Math.min(room - written, outPortion.length) : room - written;
            InflateStream.Outcome outcome = s.inflate(inPortion, inAt, inCount, outPortion, outAt, outRoom);
            int n = s.outputEnd() - outAt;
            if (out == null) {
                RawMemory.write(outPortion, n, outAddress + written);
            }
            read += s.inputEnd() - inAt;
            written += n;
            if (outcome != InflateStream.Outcome.PROGRESS) {
                return new Result(read, written, outcome, s.problem());
            }
        }
    }
}
