/** What is in an entry reaches a page as text: the few doors to HTML, and who may use them. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PROJECT } from '../../src/project.ts';
import { escapeHtml } from '../../src/source/body/render.ts';

const sources = globSync('src/**/*.{ts,astro}', { cwd: PROJECT }).map((path) => ({
  path,
  text: readFileSync(join(PROJECT, path), 'utf8').replaceAll(/\/\*[\s\S]*?\*\//g, ''),
}));

describe('HTML is put into a page', () => {
  const doors = sources.flatMap(({ path, text }) =>
    [...text.matchAll(/set:html=\{([^}]*)\}/g)].map(([, from]) => `${path}: ${from}`),
  );

  it('from rendered prose only', () => {
    expect(doors.length).toBeGreaterThan(0);
    expect(doors.filter((door) => !/: (?:brief\.)?prose$/.test(door))).toEqual([]);
  });

  it('which only renderProse makes', () => {
    const callers = sources.filter(({ text }) => /\brenderBody\(/.test(text)).map(({ path }) => path);
    expect(callers.sort()).toEqual(['src/site/prose.ts', 'src/source/body/render.ts']);
  });

  it.each([
    'innerHTML',
    'outerHTML',
    'insertAdjacentHTML',
    'document.write',
    'createContextualFragment',
    'DOMParser',
    'is:raw',
    'eval(',
  ])('and never with %s', (door) =>
    expect(sources.filter(({ text }) => text.includes(door)).map(({ path }) => path)).toEqual([]),
  );
});

it('text that could end an attribute or an element is escaped', () => {
  const hostile = `"><script>alert('x')</script>&#60;{{7*7}}`;
  expect(escapeHtml(hostile)).toBe('&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;#60;{{7*7}}');
});
