/** Contrast of text, computed from the colours of the style sheets: AAA in light and dark (WCAG 2.2, 1.4.6). */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../src/project.ts';

/** Of paper, which has black and white: nobody reads these on a screen. */
const PAPER = ['print.css', 'card.css'];
const sheets = globSync('src/styles/*.css', { cwd: PROJECT })
  .filter((path) => !PAPER.includes(basename(path)))
  .map((path) => ({
    name: basename(path),
    text: readFileSync(join(PROJECT, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
  }));
const colours = sheets.find(({ name }) => name === 'colours.css')?.text ?? '';
const [light = '', dark = ''] = colours.split('@media screen and (prefers-color-scheme: dark)');

/** What text is written in, and what it may lie on. Each is tried on each: a rule may combine any two. */
const TEXT = ['ink', 'soft', 'link', 'good', 'warn', 'bad'];
const SURFACE = ['paper', 'raised', 'warn-paper'];

describe.each([
  ['light', paletteOf(light)],
  ['dark', paletteOf(dark)],
])('in the %s colours', (_, palette) => {
  test('every colour has its value', () => {
    expect(Object.keys(palette).toSorted()).toEqual([...TEXT, ...SURFACE, 'line'].toSorted());
  });

  test.each(TEXT.flatMap((text) => SURFACE.map((surface) => [text, surface] as const)))(
    '%s on %s can be read in the sun',
    (text, surface) => {
      expect(contrast(palette[text] ?? '', palette[surface] ?? '')).toBeGreaterThanOrEqual(7);
    },
  );

  // The other way round: buttons, and the letters in the filled marks of a map.
  test.each(TEXT)('paper on %s can be read in the sun', (surface) => {
    expect(contrast(palette['paper'] ?? '', palette[surface] ?? '')).toBeGreaterThanOrEqual(7);
  });
});

describe('a style sheet', () => {
  /** Colours that are no property: what is around it, what the device says, none at all. */
  const OTHERS = /^(?:currentColor|transparent|inherit|none|Canvas|CanvasText|LinkText|Highlight|GrayText|ButtonText)$/;
  const PROPERTIES =
    'color|background|background-color|fill|stroke|outline-color|border-color|--mark|text-decoration-color';
  const declarations = sheets
    .filter(({ name }) => name !== 'colours.css')
    .flatMap(({ name, text }) =>
      [...withoutPrint(text).matchAll(new RegExp(`(?<![\\w-])(${PROPERTIES}):\\s*([^;]+);`, 'g'))].map(
        ([, property = '', value = '']) => ({ name, property, value }),
      ),
    );

  test('takes every colour from the table, or the contrast above says nothing of it', () => {
    expect(declarations.length).toBeGreaterThan(50);
    const own = declarations.filter(({ value }) => {
      const named = [...value.matchAll(/var\(--([\w-]+)\)/g)].map(([, one = '']) => one);
      return !OTHERS.test(value) && !named.every((one) => isColour(one)) && !/gradient/.test(value);
    });
    expect(own).toEqual([]);
    const literal = sheets
      .filter(({ name }) => name !== 'colours.css')
      .flatMap(({ name, text }) =>
        (withoutPrint(text).match(/#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch)\(/gi) ?? []).map((one) => [name, one]),
      );
    expect(literal).toEqual([]);
  });

  test('writes text in the colours of text, and puts it on the colours of surfaces', () => {
    const named = (value: string) => /^var\(--([\w-]+)\)$/.exec(value)?.[1];
    const texts = declarations
      .filter(({ property }) => property === 'color')
      .flatMap(({ value }) => named(value) ?? []);
    const surfaces = declarations
      .filter(({ property }) => property === 'background')
      .flatMap(({ value }) => named(value) ?? []);
    expect(texts.filter((one) => ![...TEXT, 'paper', 'mark'].includes(one))).toEqual([]);
    expect(surfaces.filter((one) => ![...SURFACE, ...TEXT, 'mark'].includes(one))).toEqual([]);
  });

  test('fades no text: opacity is a contrast that nobody computed', () => {
    expect(sheets.filter(({ text }) => /(?<![\w-])opacity:/.test(withoutPrint(text))).map(({ name }) => name)).toEqual(
      [],
    );
  });

  function isColour(name: string): boolean {
    return [...TEXT, ...SURFACE, 'line', 'mark'].includes(name);
  }
});

test('contrast is that of WCAG: 21 between black and white, 1 between a colour and itself', () => {
  expect(contrast('#000', '#fff')).toBeCloseTo(21);
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 1);
  expect(contrast('#123456', '#123456')).toBe(1);
});

/** Paper has colours of its own: black and white. */
function withoutPrint(text: string): string {
  const at = text.indexOf('@media print');
  if (at < 0) return text;
  let depth = 0;
  for (let end = text.indexOf('{', at); end < text.length; end += 1) {
    if (text[end] === '{') depth += 1;
    if (text[end] === '}') depth -= 1;
    if (depth === 0) return text.slice(0, at) + withoutPrint(text.slice(end + 1));
  }
  return text.slice(0, at);
}

function paletteOf(text: string): Record<string, string> {
  const [, inside = ''] = /:root \{([^}]*)\}/.exec(text) ?? [];
  return Object.fromEntries(
    [...inside.matchAll(/--([\w-]+): (#[0-9a-f]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const digits = colour.slice(1);
  const pairs = digits.length === 3 ? [...digits].map((one) => one + one) : (digits.match(/../g) ?? []);
  const [red = 0, green = 0, blue = 0] = pairs
    .map((pair) => Number.parseInt(pair, 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
