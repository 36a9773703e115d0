package org.nativeaot.core.options;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nativeaot.core.diag.Diagnostic;
import org.nativeaot.core.diag.DiagnosticId;

/** Sizes as HotSpot's {@code -Xmx} writes them: digits and one of {@code k m g t}, all powers of 1024. */
public final class ByteSize {

    private static final Pattern FORM = Pattern.compile("(\\d{1,15})([kmgt]?)");

    private ByteSize() { }

    /**
     * @return bytes
     * @throws org.nativeaot.core.diag.AotException {@code AOT1010} when it is no size
     */
    public static long parse(String option, String text) {
        Matcher m = FORM.matcher(text.trim().toLowerCase(Locale.ROOT));
        if (m.matches()) {
            int shift = m.group(2).isEmpty() ? 0 : 10 * (1 + "kmgt".indexOf(m.group(2)));
            long value = Long.parseLong(m.group(1));
            if (value <= Long.MAX_VALUE >> shift) {
                return value << shift;
            }
        }
        throw Diagnostic.of(DiagnosticId.BAD_OPTION, option + "=" + text + " is not a size")
                .withWayOut("write digits and k, m or g, as in 512m").fatal();
    }
}
