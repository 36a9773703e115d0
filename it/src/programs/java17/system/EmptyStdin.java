// Standard input is empty: every reader sees the end at once.
// level: 3
package system;

import java.io.IOException;
import java.util.NoSuchElementException;
import java.util.Scanner;

public class EmptyStdin {
    public static void main(String[] args) throws IOException {
        System.out.println(System.in.read() + " " + System.in.read(new byte[5]) + " " + System.in.readAllBytes().length + " " + System.in.available());
        Scanner s = new Scanner(System.in);
        System.out.println(s.hasNext() + " " + s.hasNextLine());
        try {
            s.nextLine();
        } catch (NoSuchElementException e) {
            System.out.println(e.getMessage());
        }
        System.out.println(new java.io.BufferedReader(new java.io.InputStreamReader(System.in)).readLine());
    }
}
