// A compact source file: no class declaration, an instance main, IO.println.
// level: 2
// alone

String greeting = "compact";

int twice(int x) { return 2 * x; }

void main() {
    IO.println(greeting + " " + twice(21));
    System.out.println(List.of(1, 2).size());
}
