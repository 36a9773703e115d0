def log = new File(basedir, "build.log").text
def runs = log.split("Scanning for projects").drop(1)
assert runs.size() == 5

assert runs[0].contains("aot-maven-plugin")
assert runs[0] =~ /Publishing publish-hello-1.0 for \S+ \(nothing was published yet\)/
assert runs[0] =~ /\[DEBUG\] .*lld.* -o /
assert runs[1] =~ /Nothing changed: .*publish-hello-1.0 is up to date/
assert !runs[1].contains("Publishing publish-hello")
assert runs[2] =~ /Publishing publish-hello-1.0 .*aot.stripSymbols changed/
assert runs[3].contains("Publishing is skipped")

def folders = new File(basedir, "target/publish").listFiles()
assert folders.length == 1
def rid = folders[0].name
def program = new File(folders[0], rid.startsWith("win") ? "publish-hello-1.0.exe" : "publish-hello-1.0")
def run = [program.path, "wörld"].execute()
def out = run.inputStream.getText("UTF-8")
assert run.waitFor() == 0
assert out.trim() == "Hello, wörld!"

if (rid.startsWith("linux")) {
    assert new File(folders[0], "publish-hello-1.0.dbg").file
}
assert runs[4] =~ /functions after analysis/
assert new File(basedir, "target/aot/dump-${rid}/analysis.ir").text.contains("hello.Hello.main")

def installed = new File(localRepositoryPath, "org/nativeaot/it/publish-hello/1.0/publish-hello-1.0-${rid}.exe")
assert installed.file : "not attached: ${installed}"

def leftovers = new File(basedir, "target/aot").list().findAll { it.startsWith("work-") }
assert leftovers.empty : leftovers
