// Loaded into a measured program before its first line: it tells what only the process itself knows, and does nothing
// until the program ends or is asked with a signal.
'use strict';
const { writeFileSync } = require('node:fs');

const file = process.env.BENCH_PROBE_FILE;
if (file) {
  process.on('exit', () => writeFileSync(`${file}.exit`, String(process.resourceUsage().maxRSS * 1024)));
  if (globalThis.gc) {
    process.on('SIGUSR2', () => {
      globalThis.gc();
      globalThis.gc();
      const { heapUsed, external } = process.memoryUsage();
      writeFileSync(`${file}.memory`, `${heapUsed + external} ${process.resourceUsage().maxRSS * 1024}\n`);
    });
  }
}
