/** A made-up country's made-up lines: joined by P-code, made small, read again by the one door; slips explained. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BUDGET } from '../../src/cli/boundaries/shrink.ts';
import { importBoundaries } from '../../src/cli/import-boundaries.ts';
import { load } from '../../src/load.ts';
import { layOut } from '../../src/site/map/layout.ts';
import { outlinePath } from '../../src/site/map/outlines.ts';
import { TODAY, withContent } from '../support.ts';

/** A square of degrees whose sides are drawn with `corners` small bends. */
function square(west: number, south: number, size: number, corners = 200): number[][][] {
  const bend = (step: number) => Math.sin(step * 1.7) * 0.02;
  const side = (from: (t: number) => [number, number]) =>
    Array.from({ length: corners }, (_, step) => from(step / corners));
  const ring = [
    ...side((t) => [west + t * size, south + bend(t * corners) * Math.min(t, 1 - t)]),
    ...side((t) => [west + size, south + t * size]),
    ...side((t) => [west + size - t * size, south + size]),
    ...side((t) => [west, south + size - t * size]),
  ];
  return [[...ring, ring[0] ?? [west, south]]];
}

function feature(properties: Record<string, unknown>, coordinates: unknown = square(-4, 14, 2), type = 'Polygon') {
  return { type: 'Feature', properties, geometry: { type, coordinates } };
}

const COUNTRY = [feature({ ADM1_PCODE: 'ZZ01' }), feature({ ADM1_PCODE: 'ZZ02' }, square(-2, 14, 2))];

/** Import a file with these features into the base fixture; then look at what is there. */
function imported<Result>(
  given: unknown,
  look: (lines: string[], root: string) => Result,
  options: { level?: 1 | 2; country?: string; name?: string } = {},
): Result {
  return withContent(undefined, (root) => {
    const file = join(root, options.name ?? 'regions.geojson');
    const whole = Array.isArray(given) ? { type: 'FeatureCollection', features: given } : given;
    writeFileSync(file, Buffer.isBuffer(whole) || typeof whole === 'string' ? whole : JSON.stringify(whole));
    const { level = 1, country } = options;
    return look(importBoundaries({ root, file, level, country, today: TODAY, credit: 'Surveyors of Zanzara' }), root);
  });
}

