import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHECKS, type CheckedEntries, runChecks } from '../src/checks/index.ts';
import { sortDiagnostics } from '../src/diagnostics/finding.ts';
import { load, loadOnce } from '../src/load.ts';
import { citationsOf } from '../src/model/dataset.ts';
import { dayOfInstant } from '../src/model/day.ts';
import { PROJECT } from '../src/project.ts';
import { gradeOf } from '../src/site/citations.ts';
import { NoContent } from '../src/source/tree.ts';
import { TODAY, withContent } from './support.ts';

/** The base with some files written over, by path below content/. */
function loadWith(files: Record<string, string | ((text: string) => string)>) {
  return withContent(undefined, (root) => {
    for (const [path, text] of Object.entries(files)) {
      const file = join(root, 'content', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, typeof text === 'string' ? text : text(readFileSync(file, 'utf8')));
    }
    return load(root, { today: TODAY });
  });
}

const KESSA = 'localities/zzz/kessa.mdx';
const OMBAR = 'localities/zzz/ombar.mdx';

describe('content without a fault', () => {
  test('loads whole: places, actors, countries, sources, prose', () => {
    const { dataset, diagnostics, ok } = loadWith({});
    expect(diagnostics).toEqual([]);
    expect(ok).toBe(true);
    expect([...dataset.localities.keys()]).toEqual(['zzz/kessa', 'zzz/ombar']);
    const kessa = dataset.localities.get('zzz/kessa');
    expect(kessa).toMatchObject({
      id: 'zzz/kessa',
      iso3: 'zzz',
      slug: 'kessa',
      file: `content/${KESSA}`,
      name: 'Kessa',
    });
    expect(kessa?.body.text).toContain('## The bridge');
    expect(kessa?.body.sources).toEqual(['radio-zeze-2026']);
    expect(dataset.placesOfActor.get('river-guard')?.map(({ locality }) => locality.id)).toEqual(['zzz/kessa']);
  });
});

describe('a broken file', () => {
  test.each([
    ['whose front matter is not YAML', (text: string) => text.replace('name: Kessa', 'name: [Kessa')],
    ['without front matter', () => 'Only prose.\n'],
    ['with a wrong value', (text: string) => text.replace('state: restricted', 'state: shut')],
    ['that is empty', () => ''],
  ])('%s is a finding, and hides no other', (_, breaking) => {
    const { dataset, diagnostics, ok } = loadWith({
      [KESSA]: breaking,
      [OMBAR]: (text) => text.replace('adminLevel: 2', 'adminLevel: 7'),
    });
    expect(ok).toBe(false);
    expect(new Set(diagnostics.map(({ file }) => file))).toEqual(new Set([`content/${KESSA}`, `content/${OMBAR}`]));
    expect([...dataset.localities.keys()]).toEqual([]);
    expect(dataset.countries.size).toBe(1);
  });

  test('is out of the dataset, the others are in it', () => {
    const { dataset } = loadWith({ [KESSA]: '' });
    expect([...dataset.localities.keys()]).toEqual(['zzz/ombar']);
  });

  test('does not make every reference to it a fault of its own', () => {
    const { diagnostics } = loadWith({ 'actors/river-guard.mdx': (text) => text.replace(/^name:.*$/m, 'name: ""') });
    expect(diagnostics.map(({ file, code }) => [file, code])).toEqual([['content/actors/river-guard.mdx', 'PAL305']]);
  });

  test('with a fault in its prose keeps its facts, and may not be published', () => {
    const { dataset, diagnostics, ok } = loadWith({ [OMBAR]: (text) => `${text}\nimport x from "y"\n` });
    expect(diagnostics.map(({ code }) => code)).toContain('PAL402');
    expect(ok).toBe(false);
    expect(dataset.localities.has('zzz/ombar')).toBe(true);
  });
});

