// level: 3
package system;

public class Properties {
    public static void main(String[] args) throws Exception {
        for (String k : new String[] {"file.separator", "path.separator", "line.separator", "java.specification.version", "os.name", "file.encoding", "java.vm.specification.name", "none.such"}) {
            String v = System.getProperty(k);
            System.out.println(k + "=" + (v == null ? null : v.replace("\n", "\\n")));
        }
        System.out.println(System.getProperty("none", "default") + " " + Integer.getInteger("none", 5) + " " + Boolean.getBoolean("none") + " " + Long.getLong("none"));
        System.out.println(System.setProperty("my.key", "v1") + " " + System.setProperty("my.key", "12") + " " + System.getProperty("my.key") + " " + Integer.getInteger("my.key") + " " + System.clearProperty("my.key") + " " + System.getProperty("my.key"));
        System.out.println(System.lineSeparator().length() + " " + (System.getProperty("user.dir") != null) + " " + (System.getProperty("java.io.tmpdir") != null) + " " + (System.getProperty("os.arch") != null));
        try {
            System.getProperty("");
        } catch (IllegalArgumentException e) {
            System.out.println(e.getMessage());
        }
        java.util.Properties p = new java.util.Properties();
        p.load(new java.io.StringReader("# comment\na=1\nb : two words \\\n  continued\nc\\u0020d=\\u20ac\n! x\nempty=\n"));
        System.out.println(new java.util.TreeMap<>(p) + " " + p.getProperty("zz", "def") + " " + p.stringPropertyNames().size());
        System.out.println(Runtime.version().feature() == Integer.parseInt(System.getProperty("java.specification.version")));
    }
}
