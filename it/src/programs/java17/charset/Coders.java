// CharsetEncoder and CharsetDecoder driven by hand: reporting, replacing, ignoring, small buffers.
// level: 4
package charset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

public class Coders {
    public static void main(String[] args) throws CharacterCodingException {
        CharsetDecoder d = StandardCharsets.UTF_8.newDecoder();
        byte[] in = {'a', (byte) 0xe2, (byte) 0x82, (byte) 0xac, (byte) 0xff, 'b', (byte) 0xf0, (byte) 0x9f};
        CharBuffer out = CharBuffer.allocate(1);
        ByteBuffer b = ByteBuffer.wrap(in);
        for (int i = 0; i < 6; i++) {
            CoderResult r = d.decode(b, out, true);
            out.flip();
            System.out.println(r + " " + b.position() + " [" + out + "]");
            if (r.isMalformed()) b.position(b.position() + r.length());
            out.clear();
        }
        System.out.println(StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPLACE).decode(ByteBuffer.wrap(in)).toString().length());
        System.out.println(StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.IGNORE).decode(ByteBuffer.wrap(in)));
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(in));
        } catch (CharacterCodingException e) {
            System.out.println(e);
        }
        CharsetEncoder e = StandardCharsets.ISO_8859_1.newEncoder();
        System.out.println(e.canEncode('\u00e9') + " " + e.canEncode('\u20ac') + " " + e.maxBytesPerChar() + " " + d.maxCharsPerByte());
        try {
            e.encode(CharBuffer.wrap("x\u20ac"));
        } catch (CharacterCodingException x) {
            System.out.println(x);
        }
        e.onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(new byte[] {'#'});
        System.out.println(new String(e.encode(CharBuffer.wrap("x\u20acy")).array()).trim());
        System.out.println(StandardCharsets.UTF_16.encode("ab").remaining() + " " + StandardCharsets.UTF_8.decode(ByteBuffer.wrap(new byte[] {(byte) 0xc3, (byte) 0xa9})));
    }
}