describe('the findings', () => {
  const { diagnostics } = loadWith({
    [OMBAR]: (text) => text.replace('adminLevel: 2', 'adminLevel: 7').replace('state: unknown', 'state: shut'),
    [KESSA]: (text) => text.replace('status: verbal', 'status: sworn').replace('name: Kessa', 'nom: Kessa'),
    'actors/river-guard.mdx': 'no front matter',
    'sources/stray.txt': 'a stray file',
  });

  test('are sorted by file and place', () => {
    expect(diagnostics.length).toBeGreaterThanOrEqual(6);
    expect(diagnostics).toEqual(sortDiagnostics(diagnostics));
    const files = [...new Set(diagnostics.map(({ file }) => file))];
    expect(files).toEqual([
      'content/actors/river-guard.mdx',
      `content/${KESSA}`,
      `content/${OMBAR}`,
      'content/sources/stray.txt',
    ]);
  });

  test('have a place in a file, words and a hint', () => {
    for (const { line, column, message, hint } of diagnostics) {
      expect(Math.min(line, column)).toBeGreaterThanOrEqual(1);
      expect(message).not.toBe('');
      expect(hint).not.toBe('');
    }
  });

  test('point at the line where the fault stands', () => {
    const wrong = diagnostics.find(({ file, message }) => file.endsWith('ombar.mdx') && message.includes('shut'));
    const line = withContent(
      undefined,
      (root) =>
        readFileSync(join(root, 'content', OMBAR), 'utf8')
          .split('\n')
          .indexOf('  state: unknown') + 1,
    );
    expect(wrong).toMatchObject({ line, column: 10 });
  });

  test('that are hints or warnings only do not stop a build', () => {
    const unused = (text: string) => text.replace(/^title:.*$/m, 'title: Another');
    const { diagnostics: hints, ok } = withContent(undefined, (root) => {
      const sources = join(root, 'content/sources');
      writeFileSync(join(sources, 'unused.yaml'), unused(readFileSync(join(sources, 'radio-zeze-2026.yaml'), 'utf8')));
      return load(root, { today: TODAY });
    });
    expect(hints.map(({ code, severity }) => [code, severity])).toEqual([['PAL513', 'hint']]);
    expect(ok).toBe(true);
  });
});

describe('the day', () => {
  test('is the caller’s: what was observed after it is in the future', () => {
    withContent(undefined, (root) => {
      expect(load(root, { today: TODAY }).ok).toBe(true);
      const early = load(root, { today: '2026-09-15' });
      expect(new Set(early.diagnostics.map(({ code }) => code))).toEqual(new Set(['PAL508']));
    });
  });
});

describe('one reading for a build', () => {
  test('is shared for the same root and day, and for no other', () => {
    withContent(undefined, (root) => {
      const first = loadOnce(root, { today: TODAY });
      expect(loadOnce(root, { today: TODAY })).toBe(first);
      expect(first.diagnostics).toEqual([]);
      const early = loadOnce(root, { today: '2026-09-15' });
      expect(early.ok).toBe(false);
      expect(loadOnce(join(root, 'content'), { today: TODAY })).not.toBe(first);
    });
  });

  test('is never what the plain door gives: that reads again', () => {
    withContent(undefined, (root) => {
      loadOnce(root, { today: TODAY });
      writeFileSync(join(root, 'content', OMBAR), '');
      expect(load(root, { today: TODAY }).ok).toBe(false);
      expect(loadOnce(root, { today: TODAY }).ok).toBe(true);
    });
  });
});

describe('the root', () => {
  test('may be the folder above content/ or content/ itself', () => {
    withContent(undefined, (root) => {
      const above = load(root, { today: TODAY });
      const inside = load(join(root, 'content'), { today: TODAY });
      expect(inside.diagnostics).toEqual([]);
      expect([...inside.dataset.localities.keys()]).toEqual([...above.dataset.localities.keys()]);
      expect(inside.dataset.localities.get('zzz/kessa')?.file).toBe(KESSA);
    });
  });

  test('names a wrong file from where it stands, either way', () => {
    withContent(undefined, (root) => {
      writeFileSync(join(root, 'content', OMBAR), '');
      expect(load(root, { today: TODAY }).diagnostics[0]).toMatchObject({ file: `content/${OMBAR}`, line: 1 });
      expect(load(join(root, 'content'), { today: TODAY }).diagnostics[0]).toMatchObject({ file: OMBAR, line: 1 });
    });
  });

  test('without content is no empty success', () => {
    withContent(undefined, (root) => {
      rmSync(join(root, 'content'), { recursive: true });
      expect(() => load(root, { today: TODAY })).toThrow(NoContent);
      expect(() => load(join(root, 'nowhere'), { today: TODAY })).toThrow('--root');
    });
  });
});

