/** Packs files one by one, so that a large country needs no more memory than a small one. No clock: the day is given. */
import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Zip, ZipDeflate } from 'fflate';
import type { Day } from '../model/day.ts';

/**
 * Write a zip of the files, each bearing `day`. The same files give the same bytes everywhere: a zip has the time of
 * a clock on the wall, so noon is asked for, which no change to summer time leaves out.
 * @returns its size in bytes.
 * @throws where there are more files than a zip without extensions can hold.
 */
export function writeZip(path: string, day: Day, files: Iterable<CopiedFile>): number {
  mkdirSync(dirname(path), { recursive: true });
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const mtime = new Date(year, month - 1, date, 12);
  const file = openSync(path, 'w');
  let size = 0;
  let count = 0;
  try {
    const zip = new Zip((error, bytes) => {
      if (error) throw error;
      writeSync(file, bytes);
      size += bytes.length;
    });
    for (const { name, bytes } of files) {
      count += 1;
      if (count > MOST_FILES) throw new Error(`A zip cannot hold more than ${MOST_FILES} files.`);
      const entry = new ZipDeflate(name, { level: 9 });
      entry.mtime = mtime;
      zip.add(entry);
      entry.push(bytes, true);
    }
    zip.end();
  } finally {
    closeSync(file);
  }
  return size;
}

const MOST_FILES = 65_535;

export interface CopiedFile {
  /** Its path in the zip, with forward slashes. */
  name: string;
  bytes: Uint8Array;
}
