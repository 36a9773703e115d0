// Run by the invoker plugin after "package": the published program behaves as the same classes do on java.
def folder = new File(basedir, "target/publish").listFiles()[0]
def program = new File(folder, folder.name.startsWith("win") ? "wordcount.exe" : "wordcount").path
def java = [new File(System.getProperty("java.home"), "bin/java").path, "-cp",
            new File(basedir, "target/classes").path, "org.example.wordcount.WordCount"]

def text = new File(basedir, "target/text.txt")
text.setText("the quick brown fox; the lazy dog! The END, naïve café\n" * 200 + "fox\n", "UTF-8")
def runs = [
    ["-n", "3", text.path],
    ["--min-length", "5", text.path],
    ["-n", "2", text.path, text.path],
    ["-n", "none", text.path],
    ["--no-such-option"],
    [new File(basedir, "no-such-file.txt").path],
]

def run = { command, stdin ->
    def process = command.execute()
    def out = new StringBuffer()
    def err = new StringBuffer()
    // The same readers are started and joined: a second pair would take part of the output from the first.
    def readers = [process.consumeProcessOutputStream(out), process.consumeProcessErrorStream(err)]
    process.outputStream.withStream { it.write(stdin) }
    def code = process.waitFor()
    readers*.join()
    [code: code, out: out.toString(), err: err.toString()]
}

(runs.collect { [it, new byte[0]] } + [[["-n", "4", "-"], text.bytes]]).each { arguments, stdin ->
    def expected = run(java + arguments, stdin)
    def actual = run([program] + arguments, stdin)
    assert actual == expected : arguments
}
assert run([program, "-n", "1", text.path], new byte[0]).out.contains("the")
