// setStackTrace and getStackTrace: copies, given frames, nulls; StackTraceElement's own methods.
// level: 2
// expect-exit: 1
package trace;

public class GivenTraces {
    static Exception made() {
        return new Exception("made here");
    }

    public static void main(String[] args) {
        Exception e = made();
        StackTraceElement[] t = e.getStackTrace();
        System.out.println(t[0] + " " + t.length);
        t[0] = null;
        System.out.println(e.getStackTrace()[0] != null);
        StackTraceElement own = new StackTraceElement("some.Class", "method", "File.java", 42);
        e.setStackTrace(new StackTraceElement[] {own, new StackTraceElement("a.B", "c", null, -1),
            new StackTraceElement("a.B", "nat", "B.java", -2), new StackTraceElement("a.B", "unknown", "B.java", -1),
            new StackTraceElement("app", "mod", "1.0", "x.Y", "z", "Y.java", 7)});
        for (StackTraceElement x : e.getStackTrace()) {
            System.out.println(x + " " + x.isNativeMethod());
        }
        e.printStackTrace();
        e.setStackTrace(new StackTraceElement[0]);
        e.printStackTrace();
        e.fillInStackTrace();
        System.out.println(e.getStackTrace()[0].getMethodName() + " " + e.getStackTrace()[0].getLineNumber());
        try {
            e.setStackTrace(null);
        } catch (NullPointerException x) {
            System.out.println("null trace");
        }
        try {
            e.setStackTrace(new StackTraceElement[] {own, null});
        } catch (NullPointerException x) {
            System.out.println(x.getMessage());
        }
        StackTraceElement same = new StackTraceElement("some.Class", "method", "File.java", 42);
        System.out.println(own.equals(same) + " " + (own.hashCode() == same.hashCode()) + " "
                + own.equals(new StackTraceElement("some.Class", "method", "File.java", 43)));
        System.out.println(own.getModuleName() + " " + own.getClassLoaderName() + " " + own.getClassName() + " " + own.getFileName());
        try {
            new StackTraceElement(null, "m", "f", 1);
        } catch (NullPointerException x) {
            System.out.println(x.getMessage());
        }
        RuntimeException thrown = new RuntimeException("moved");
        thrown.setStackTrace(new StackTraceElement[] {own});
        try {
            throw thrown;
        } catch (RuntimeException x) {
            System.out.println(x.getStackTrace().length + " " + x.getStackTrace()[0]);
        }
        throw thrown;
    }
}
