// Reads standard input as bytes and characters to its end, including multi-byte characters.
// level: 4
// stdin: first line\nsecond é line\n
// stdin: \nlast without newline
package io;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

public class Stdin {
    public static void main(String[] args) throws IOException {
        System.out.println((char) System.in.read());
        BufferedReader r = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String line;
        int n = 0;
        while ((line = r.readLine()) != null) System.out.println(++n + " " + line.length() + " [" + line + "]");
        System.out.println(System.in.read() + " " + r.read());
    }
}
