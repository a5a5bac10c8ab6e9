/** Runs one command as a whole process and says how long it took and how much memory it and its children held. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Command {
  file: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
  /** Folder that it reads. It is read once before the clock starts, so that a slow disk stays out of the figures. */
  input: string;
}

export interface Measured {
  seconds: number;
  /** Most memory held at once by the process and its children together, in MB; absent where /proc is. */
  megabytes: number | undefined;
  /** Time of the processors, all children together: says more than wall time on a busy machine. */
  processorSeconds: number | undefined;
  /** Exit code; anything but 0 means that the figures say nothing. */
  code: number;
  /** The last lines the command printed, to explain a failure. */
  tail: string;
}

interface Sample {
  kilobytes: number;
  ticks: number;
}

const SAMPLE_MS = 50;
/** As Linux reports it, whatever its kernel counts in. */
const TICKS_PER_SECOND = 100;

/** Wall time from start to exit. Memory is sampled from /proc, so a peak shorter than 50 ms may be missed. */
export async function measure({ file, args, cwd, env, input }: Command): Promise<Measured> {
  readAll(input);
  const started = performance.now();
  const child = spawn(file, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      tail = (tail + text).slice(-2000);
    });
  }
  const peak: Sample = { kilobytes: 0, ticks: 0 };
  const sampler = setInterval(() => {
    if (child.pid === undefined) return;
    const now = sampleTree(child.pid);
    peak.kilobytes = Math.max(peak.kilobytes, now.kilobytes);
    peak.ticks = Math.max(peak.ticks, now.ticks);
  }, SAMPLE_MS);
  try {
    const code = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exit) => resolve(exit ?? 1));
    });
    const seconds = (performance.now() - started) / 1000;
    const seen = peak.kilobytes > 0;
    const megabytes = seen ? peak.kilobytes / 1024 : undefined;
    const processorSeconds = seen ? peak.ticks / TICKS_PER_SECOND : undefined;
    return { seconds, megabytes, processorSeconds, code, tail };
  } finally {
    clearInterval(sampler);
  }
}

function readAll(folder: string): void {
  for (const item of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (item.isFile()) readFileSync(join(item.parentPath, item.name));
  }
}

/**
 * Resident memory of a process and all its descendants (the parts, or the largest peak where that is more),
 * and the processor time they have used so far.
 */
function sampleTree(root: number): Sample {
  const table = processTable();
  const tree = [root];
  for (const pid of tree) for (const one of table) if (one.parent === pid) tree.push(one.pid);
  let [sum, largest] = [0, 0];
  for (const pid of tree) {
    const status = readProc(`/proc/${pid}/status`);
    sum += kilobytes(status, 'VmRSS');
    largest = Math.max(largest, kilobytes(status, 'VmHWM'));
  }
  const ticks = table.reduce((all, one) => (tree.includes(one.pid) ? all + one.ticks : all), 0);
  return { kilobytes: Math.max(sum, largest), ticks };
}

/** Every process with its parent and the processor time of itself and of its children that have ended. */
function processTable(): { pid: number; parent: number; ticks: number }[] {
  let names: string[];
  try {
    names = readdirSync('/proc');
  } catch {
    return [];
  }
  return names
    .filter((name) => /^\d+$/.test(name))
    .map((name) => {
      const stat = readProc(`/proc/${name}/stat`);
      // The name of a process may hold spaces; the fields after it are counted from its closing bracket.
      const fields = stat
        .slice(stat.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number);
      const ticks = fields.slice(11, 15).reduce((all, one) => all + one, 0);
      return { pid: Number(name), parent: fields[1] ?? 0, ticks };
    });
}

/** A process may end between two looks: then there is nothing to add. */
function readProc(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function kilobytes(status: string, field: string): number {
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
}
