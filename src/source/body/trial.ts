/**
 * Tries an unusual body in a process of its own, so that one that crashes the native parser, hangs it or eats the
 * memory becomes a finding on its file while all others are still read: docs/decisions/0010. The reader is
 * synchronous, so a worker (trial-keeper.ts) minds the process and this side waits. Both start with the first unusual
 * body, and serve for all.
 */
import { Worker } from 'node:worker_threads';
import type { Failure } from './guard.ts';

/** How reading a body fails, or nothing where it is safe to read it here. */
export function tryBody(text: string, { seconds, megabytes }: Limits = LIMITS): Failure | undefined {
  const verdict = new Int32Array(new SharedArrayBuffer(4));
  keeper ??= startKeeper();
  keeper.postMessage({ text, verdict, seconds, megabytes } satisfies Trial);
  Atomics.wait(verdict, 0, 0, (seconds + START_SECONDS) * 1000);
  const said = VERDICTS[Atomics.load(verdict, 0)];
  return said === 'fine' ? undefined : (said ?? 'time');
}

let keeper: Worker | undefined;

function startKeeper(): Worker {
  const worker = new Worker(KEEPER, { execArgv: [], env: {} });
  // Neither may keep the command from ending.
  worker.unref();
  worker.on('error', () => {
    keeper = undefined;
  });
  return worker;
}

const KEEPER = new URL('./trial-keeper.ts', import.meta.url);

/** A page of prose takes a few milliseconds and less than a megabyte. */
const LIMITS = { seconds: 5, megabytes: 300 };

/** What a cold machine may take to start both. */
const START_SECONDS = 20;

/** By their number in the shared memory; 0 is not yet known. */
export const VERDICTS = [undefined, 'fine', 'crash', 'time', 'memory'] as const;

export interface Limits {
  seconds: number;
  megabytes: number;
}

/** What the keeper is asked. */
export interface Trial extends Limits {
  text: string;
  verdict: Int32Array;
}
