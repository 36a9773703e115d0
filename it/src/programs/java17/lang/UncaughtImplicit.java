// An uncaught implicit NullPointerException with its helpful message.
// level: 1
// expect-exit: 1
package lang;

public class UncaughtImplicit {
    int[] data;
    UncaughtImplicit next;

    static int last(UncaughtImplicit list, int i) {
        return list.next.next
                .data[i];
    }

    public static void main(String[] args) {
        UncaughtImplicit u = new UncaughtImplicit();
        u.next = new UncaughtImplicit();
        System.out.println(last(u, 3));
    }
}