describe('a check that fails', () => {
  const entries: CheckedEntries = {
    localities: [],
    actors: [],
    countries: [],
    sources: [],
    documents: [],
    files: [{ kind: 'actor', path: 'content/actors/elders.mdx', names: ['elders'] }],
    ids: { locality: new Set(), actor: new Set(), country: new Set(), source: new Set() },
    references: new Map(),
    translations: [],
    settings: { file: 'content/settings.yaml', written: true, repository: 'public' },
    today: TODAY,
  };
  const crashing = {
    name: 'crashing',
    description: 'Never holds.',
    codes: [],
    run: () => {
      throw new Error('out of rope');
    },
  };

  test('is a finding that says which, and the others still run', () => {
    const after = {
      ...crashing,
      name: 'after',
      run: () => [{ code: 'PAL513', file: 'x', at: { at: 'file' }, message: 'm', hint: 'h' } as const],
    };
    const findings = runChecks([crashing, after], entries);
    expect(findings.map(({ code, file }) => [code, file])).toEqual([
      ['PAL901', 'content/actors/elders.mdx'],
      ['PAL513', 'x'],
    ]);
    expect(findings[0]?.message).toBe('the check "crashing" failed (out of rope)');
  });

  test('is a finding too where it throws something odd, or there is no file', () => {
    const odd = {
      ...crashing,
      run: () => {
        throw 'a word';
      },
    };
    expect(runChecks([odd], { ...entries, files: [] })).toMatchObject([
      { code: 'PAL901', file: '', message: 'the check "crashing" failed (a word)' },
    ]);
  });
});

describe('the list of checks', () => {
  test('has each under a name of its own, with a sentence and the codes that it gives', () => {
    expect(new Set(CHECKS.map(({ name }) => name)).size).toBe(CHECKS.length);
    for (const { description, codes } of CHECKS) {
      expect(description).toMatch(/^[A-Z].*\.$/);
      expect(codes.length).toBeGreaterThan(0);
    }
  });
});

describe('the knowledge base itself', () => {
  // Against today: an editor may add what was observed this morning.
  const { dataset, diagnostics, ok } = load(PROJECT, { today: dayOfInstant(Date.now()) });

  test('gives no finding, not even a hint', () => {
    expect(diagnostics).toEqual([]);
    expect(ok).toBe(true);
  });

  test('has the places, actors and sources that it set out with, or more', () => {
    expect(dataset.localities.size).toBeGreaterThanOrEqual(16);
    expect(dataset.actors.size).toBeGreaterThanOrEqual(18);
    expect(dataset.sources.size).toBeGreaterThanOrEqual(35);
    expect(dataset.conditions.length).toBeGreaterThan(0);
  });

  test('grades every source, and every citation', () => {
    for (const source of dataset.sources.values())
      expect(gradeOf({ source: source.id }, source)).toMatch(/^[A-F][1-6]$/);
    for (const entry of [...dataset.localities.values(), ...dataset.countries.values(), ...dataset.actors.values()]) {
      for (const citation of citationsOf(entry)) {
        const source = dataset.sources.get(citation.source);
        expect(source && gradeOf(citation, source), `${entry.id}: ${citation.source}`).toMatch(/^[A-F][1-6]$/);
      }
    }
  });

  test('holds nothing that is not low, or moderate and public at its source', () => {
    for (const { id, sensitivity } of dataset.localities.values())
      expect(['low', 'moderate'], id).toContain(sensitivity);
    for (const { id, sensitivity } of dataset.sources.values()) expect(['low', 'moderate'], id).toContain(sensitivity);
  });
});
