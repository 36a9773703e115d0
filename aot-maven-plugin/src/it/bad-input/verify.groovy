def runs = new File(basedir, "build.log").text.split("Scanning for projects").drop(1)
assert runs.size() == 5

assert runs[0] =~ /AOT1003: .*bad\.First, bad\.Second/
assert runs[1] =~ /AOT1001: unknown rid 'linux-x86'; known are linux-x64, linux-arm64/
assert runs[2] =~ /AOT1004: .*bad\.Third/
assert runs[3] =~ /AOT1008: .*jdk/
runs[0..3].each { assert it.contains("  -> ") : it }
assert runs[4].contains("BUILD SUCCESS")
assert !new File(basedir, "target/publish").exists()
