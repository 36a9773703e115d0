// The same messages when the class file has no names of locals: "<local1>", but "<parameter1>" for parameters.
// level: 1
// no-locals
package lang;

public class HelpfulNullNoLocals {
    int number;
    HelpfulNullNoLocals next;

    static void parameters(int a, Object b, long c, int[] d) {
        try { b.hashCode(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { System.out.println(d[a]); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        int[][] local = {null};
        try { System.out.println(local[a][a]); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        HelpfulNullNoLocals none = null;
        try { none.next.number = 2; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    }

    void instance(String s, HelpfulNullNoLocals o) {
        try { s.trim(); } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { o.next = this; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
        try { next.number++; } catch (NullPointerException e) { System.out.println(e.getMessage()); }
    }

    public static void main(String[] args) {
        parameters(0, null, 1, null);
        new HelpfulNullNoLocals().instance(null, null);
    }
}
