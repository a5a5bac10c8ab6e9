/** The quick look hides nothing that the detectors find, and nothing that a stranger writes makes them slow. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lookedThrough } from '../../src/checks/personal-data/detect.ts';
import { mayHoldPersonalData } from '../../src/checks/personal-data/quick-look.ts';
import { linesOf, MALI } from './lines.ts';

const LINES = ['', 'edge-', 'held-out-', 'blind-first-', 'blind-second-', 'blind-third-']
  .flatMap((name) => [...linesOf(`${name}positive.txt`), ...linesOf(`${name}negative.txt`)])
  .map(({ text }) => text);

/** A digit that is no part of a word: what3words stays what it is. */
const FREE = /(?<!\p{L})\d(?!\p{L})/gu;

describe('the quick look', () => {
  test('passes over most lines of an entry', () => {
    const harmless = [
      '    asOf: 2026-10-16',
      '      - source: ocha-2020-12-idps',
      'pcode: "ML05020312"',
      'value: 42200',
    ];
    expect(harmless.filter(mayHoldPersonalData)).toEqual([]);
  });

  test('hides nothing of the measured lines', () => {
    const hidden = LINES.filter((text) => lookedThrough(text, MALI).length > 0 && !mayHoldPersonalData(text));
    expect(hidden).toEqual([]);
  }, 60_000);

  test('hides nothing of them in other writing', () => {
    const other = fc.constantFrom(
      (text: string) => text.replaceAll(' ', '\u00a0'),
      (text: string) => text.replaceAll(' ', '\n      '),
      (text: string) => text.replaceAll('-', '–').replaceAll("'", '’'),
      (text: string) => text.replaceAll(FREE, (digit) => String.fromCharCode(0x660 + Number(digit))),
      (text: string) => text.replaceAll(FREE, (digit) => String.fromCharCode(0xff10 + Number(digit))),
      (text: string) => text.replace(/\d/, (digit) => `&#${digit.charCodeAt(0)};`),
      (text: string) => text.replaceAll(/(?<![\p{L}\d])\d+(?![\p{L}\d])/gu, '**$&**'),
      (text: string) => `asOf: 2026-10-16\n  - ${text}`,
    );
    const property = fc.property(fc.constantFrom(...LINES), fc.array(other, { maxLength: 2 }), (line, changes) => {
      const text = changes.reduce((written, change) => change(written), line);
      return lookedThrough(text, MALI).length === 0 || mayHoldPersonalData(text);
    });
    fc.assert(property, { numRuns: 2000 });
  }, 60_000);
});

describe('64 KB of one thing', () => {
  const PARTS = [
    'a',
    'a.',
    'a@',
    '1',
    '1 ',
    '1,',
    '1.',
    '1-',
    '12 ',
    '123 ',
    'A-',
    'A/',
    'Aa ',
    "1'",
    '1°',
    'x at ',
    '(at) ',
  ];
  const more = [
    'Mme ',
    'Mme A',
    'Ag ',
    'A. ',
    '+1 ',
    'n° ',
    'compte ',
    'AB12 ',
    '&#49;',
    '\\',
    '*',
    '\n',
    '2019, ',
    '///a.',
    'maire de a, A',
    'write x at ',
    'a_b at ',
    'a arobase ',
    'a - at - ',
    '12.12345',
    '12 12 12 ',
    'UTM 123456 ',
    'geohash 1',
    'w3w a.',
    'carte n° 1/',
    'matricule A ',
    'P<AAA',
    'tel 1 234 ',
    '08.00 ',
    'COL. ABC ',
    '+1 (',
    'قرار رقم 1',
  ];

  test.each([...PARTS, ...more])(
    '%j is read in a few seconds',
    (part) => {
      const text = part.repeat(65_536 / part.length);
      // The work of this thread alone: other work on the machine says nothing of the patterns.
      const start = process.threadCpuUsage();
      lookedThrough(text, MALI);
      mayHoldPersonalData(text);
      const { user } = process.threadCpuUsage(start);
      expect(user / 1000).toBeLessThan(6000);
    },
    60_000,
  );
});
