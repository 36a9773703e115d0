#!/usr/bin/env bash
# Builds the kernel with a fake VM and runs its tests, with references of 4 and of 8 bytes: plainly, with sanitizers, and in
# the collector's stress modes.
# Usage: run.sh [quick]      CC: the compiler (default gcc)
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
kernel=$here/../../main/c
out=${TMPDIR:-/tmp}/aot-kernel-tests
cc=${CC:-gcc}
mkdir -p "$out"
sources=$(find "$kernel" -name '*.c' ! -name start.c)
flags="-std=gnu11 -g -fno-omit-frame-pointer -fno-strict-aliasing -ffp-contract=off -I$kernel -I$kernel/include -I$here \
 -Wall -Wextra -Wno-unused-parameter -Wno-builtin-declaration-mismatch -fno-builtin -pthread"
build() { # name, more flags
  local name=$1; shift
  $cc $flags -DAOTRT_NARROW=$narrow "$@" $sources "$here"/*.c -lm -o "$out/$name"
}
run() { # switches, then the program and its arguments
  echo "== ${*:2} AOT_OPTS='$1'"
  AOT_OPTS=$1 ${TIMEOUT:-timeout 300} "${@:2}"
}
for narrow in 1 0; do
build plain -O2
run "-Xmx64m -XX:+VerifyHeap" "$out/plain"
echo "== crash report"
(ulimit -c 0; ! "$out/plain" crash) 2> "$out/crash.txt"
grep -q 'fatal error has been detected: signal 11 (SIGSEGV), address 0x123450' "$out/crash.txt"
grep -q '^Build ID: [0-9a-f]' "$out/crash.txt"
[ "$(grep -c '^  0x' "$out/crash.txt")" -ge 2 ]
(AOT_OPTS=-Xbogus "$out/plain" 2>&1 || true) | grep -q 'unknown or malformed switch -Xbogus'
refused() { # switches, message
  (AOT_OPTS=$1 "$out/plain" 2>&1 || true) | grep -q "$2"
}
refused "-Xms64m -Xmx32m" 'Initial heap size set to a larger value than the maximum heap size'
[ $narrow = 0 ] || refused "-Xms10g" 'the heap of this program can have [0-9]*m at most'
refused "-Xmx9000000t" 'could not reserve enough space'
refused "-XX:MaxRAMPercentage=100.5" 'malformed switch -XX:MaxRAMPercentage=100.5'
refused "-XX:MaxRAMPercentage=5%" 'malformed switch'
refused "-XX:MinRAMPercentage=101" 'malformed switch'
refused "-XX:InitialRAMPercentage=-1" 'malformed switch'
refused "-XX:MaxRAM=half" 'malformed switch'
refused "-XX:MaxDirectMemorySize=much" 'malformed switch'
refused "-Xlog:gc+heap" 'unknown or malformed switch -Xlog:gc+heap'
refused "-Xlog:gc:nowhere" 'unknown or malformed switch'
logged() { # switches, expression that a line must match
  (cd "$out" && rm -f gc-*.log && AOT_OPTS=$1 "$out/plain" trees && cat gc-*.log 2> /dev/null || true) 2>&1 | grep -Eq "$2"
}
echo "== log"
logged "-Xlog:gc" '^\[[0-9.]+s\]\[info\]\[gc\] GC\(0\) Pause (Young|Full) \(.*\) [0-9]+M->[0-9]+M\([0-9]+M\) [0-9.]+ms$'
logged "-verbose:gc" 'Pause'
logged "-Xlog:gc*:stderr:tags" '^\[gc,phases\] GC\(0\) Stop'
logged "-Xlog:gc:file=gc-%p.log:none" '^GC\(0\) Pause'
for switches in "-Xlog:gc -Xlog:disable" "-Xlog:gc=warning"; do
  if logged "$switches" 'Pause'; then echo "logs with $switches"; exit 1; fi
done
echo "== collections before the initial size is used"
collections() { # switches
  (cd "$out" && AOT_OPTS="-Xlog:gc $1" ./plain holes | grep -c 'Allocation Failure' || true)
}
[ "$(collections "")" -gt 0 ]
[ "$(collections "-XX:MaxRAM=4g -XX:InitialRAMPercentage=50")" = 0 ]
echo "== thread dumps"
AOT_OPTS=-Xmx64m "$out/plain" > "$out/dumps.txt" & dumped=$!
sleep 0.1
while kill -QUIT $dumped 2> /dev/null; do sleep 0.02; done
wait $dumped
[ "$(grep -c '^Full thread dump' "$out/dumps.txt")" -ge 3 ]
grep -q '^   java.lang.Thread.State: ' "$out/dumps.txt"
echo "== ends"
status() { # switches, program, its exit code
  local code=0
  (ulimit -c 0; AOT_OPTS=$1 exec "$out/plain" "$2" > "$out/end.txt" 2>&1) || code=$?
  [ "$code" = "$3" ] || { echo "exit code $code instead of $3 with $1"; cat "$out/end.txt"; exit 1; }
}
status "-Xmx64m -XX:+ExitOnOutOfMemoryError" out_of_memory 3
grep -q '^Terminating due to java.lang.OutOfMemoryError: ' "$out/end.txt"
status "-Xmx64m -XX:+CrashOnOutOfMemoryError" out_of_memory 134
grep -q '^Aborting due to java.lang.OutOfMemoryError: ' "$out/end.txt"
status "-Xmx64m -XX:+ExitOnOutOfMemoryError -XX:-ExitOnOutOfMemoryError" out_of_memory 0
run "-Xmx64m" env MALLOC_ARENA_MAX=1 "$out/plain" starts_and_stops
[ $narrow = 1 ] || run "-Xmx64t" "$out/plain" large
[ "${1:-}" = quick ] && continue
run "-Xmx64m -XX:GCStressTimer=300" "$out/plain"
run "-Xmx64m -XX:GCStressTimer=2000 -XX:+VerifyHeap" "$out/plain"
for test in crew kept_holes references continuations threads_and_collections evacuation mixture; do
  run "-Xmx64m -XX:ActiveProcessorCount=4 -XX:GCStressTimer=1000 -XX:+GCStressEvacuate -XX:+VerifyHeap" "$out/plain" $test
done
for test in trees holes statics_are_roots clone_and_copy strings references final_once wait_notify evacuation mixture; do
  run "-Xmx64m -XX:GCStress=50 -XX:+GCStressEvacuate -XX:+VerifyHeap" "$out/plain" $test
done
for test in crew kept_holes large_arrays written_all_over old_to_young; do
  run "-Xmx64m -XX:ActiveProcessorCount=4 -XX:GCStressTimer=2000 -XX:+VerifyHeap" "$out/plain" $test
done
for test in trees statics_are_roots clone_and_copy strings references wait_notify interrupt; do
  run "-Xmx64m -XX:GCStress=50 -XX:+VerifyHeap" "$out/plain" $test
done
# Not every system lets a sanitizer have its shadow memory, and some compilers come without their libraries.
works() { # what to sanitize
  echo 'int main(void) { return 0; }' > "$out/probe.c"
  if $cc "-fsanitize=$1" "$out/probe.c" -o "$out/probe" 2> /dev/null && "$out/probe" 2> /dev/null; then return 0; fi
  echo "skipped: $cc has no working -fsanitize=$1 here"
  return 1
}
if works address,undefined; then
build sanitized -O1 -fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-sanitize=alignment
ASAN_OPTIONS=detect_stack_use_after_return=0:detect_leaks=0:handle_segv=0:use_sigaltstack=0 run "-Xmx64m" "$out/sanitized"
for test in crew holes references evacuation fragmentation; do
  ASAN_OPTIONS=detect_stack_use_after_return=0:detect_leaks=0:handle_segv=0:use_sigaltstack=0 run "-Xmx64m -XX:+GCStressEvacuate" "$out/sanitized" $test
done
fi
# The thread sanitizer holds signals back, so nothing may stop the world while other threads run.
if works thread; then
build raced -O1 -fsanitize=thread
for test in monitor_nesting monitor_counts wait_notify interrupt park mixture many_threads; do
  TSAN_OPTIONS=handle_segv=0:use_sigaltstack=0:halt_on_error=1 run "-Xms2g -XX:+DisableExplicitGC" "$out/raced" $test
done
# The crew of the collector is not stopped; one thread that runs Java code needs no signal.
for test in crew trees; do
  for more in "" " -XX:+GCStressEvacuate"; do
    TSAN_OPTIONS=handle_segv=0:use_sigaltstack=0:halt_on_error=1 run "-Xmx64m -XX:ActiveProcessorCount=4$more" "$out/raced" $test
  done
done
fi
done
echo "all kernel tests passed"
