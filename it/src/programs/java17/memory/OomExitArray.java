// So does an array longer than any can be, though there is room for others.
// level: 5
// heap: 64m
// vm: -XX:+ExitOnOutOfMemoryError
// expect-exit: 3
package memory;

public class OomExitArray {
    static int length = Integer.MAX_VALUE;

    public static void main(String[] args) {
        System.out.println(new int[1000].length);
        System.out.println(new byte[length].length);
    }
}
