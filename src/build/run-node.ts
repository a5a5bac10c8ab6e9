/** Child processes that end with their parent: steps of a build, and commands that start others. */

import { type SpawnOptions, spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a script with the Node that runs this process, and resolves to its exit code (128 + the signal's number if a
 * signal ended it). Signals that reach only this process are passed on, so that no child is left behind.
 */
export function runNode(args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', ...options });
    const forward = (signal: NodeJS.Signals) => {
      interrupted = 128 + constants.signals[signal];
      child.kill(signal);
    };
    for (const signal of endingSignals) process.on(signal, forward);
    const settle = () => {
      for (const signal of endingSignals) process.off(signal, forward);
    };
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    child.on('close', (code, signal) => {
      settle();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

/** The exit code that a signal asked for while a child ran; undefined if none came. */
export function interruption(): number | undefined {
  return interrupted;
}

export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const satisfies readonly NodeJS.Signals[];

let interrupted: number | undefined;