const refusal = (given: unknown, options = {}) => {
  try {
    imported(given, () => undefined, options);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return 'nothing was refused';
};

describe('boundaries', () => {
  test('are joined by P-code in whatever capitals, and come out of the one door', () => {
    const given = [
      feature({ adm1_pcode: 'zz01' }),
      feature({ ADM1_PCODE: 'ZZ02', adm1_pcode: 'ZZ02' }, square(-2, 14, 2)),
    ];
    imported(given, (lines, root) => {
      expect(lines.join('\n')).toContain('Written: content/boundaries/zzz.json');
      const { dataset, diagnostics } = load(root, { today: TODAY });
      expect(diagnostics.filter(({ file }) => file.includes('boundaries'))).toEqual([]);
      const drawn = dataset.boundaries.get('zzz');
      expect(drawn?.credit).toBe('Surveyors of Zanzara');
      expect(drawn?.objects.regions.geometries.map(({ id }) => id)).toEqual(['ZZ01', 'ZZ02']);
    });
  });

  test('keep a line that two regions share once', () => {
    imported(COUNTRY, (_, root) => {
      const areas = load(root, { today: TODAY }).dataset.boundaries.get('zzz')?.objects.regions.geometries ?? [];
      const used = areas.map(({ arcs }) => arcs.flat(2).map((arc) => (arc < 0 ? ~arc : arc)));
      expect(used[0]?.filter((arc) => used[1]?.includes(arc))).toHaveLength(1);
    });
  });

  test('fit the budget, also from a file with many thousand corners', () => {
    const wild = Array.from({ length: 12 }, (_, index) =>
      feature({ ADM1_PCODE: `ZZ${String(index + 1).padStart(2, '0')}` }, square(-6 + index, 13, 1, 600)),
    );
    imported(wild, (lines, root) => {
      const text = readFileSync(join(root, 'content/boundaries/zzz.json'), 'utf8');
      expect(Buffer.byteLength(text)).toBeLessThanOrEqual(BUDGET);
      expect(lines.find((line) => line.startsWith('Written'))).toMatch(/corners of \d{5}\./);
      expect(load(root, { today: TODAY }).diagnostics.filter(({ file }) => file.includes('boundaries'))).toEqual([]);
    });
  });

  test('are told apart: table without area, area without row, other countries', () => {
    imported(
      [feature({ ADM1_PCODE: 'ZZ01' }), feature({ ADM1_PCODE: 'ZZ77' }), feature({ ADM1_PCODE: 'YY01' })],
      (lines) => {
        expect(lines[0]).toMatch(/^.+: 2 areas, of which 1 in the table of regions\.$/);
        expect(lines.join('\n')).toContain('1 area that the table does not have, drawn all the same: ZZ77.');
        expect(lines.join('\n')).toContain('1 feature of other countries or without a P-code, left out.');
      },
    );
  });

  test('become a path of whole units, and none where they lie elsewhere', () => {
    imported(COUNTRY, (_, root) => {
      const drawn = load(root, { today: TODAY }).dataset.boundaries.get('zzz');
      if (!drawn) throw new Error('nothing was imported');
      const near = layOut([
        { id: 'a', name: 'A', at: [14.5, -3.5] },
        { id: 'b', name: 'B', at: [15.5, -0.5] },
      ]);
      expect(outlinePath(drawn, near)).toMatch(/^(?:M-?\d+ ?-?\d+l[-\d ]+)+$/);
      const far = layOut([{ id: 'a', name: 'A', at: [-40, 100] }]);
      expect(outlinePath(drawn, far)).toBe('');
    });
  });
});

describe('a careless file', () => {
  test.each([
    ['in metres', [feature({ ADM1_PCODE: 'ZZ01' }, square(500_000, 1_600_000, 900))], /look like metres.+WGS 84/],
    [
      'in a system that it names',
      {
        type: 'FeatureCollection',
        crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::32630' } },
        features: COUNTRY,
      },
      /coordinate system urn:ogc:def:crs:EPSG::32630\..+longitude and latitude in degrees/,
    ],
    [
      'of places',
      [feature({ ADM1_PCODE: 'ZZ01' }, [-3, 14], 'Point')],
      /Feature 1 .+ is a Point, not an area.+"adm1" or "adm2"/,
    ],
    ['of districts', [feature({ ADM1_PCODE: 'ZZ01', ADM2_PCODE: 'ZZ0101' })], /file of districts.+--level 2/],
    ['of another source', [feature({ shapeName: 'Rivers' })], /ADM1_PCODE.+The file has: shapeName/],
    ['of another country', [feature({ ADM1_PCODE: 'YY01' })], /belong to no country of the content: .+ZZ…/],
    ['that is still packed', Buffer.from('PK\u0003\u0004 and so on'), /zip archive\. Unpack it/],
    ['that is cut off', '{"type": "FeatureCollection", "features": [{', /not JSON\. It may be cut off/],
    ['that is no list', { type: 'Feature' }, /no list of features/],
    ['that is empty', [], /has no features/],
    [
      'with a P-code twice',
      [feature({ ADM1_PCODE: 'ZZ01' }), feature({ ADM1_PCODE: 'ZZ01' })],
      /Two features have the P-code ZZ01/,
    ],
    [
      'with words for numbers',
      [
        feature({ ADM1_PCODE: 'ZZ01' }, [
          [
            ['-4', '14'],
            [0, 0],
            [1, 1],
            [0, 0],
          ],
        ]),
      ],
      /not an area/,
    ],
  ])('%s is explained, and nothing is written', (_, given, words) => {
    expect(refusal(given)).toMatch(words);
  });

  test('of more megabytes than anybody needs is not even opened', () => {
    withContent(undefined, (root) => {
      const file = join(root, 'huge.geojson');
      writeFileSync(file, '');
      // A file with a hole: as long as the real one, on no disk.
      const { truncateSync } = process.getBuiltinModule('node:fs');
      truncateSync(file, 300 * 1024 * 1024);
      expect(() => importBoundaries({ root, file, level: 1, today: TODAY })).toThrow(
        /has 300 MB; at most 100 are read/,
      );
      expect(existsSync(join(root, 'content/boundaries'))).toBe(false);
    });
  });
});

describe('a file of lines that somebody else wrote', () => {
  const findingsOf = (name: string, text: string) =>
    withContent(undefined, (root) => {
      mkdirSync(join(root, 'content/boundaries'));
      writeFileSync(join(root, 'content/boundaries', name), text);
      const { diagnostics, dataset } = load(root, { today: TODAY });
      expect(dataset.boundaries.size).toBe(0);
      return diagnostics
        .filter(({ file }) => file.includes('boundaries'))
        .map(({ code, message }) => `${code} ${message}`);
    });

  test('is refused where a text stands for a number', () => {
    const text = imported(COUNTRY, (_, root) => readFileSync(join(root, 'content/boundaries/zzz.json'), 'utf8'));
    const found = findingsOf('zzz.json', text.replace(/\[(-?\d+),(-?\d+)\]/, '["<script>",$2]'));
    expect(found.join('\n')).toMatch(/PAL303/);
  });

  test('is refused under a name that is no country', () => {
    expect(findingsOf('lines.json', '{}')).toEqual(['PAL102 "lines" is not a country’s three-letter code']);
  });

  test('is refused with more points than a map takes', () => {
    const text = imported(COUNTRY, (_, root) => readFileSync(join(root, 'content/boundaries/zzz.json'), 'utf8'));
    const more = `"arcs": [\n${Array.from({ length: 1600 }, () => '[[0,0],[1,1]]').join(',\n')}\n]\n}`;
    const found = findingsOf('zzz.json', text.replace(/"arcs": \[\n[\s\S]*$/, more));
    expect(found).toEqual(['PAL303 the lines have 3200 points, and a map takes 3000 at most']);
  });
});
