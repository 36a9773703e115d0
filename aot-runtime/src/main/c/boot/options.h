/* Run-time switches from the environment variable AOT_OPTS, spelled as HotSpot's. */
#ifndef AOTRT_OPTIONS_H
#define AOTRT_OPTIONS_H
#include <stdbool.h>
#include <stdint.h>
#pragma GCC visibility push(hidden)

typedef struct aotrt_options_record {
  uint64_t max_heap;          /* -Xmx; 0 = aot.maxHeap, or else a share of the memory */
  uint64_t max_ram;           /* -XX:MaxRAM; 0 = the memory of the machine or container */
  uint32_t max_heap_share;    /* -XX:MaxRAMPercentage, in millionths of the memory; 0 = not set */
  uint32_t min_heap_share;    /* -XX:MinRAMPercentage, the limit's share of a small memory, in millionths */
  uint32_t initial_heap_share; /* -XX:InitialRAMPercentage, in millionths of the memory; 0 = not set */
  uint64_t initial_heap;      /* -Xms; 0 = default: no collection before this much is used */
  uint64_t max_direct_memory; /* -XX:MaxDirectMemorySize; 0 = as many bytes as the heap may have */
  uint64_t stack_size;        /* -Xss, bytes; new threads */
  uint64_t main_stack_size;   /* -Xss, bytes; main thread */
  uint32_t gc_stress;         /* -XX:GCStress=N: collect at every Nth allocation; 0 = off */
  uint32_t gc_stress_barrier; /* -XX:GCStressBarrier=N: collect at every Nth slow path of the write barrier; 0 = off */
  uint32_t gc_stress_timer;   /* -XX:GCStressTimer=N: collect every N microseconds; 0 = off */
  int32_t active_processors;  /* -XX:ActiveProcessorCount=N; 0 = ask the system */
  int32_t trace_depth;        /* -XX:MaxJavaStackTraceDepth=N */
  bool huge_pages;            /* -XX:-UseTransparentHugePages: heap in small pages only */
  bool gc_stress_evacuate;    /* -XX:+GCStressEvacuate: every full collection copies all that may move */
  bool evacuation;            /* -XX:-Evacuation: no collection moves anything */
  bool verify_heap;           /* -XX:+VerifyHeap */
  bool ignore_explicit_gc;    /* -XX:+DisableExplicitGC */
  bool exit_on_oom;           /* -XX:+ExitOnOutOfMemoryError */
  bool crash_on_oom;          /* -XX:+CrashOnOutOfMemoryError */
  bool heap_dump_on_oom;      /* -XX:+HeapDumpOnOutOfMemoryError */
  bool heap_dump_on_signal;   /* -XX:+HeapDumpOnSignal */
  char heap_dump_path[4096];  /* -XX:HeapDumpPath=; "" = the default name in the current folder */
} aotrt_options_record;

extern aotrt_options_record aotrt_options;
int32_t aotrt_processors(void); /* -XX:ActiveProcessorCount, or what the system allows */
extern const int32_t aotrt_default_max_heap_pages; /* aot.maxHeap in units of 4 KB, 0 = not set; the compiler's */
void aotrt_options_parse(const char *text); /* NULL = nothing set. Unknown switches: an error that names them */

#pragma GCC visibility pop
#endif
