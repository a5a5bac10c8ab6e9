/** Watches the memory of the process that trial-reader.ts is, in a thread of its own: the parser never lets go of the first. */
import { writeSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

const MEGABYTE = 1024 * 1024;

/** Megabytes that the process may have; 0 while nothing is read. */
const allowed = workerData as Int32Array;

setInterval(() => {
  const most = Atomics.load(allowed, 0);
  if (most === 0 || process.memoryUsage.rss() / MEGABYTE <= most) return;
  writeSync(1, 'memory\n');
  process.kill(process.pid, 'SIGKILL');
}, 10);

parentPort?.postMessage('watching');
