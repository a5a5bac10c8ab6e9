/**
 * The worker behind trial.ts: keeps one process that parses, gives it one body at a time, and starts another when it
 * dies. It ends with the program: the process ends when nobody speaks to it any more.
 */
import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { type Trial, VERDICTS } from './trial.ts';

type Reader = ChildProcessByStdio<Writable, Readable, null>;
type Verdict = Exclude<(typeof VERDICTS)[number], undefined>;

let reader: Reader | undefined;
let queue: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (trial: Trial) => {
  queue = queue.then(async () => {
    const said = await attempt(trial).catch((): Verdict => 'crash');
    Atomics.store(trial.verdict, 0, VERDICTS.indexOf(said));
    Atomics.notify(trial.verdict, 0);
  });
});

function attempt({ text, seconds, megabytes }: Trial): Promise<Verdict> {
  return new Promise((done) => {
    reader ??= startReader();
    const process = reader;
    let said: Verdict = 'crash';
    const timer = setTimeout(() => {
      said = 'time';
      process.kill('SIGKILL');
    }, seconds * 1000);
    const finish = () => {
      clearTimeout(timer);
      process.stdout.removeAllListeners('data');
      process.removeAllListeners('close');
      process.removeAllListeners('error');
      done(said);
    };
    process.stdout.on('data', (bytes: Buffer) => {
      const word = bytes.toString().trim();
      if (word === 'memory') said = 'memory';
      if (word !== 'fine') return;
      said = 'fine';
      finish();
    });
    const lost = () => {
      reader = undefined;
      finish();
    };
    process.on('close', lost);
    process.on('error', lost);
    process.stdin.write(`${JSON.stringify({ text, megabytes })}\n`);
  });
}

function startReader(): Reader {
  const program = fileURLToPath(new URL('./trial-reader.ts', import.meta.url));
  const started = spawn(process.execPath, ['--no-warnings', program], { stdio: ['pipe', 'pipe', 'ignore'], env: {} });
  // A process that dies while it is written to: its end is what counts.
  started.stdin.on('error', () => undefined);
  return started;
}
