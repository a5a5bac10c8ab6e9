/** The built site as files: no link leads nowhere, and every page is two steps from home. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGS } from '../../src/i18n/locales.ts';
import { FICTIONAL, MALI } from './sites.ts';

describe.each([
  ['Mali', MALI],
  ['the made-up country', FICTIONAL],
])('the site of %s', (_, root) => {
  const pages = new Map<string, { html: string; links: string[]; ids: Set<string> }>(
    globSync('**/*.html', { cwd: root }).map((file) => {
      const html = readFileSync(join(root, file), 'utf8');
      return [
        `/${file.replace(/index\.html$/, '')}`,
        { html, links: linksOf(html), ids: new Set(idsOf(html)) },
      ] as const;
    }),
  );

  test('has pages and links at all', () => {
    expect(pages.size).toBeGreaterThan(20);
    expect([...pages.values()].flatMap(({ links }) => links).length).toBeGreaterThan(500);
  });

  test('has no dead link', () => {
    const dead = [...pages].flatMap(([from, { links }]) =>
      links
        .filter((link) => link.startsWith('/') || link.startsWith('#'))
        .flatMap((link) => {
          const { pathname, hash } = new URL(link, `https://site.invalid${from}`);
          const page = pages.get(decodeURI(pathname));
          if (!page) return existsSync(join(root, pathname)) ? [] : [`${from} -> ${link}`];
          // A place chosen for a page: its script reads it.
          const chosen = /^#places?=(.+)$/.exec(hash)?.[1];
          if (chosen !== undefined) {
            const sheet = join(root, pathname.split('/')[1] ?? '', 'localities', chosen, 'sheet.json');
            return existsSync(sheet) ? [] : [`${from} -> ${link}: no such place`];
          }
          return hash === '' || page.ids.has(hash.slice(1)) ? [] : [`${from} -> ${link}: no such part`];
        }),
    );
    expect(dead).toEqual([]);
  });

  test('gives no id twice on a page', () => {
    const twice = [...pages].flatMap(([path, { html }]) => {
      const ids = idsOf(html);
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}#${id}`);
    });
    expect(twice).toEqual([]);
  });

  test('reaches every page from home in two steps', () => {
    const near = new Set(['/', '/404.html', ...LANGS.map((lang) => `/${lang}/`)]);
    for (const step of [1, 2]) {
      for (const path of [...near]) {
        if (path !== '/404.html' && step > 0)
          for (const link of pages.get(path)?.links ?? []) near.add(link.replace(/#.*/, ''));
      }
    }
    expect([...pages.keys()].filter((path) => !near.has(path))).toEqual([]);
  });

  test('has a brief for each locality of the content', () => {
    const content = root === MALI ? 'content' : 'tests/fixtures/fictional/content';
    const ids = globSync('localities/*/*.mdx', { cwd: content }).map((file) => file.replace(/\.mdx$/, ''));
    expect(ids.length).toBeGreaterThan(5);
    expect(ids.filter((id) => !pages.has(`/en/${id}/`))).toEqual([]);
  });

  test('has no inline script or style', () => {
    const inline = [...pages]
      .filter(([, { html }]) => /<script(?![^>]*\ssrc=)|<style|\sstyle=|\son\w+=/i.test(html))
      .map(([path]) => path);
    expect(inline).toEqual([]);
  });
});

function linksOf(html: string): string[] {
  return [...html.matchAll(/<(?:a|link|script|img)\b[^>]*?\s(?:href|src)="([^"]*)"/g)].map(([, link = '']) =>
    link.replaceAll('&amp;', '&'),
  );
}

function idsOf(html: string): string[] {
  return [...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id);
}
