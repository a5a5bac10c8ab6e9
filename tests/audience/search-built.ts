/**
 * Looks for words in every file of a built site, however they are packed: gunzipped, unzipped, un-base64ed, and written
 * in any way that a browser reads back as the word. File names are looked at as well.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';

/** Which of the words the files below `root` hold, with the files that hold each. */
export function findIn(root: string, words: readonly string[]): Map<string, string[]> {
  const wanted = words.map((word) => ({ word, folded: folded(word) }));
  const found = new Map<string, string[]>();
  for (const { path, bytes } of filesOf(root)) {
    const texts = [folded(path), folded(decoded(path)), ...readingsOf(bytes).map(folded)];
    for (const { word, folded: one } of wanted) {
      if (texts.some((text) => text.includes(one))) found.set(word, [...(found.get(word) ?? []), path]);
    }
  }
  return found;
}

/** Every file below a folder, by its path from there; what is in a zip stands beside it, below its name. */
export function filesOf(root: string): { path: string; bytes: Buffer }[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .flatMap((item) => {
      const absolute = join(item.parentPath, item.name);
      const file = { path: absolute.slice(root.length + 1), bytes: readFileSync(absolute) };
      return [file, ...unzipped(file)];
    });
}

function unzipped({ path, bytes }: { path: string; bytes: Buffer }): { path: string; bytes: Buffer }[] {
  if (bytes.toString('latin1', 0, 4) !== 'PK\u0003\u0004') return [];
  return Object.entries(unzipSync(bytes)).map(([name, inner]) => ({
    path: `${path}/${name}`,
    bytes: Buffer.from(inner),
  }));
}

/** What bytes can be read as: as text, unpacked, and what is packed inside of that. */
function readingsOf(bytes: Buffer, depth = 0): string[] {
  const text = bytes.toString('utf8');
  const packed = depth < 4 ? [...unpack(bytes), ...base64In(bytes.toString('latin1'))] : [];
  return [text, decoded(text), bytes.toString('utf16le'), ...packed.flatMap((one) => readingsOf(one, depth + 1))];
}

/** Unpacked by what its first bytes say; brotli says nothing, so it is tried on what is no text. */
function unpack(bytes: Buffer): Buffer[] {
  const [first, second] = bytes;
  const attempts = [];
  if (first === 0x1f && second === 0x8b) attempts.push(() => gunzipSync(bytes));
  if (first === 0x78) attempts.push(() => inflateSync(bytes));
  if (bytes.subarray(0, 200).some((byte) => byte < 9 || byte > 126)) attempts.push(() => brotliDecompressSync(bytes));
  return attempts.flatMap((attempt) => {
    try {
      return [attempt()];
    } catch {
      return [];
    }
  });
}

/**
 * Runs of base64 that are long enough to hold a word, read from each of the four places at which one can start in them.
 * Those that are packed stand alone; the others are put together, since most are ordinary words.
 */
function base64In(text: string): Buffer[] {
  const runs = text.match(/[A-Za-z0-9+/_-]{12,}={0,2}/g) ?? [];
  if (runs.length === 0) return [];
  const packed = runs
    .map((run) => Buffer.from(run, 'base64'))
    .filter(([first, second]) => first === 0x1f && second === 0x8b);
  const places = [0, 1, 2, 3].map((skip) =>
    runs.map((run) => Buffer.from(run.slice(skip), 'base64').toString('latin1')),
  );
  return [...packed, ...places.map((all) => Buffer.from(all.join('\u0000'), 'latin1'))];
}

/** As a browser reads it: percent signs, HTML entities and escapes of scripts taken away, tags and soft marks too. */
function decoded(text: string): string {
  const plain = text
    .replaceAll(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replaceAll(/\\(?:u([0-9a-f]{4})|u\{([0-9a-f]+)\}|x([0-9a-f]{2}))/gi, (_, ...digits: (string | undefined)[]) =>
      character(digits.find((one) => one !== undefined) ?? '', 16),
    )
    .replaceAll(/&#x([0-9a-f]+);?/gi, (_, hex: string) => character(hex, 16))
    .replaceAll(/&#(\d+);?/g, (_, digits: string) => character(digits, 10));
  return `${plain}\n${plain.replaceAll(/<[^>]*>|[\u00AD\u200B-\u200F\u2060\uFEFF]/g, '')}`;
}

function character(digits: string, base: 10 | 16): string {
  const code = Number.parseInt(digits, base);
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** Without accents, capitals, and the commas of long numbers. */
function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/(?<=\d)[,.'’\s](?=\d{3})/g, '');
}
