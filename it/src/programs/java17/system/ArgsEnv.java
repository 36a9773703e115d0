// level: 3
// args: one "two words" "" "tab\there" é
// env: IT_VALUE=from the environment
// env: IT_EMPTY=
package system;

import java.util.Map;

public class ArgsEnv {
    public static void main(String[] args) {
        System.out.println(args.length);
        for (String a : args) System.out.println("[" + a + "] " + a.length());
        System.out.println(System.getenv("IT_VALUE") + "|" + System.getenv("IT_EMPTY") + "|" + System.getenv("IT_NONE"));
        Map<String, String> env = System.getenv();
        System.out.println(env.containsKey("PATH") + " " + env.get("IT_VALUE").length());
        try {
            env.put("x", "y");
        } catch (UnsupportedOperationException e) {
            System.out.println("read only");
        }
        System.out.println(env.keySet().stream().filter(k -> k.startsWith("IT_")).sorted().toList());
    }
}
