import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FIXTURES } from '../support.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'palabre-context-'));
  cpSync(join(FIXTURES, 'base'), root, { recursive: true });
  vi.resetModules();
  vi.stubEnv('CONTENT_ROOT', root);
  vi.stubEnv('SOURCE_DATE_EPOCH', String(Date.UTC(2026, 10, 22, 12) / 1000));
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  rmSync(root, { recursive: true, force: true });
});

const context = () => import('../../src/site/context.ts');
const kessa = () => join(root, 'content/localities/zzz/kessa.mdx');
const change = (from: string, to: string) => writeFileSync(kessa(), readFileSync(kessa(), 'utf8').replace(from, to));

test('SOURCE_DATE_EPOCH is the day of the build, so that a build can be repeated', async () => {
  const { getSite } = await context();
  expect(getSite('en').buildDay).toBe('2026-11-22');
});

test('without it the day of the build is today', async () => {
  vi.stubEnv('SOURCE_DATE_EPOCH', undefined);
  const before = new Date().toISOString().slice(0, 10);
  const { buildDay } = (await context()).getSite('en');
  expect([before, new Date().toISOString().slice(0, 10)]).toContain(buildDay);
});

test('CONTENT_ROOT is another content, shown in the words of the program', async () => {
  const site = (await context()).getSite('en');
  expect(site.dataset.localities.get('zzz/kessa')?.name).toBe('Kessa');
  expect(site.word('access', 'closed')).toBe('Closed');
  expect(site.date('2026-11-22')).toBe('22 Nov 2026');
  expect(site.number(1234567)).toBe('1,234,567');
});

test('a build reads the content once', async () => {
  vi.stubGlobal('IN_DEVELOPMENT', false);
  const { getSite } = await context();
  const first = getSite('en');
  change('name: Kessa', 'name: Kessa-on-the-river');
  expect(getSite('en')).toBe(first);
});

test('in development a changed entry is read again', async () => {
  vi.stubGlobal('IN_DEVELOPMENT', true);
  const { getSite } = await context();
  expect(getSite('en')).toBe(getSite('en'));
  change('name: Kessa', 'name: Kessa-on-the-river');
  expect(getSite('en').dataset.localities.get('zzz/kessa')?.name).toBe('Kessa-on-the-river');
});

test('content with errors is shown in development, with its findings, and never built', async () => {
  change('adminLevel: 2', 'adminLevel: 9');
  vi.stubGlobal('IN_DEVELOPMENT', true);
  expect((await context()).getSite('en').diagnostics).not.toEqual([]);
  vi.resetModules();
  vi.stubGlobal('IN_DEVELOPMENT', false);
  const { getSite } = await context();
  expect(() => getSite('en')).toThrow('The content has errors');
});

test('a variable DEV of the environment makes no build a preview: content with errors is refused', async () => {
  change('adminLevel: 2', 'adminLevel: 9');
  vi.stubEnv('DEV', true);
  const { getSite } = await context();
  expect(() => getSite('en')).toThrow('The content has errors');
});

test('a built page has no findings at hand: they name files that its reader may not know of', async () => {
  writeFileSync(join(root, 'content/sources/unused.yaml'), readFileSync(join(root, 'content/sources/gazetteer.yaml')));
  vi.stubGlobal('IN_DEVELOPMENT', true);
  expect((await context()).getSite('en').diagnostics.map(({ code }) => code)).toEqual(['PAL513']);
  vi.resetModules();
  vi.stubGlobal('IN_DEVELOPMENT', false);
  expect((await context()).getSite('en').diagnostics).toEqual([]);
});

test('content that does not say what repository it is in is previewed and never built', async () => {
  rmSync(join(root, 'content/settings.yaml'));
  vi.stubGlobal('IN_DEVELOPMENT', true);
  expect((await context()).getSite('en').dataset.localities.size).toBe(2);
  vi.resetModules();
  vi.stubGlobal('IN_DEVELOPMENT', false);
  const { getSite } = await context();
  expect(() => getSite('en')).toThrow('content/settings.yaml is missing');
});

test.each(['Public', 'partners', '', ' public', 'all', 'constructor'])(
  'nothing is shown for the audience "%s"',
  async (name) => {
    vi.stubEnv('AUDIENCE', name);
    for (const development of [true, false]) {
      vi.resetModules();
      vi.stubGlobal('IN_DEVELOPMENT', development);
      const { getSite } = await context();
      expect(() => getSite('en')).toThrow('is no audience');
    }
  },
);

test('every language has its route parameters', async () => {
  expect((await context()).langPaths()).toContainEqual({ params: { lang: 'en' } });
});
