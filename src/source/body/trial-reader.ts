/**
 * The process behind trial-keeper.ts: parses one body after another and throws the trees away. Said on standard
 * output: `fine` after each, or `memory` by trial-watch.ts before it ends. Any other end is a crash.
 */
import { createInterface } from 'node:readline';
import { Worker } from 'node:worker_threads';
import { checkBody } from './check.ts';
import { parseBody } from './parse.ts';

const MEGABYTE = 1024 * 1024;

const allowed = new Int32Array(new SharedArrayBuffer(4));
const watch = new Worker(new URL('./trial-watch.ts', import.meta.url), { workerData: allowed });
watch.once('message', () => {
  watch.unref();
  read();
});

function read(): void {
  createInterface({ input: process.stdin }).on('line', (line) => {
    const { text, megabytes } = JSON.parse(line) as { text: string; megabytes: number };
    Atomics.store(allowed, 0, Math.ceil(process.memoryUsage.rss() / MEGABYTE) + megabytes);
    const parsed = parseBody(text, { positions: true });
    if ('tree' in parsed) checkBody(parsed.tree);
    Atomics.store(allowed, 0, 0);
    process.stdout.write('fine\n');
  });
}
