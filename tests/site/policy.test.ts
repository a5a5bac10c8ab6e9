/** One policy: what it says, and that every place that says it says the same. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT } from '../../src/project.ts';
import {
  CONTENT_SECURITY_POLICY,
  cacheControl,
  HEADERS,
  headersOf,
  MEDIA_TYPES,
  META_POLICY,
  mediaType,
  PART_HEADERS,
  STRICT_TRANSPORT_SECURITY,
} from '../../src/site/policy.ts';

const read = (path: string) => readFileSync(join(PROJECT, path), 'utf8');

describe('the policy', () => {
  test('allows what the site needs and nothing else', () => {
    expect(CONTENT_SECURITY_POLICY.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self' 'wasm-unsafe-eval'",
      "style-src 'self'",
      "img-src 'self'",
      "connect-src 'self'",
      "worker-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types default',
    ]);
  });

  test('is the same in the meta element, but for what that cannot say', () => {
    const lost = CONTENT_SECURITY_POLICY.split('; ').filter((line) => !META_POLICY.split('; ').includes(line));
    expect(lost).toEqual(["frame-ancestors 'none'"]);
  });

  test('sends no address of a page to anyone, guesses no type, asks no device for anything', () => {
    expect(HEADERS).toMatchObject({ 'Referrer-Policy': 'no-referrer', 'X-Content-Type-Options': 'nosniff' });
    for (const feature of ['geolocation', 'camera', 'microphone', 'usb', 'payment'])
      expect(HEADERS['Permissions-Policy']).toContain(`${feature}=()`);
  });
});

describe('the headers of a file', () => {
  test.each(['/_astro/shared.a1b2c3d4.js', '/_astro/policy.a1b2c3d4.css', '/demo/_astro/shared.a1b2c3d4.js'])(
    'are few for %s, which is a part of a page',
    (path) => {
      expect(headersOf(path)).toEqual(PART_HEADERS);
      expect(HEADERS).toMatchObject(PART_HEADERS);
    },
  );

  test.each([
    '/en/index.html',
    '/worker.js',
    '/search/zzz/en/pagefind-worker.js',
    '/_astro/drawing.a1b2c3d4.svg',
    '/_astro/index.html',
    '/_astro/deeper/a.js',
    '/api/v1/places.json',
  ])('are all of them for %s', (path) => {
    expect(headersOf(path)).toEqual(HEADERS);
  });
});

describe('Cache-Control', () => {
  test.each([
    ['/', 'no-cache'],
    ['/en/localities/zzz/tesseni/index.html', 'no-cache'],
    ['/404.html', 'no-cache'],
    ['/icon.svg', 'no-cache'],
    // A browser asks for its worker, and a page for the version of what is kept, each time.
    ['/worker.js', 'no-cache'],
    ['/demo/worker.js', 'no-cache'],
    ['/manifest.webmanifest', 'no-cache'],
    ['/kept/en/zzz/ZZ01/version.json', 'no-cache'],
    ['/kept/en/zzz/files.json', 'no-cache'],
    ['/search/zzz/en/pagefind.js', 'no-cache'],
    ['/search/zzz/en/pagefind-entry.json', 'no-cache'],
    ['/search/zzz/en/pagefind.en_9d2e4bf09c.pf_meta', 'no-cache'],
    ['/search/zzz/en/wasm.en.pagefind', 'no-cache'],
    ['/en/search/fragment/', 'no-cache'],
    ['/search/zzz/en/fragment/en_4daf55b.pf_fragment', 'public, max-age=604800'],
    ['/search/zzz/zh-CN/index/zh-cn_4daf55b.pf_index', 'public, max-age=604800'],
    ['/search/zzz/en/filter/en_4daf55b.pf_filter', 'public, max-age=604800'],
    ['/_astro/context.og5l9IAg.css', 'public, max-age=31536000, immutable'],
    ['/demo/_astro/context.og5l9IAg.css', 'public, max-age=31536000, immutable'],
  ])('of %s is %s', (path, expected) => {
    expect(cacheControl(path)).toBe(expected);
  });
});

test.each([
  ['index.html', 'text/html; charset=utf-8'],
  ['a.b/PAGE.HTML', 'text/html; charset=utf-8'],
  ['wasm.en.pagefind', 'application/octet-stream'],
  ['en_4daf55b.pf_index', 'application/octet-stream'],
  ['_headers', 'application/octet-stream'],
])('the type of %s is %s', (name, expected) => {
  expect(mediaType(name)).toBe(expected);
});

describe('public/_headers', () => {
  const rules = new Map<string, Record<string, string>>();
  for (const line of read('public/_headers').split('\n')) {
    if (line.startsWith('/')) rules.set(line, {});
    const [, name = '', value = ''] = /^ {2}([\w-]+): (.*)$/.exec(line) ?? [];
    if (name !== '') Object.assign([...rules.values()].at(-1) ?? {}, { [name]: value });
  }

  test('says the headers for every address', () => {
    expect(rules.get('/*')).toEqual(HEADERS);
  });

  test('says beside them only how long a file named by a digest may be kept', () => {
    const others = [...rules].filter(([address]) => address !== '/*');
    expect(others.length).toBe(4);
    for (const [address, headers] of others) {
      const example = address.replace(':country', 'zzz').replace(':language', 'en').replace('*', 'a.1234567.x');
      expect({ address, ...headers }).toEqual({ address, 'Cache-Control': cacheControl(example) });
    }
  });

  test('has no line that Cloudflare would pass over as too long', () => {
    expect(
      read('public/_headers')
        .split('\n')
        .filter((line) => line.length > 2000),
    ).toEqual([]);
  });
});

describe('deploy/Caddyfile', () => {
  const text = read('deploy/Caddyfile');

  test('says the headers, for pages and for errors', () => {
    const [, armour = ''] = /\(armour\) \{\n\theader \{\n([^}]*)\n\t\}\n\}/.exec(text) ?? [];
    const said = [...armour.matchAll(/^\t\t([A-Z][\w-]+) "(.*)"$/gm)].map(([, name, value]) => [name, value]);
    expect(Object.fromEntries(said)).toEqual(HEADERS);
    expect(text.match(/\bimport armour$/gm)?.length).toBe(2);
    const [, less = ''] = /\theader @part \{\n([^}]*)\n\t\}/.exec(text) ?? [];
    const taken = [...less.matchAll(/^\t\t-(\S+)$/gm)].map(([, name]) => name);
    expect(taken.toSorted()).toEqual(
      Object.keys(HEADERS)
        .filter((name) => !(name in PART_HEADERS))
        .toSorted(),
    );
    expect(text.split(`Strict-Transport-Security "${STRICT_TRANSPORT_SECURITY}"`).length).toBe(3);
  });

  test('knows the types', () => {
    const types = [...text.matchAll(/^\t\t~(?:\\(\.\S+)|\(\/\|\\\.html\))\$ "(.*)"$/gm)].flatMap(
      ([, extension = '.html', type]) => (extension === '.m?js' ? ['.js', '.mjs'] : [extension]).map((e) => [e, type]),
    );
    expect(Object.fromEntries(types)).toEqual(MEDIA_TYPES);
  });
});

describe('deploy/nginx.conf', () => {
  const text = read('deploy/nginx.conf');

  test('says the headers, once, for pages and for errors', () => {
    const said = [...text.matchAll(/^\tadd_header ([\w-]+) (?:"(.*)"|(\$\w+)) always;$/gm)];
    expect(said.length).toBe(text.split(/^\s*add_header /m).length - 1);
    const byVariable = new Map(
      [...text.matchAll(/^map \$uri (\$\w+) \{\n\tdefault "(.*)";\n\t"~\/_astro\/\S+" "";\n\}$/gm)].map(
        ([, variable, value]) => [variable, value],
      ),
    );
    expect(byVariable.size).toBe(Object.keys(HEADERS).length - Object.keys(PART_HEADERS).length);
    for (const [, name = '', value] of said) expect(name in PART_HEADERS).toBe(value !== undefined);
    expect(
      Object.fromEntries(
        said.map(([, name, value, variable]) => [name, value ?? byVariable.get(variable) ?? variable]),
      ),
    ).toEqual({
      ...HEADERS,
      'Strict-Transport-Security': '$palabre_strict_transport',
      'Cache-Control': '$palabre_cache',
    });
    expect(text).toContain(`on "${STRICT_TRANSPORT_SECURITY}";`);
    expect(text).not.toMatch(/\blocation\b.*\{/);
  });

  test('knows the types', () => {
    const [, block = ''] = /\ttypes \{\n([^}]*)\t\}/.exec(text) ?? [];
    const types = [...block.matchAll(/^\t\t(\S+) (.*);$/gm)].flatMap(([, type, extensions = '']) =>
      extensions.split(' ').map((extension) => [`.${extension}`, type]),
    );
    const known = Object.entries(MEDIA_TYPES).map(([extension, type]) => [extension, type.replace(/;.*/, '')]);
    expect(Object.fromEntries(types)).toEqual(Object.fromEntries(known));
  });
});
