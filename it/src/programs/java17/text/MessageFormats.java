// level: 4
package text;

import java.text.ChoiceFormat;
import java.text.FieldPosition;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;

public class MessageFormats {
    static String m(String p, Object... a) {
        return new MessageFormat(p, Locale.ENGLISH).format(a);
    }

    public static void main(String[] args) throws Exception {
        System.out.println(m("{0} has {1} items, {0}!", "Bob", 1234567));
        System.out.println(m("It''s '{0}' quoted {0}", "x"));
        System.out.println(m("{0,number,#.##} {1,number,integer} {2,number,percent}", 3.14159, 2.7, 0.5));
        System.out.println(m("{2} {1} {0} {3}", 1, null, true));
        for (int n : new int[] {0, 1, 2, 500}) System.out.println(m("There {0,choice,0#are no files|1#is one file|1<are {0,number,integer} files}.", n));
        System.out.println(Arrays.toString(new MessageFormat("{0}-{1}", Locale.ENGLISH).parse("left-right")));
        for (String bad : new String[] {"{", "{x}", "{0,nope}", "{0"}) {
            try {
                System.out.println(m(bad, 1));
            } catch (IllegalArgumentException e) {
                System.out.println(e.getMessage());
            }
        }
        ChoiceFormat c = new ChoiceFormat(new double[] {0, 1, ChoiceFormat.nextDouble(1)}, new String[] {"none", "one", "many"});
        System.out.println(c.format(-5) + c.format(0.5) + c.format(1) + c.format(1.5) + " " + c.toPattern());
        System.out.println(new MessageFormat("{1}{0}", Locale.ENGLISH).format(new Object[] {"a", "b"}, new StringBuffer(">"), new FieldPosition(0)));
        System.out.println(new MessageFormat("{0,number,#,##0.0} x", Locale.ROOT).toPattern());
        System.out.println(MessageFormat.format("plain {0}", "static"));
    }
}
