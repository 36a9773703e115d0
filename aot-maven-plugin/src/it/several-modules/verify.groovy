def output = { module ->
    def folder = new File(basedir, "${module}/target/publish").listFiles()[0]
    def name = folder.name.startsWith("win") ? "${module}-1.0.exe" : "${module}-1.0"
    def run = [new File(folder, name).path].execute()
    assert run.waitFor() == 0
    run.inputStream.getText("UTF-8").trim()
}
assert output("first") == "hello from first"
assert output("second") == "hello from second within 64 MB"
assert !new File(basedir, "library/target/publish").exists()
assert !new File(basedir, "target/publish").exists()

def log = new File(basedir, "build.log").text
assert log =~ /aot(-maven-plugin)?:\S+:publish \(native\) @ second/
assert !(log =~ /publish \(default-publish\) @ second/)
assert !(log =~ /publish \(default-publish\) @ several-modules/)
assert log.count("Publishing ") == 2
assert log =~ /AOT1010: aot.maxHaep is no option/
