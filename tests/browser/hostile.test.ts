/**
 * Every text of the made-up country is made to try something, and the site is built from it: what was text in the
 * front matter is text on every page. Built here, once, since no other test reads this site.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../src/project.ts';
import { FIXTURES } from '../support.ts';
import { launchBrowser, openPage, serveDist } from './support.ts';

/** Ends an attribute in either quotes, an element, a script; and asks template languages to reckon. */
const PAYLOAD = `"><script>pwned()</script><i onx='y' {{7*7}} &#60;b`;
const SHOWN = "\"><script>pwned()</script><i onx='y' {{7*7}} &#60;b";

const DIST = join(PROJECT, '.cache/hostile-dist');
const root = mkdtempSync(join(tmpdir(), 'palabre-hostile-'));
let pages: { path: string; html: string }[] = [];
let changed = 0;

beforeAll(() => {
  cpSync(join(FIXTURES, 'fictional'), root, { recursive: true });
  for (const file of globSync('content/**/*.{mdx,yaml}', { cwd: root })) {
    const path = join(root, file);
    const text = readFileSync(path, 'utf8');
    const end = file.endsWith('.yaml') ? text.length : text.indexOf('\n---', 3);
    writeFileSync(path, armed(text.slice(0, end)) + text.slice(end));
  }
  const build = [join(PROJECT, 'src/cli/build.ts'), '--root', root, '--out', DIST, '--no-search', '--no-copies'];
  const env = { ...process.env, SOURCE_DATE_EPOCH: '1795305600', NO_COLOR: '1' };
  const { status, stdout, stderr } = spawnSync(process.execPath, build, { cwd: PROJECT, env, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`the hostile country was not built:\n${stdout.slice(-4000)}\n${stderr.slice(-2000)}`);
  pages = globSync('**/*.html', { cwd: DIST }).map((path) => ({ path, html: readFileSync(join(DIST, path), 'utf8') }));
}, 240_000);

afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The front matter with the payload in each text: quoted ones that are more than one word, and folded ones. */
function armed(front: string): string {
  const quoted = /^(\s*(?:- )?(?:[A-Za-z]+: )?)"([^"\\]* [^"\\]*)"$/gm;
  const folded = /^(\s*(?:- )?[A-Za-z]+: >-\n)( +)/gm;
  return front
    .replaceAll(quoted, (_, before: string, value: string) => {
      changed += 1;
      return `${before}'${`${value.slice(0, 40)} ${PAYLOAD}`.replaceAll("'", "''")}'`;
    })
    .replaceAll(folded, (_, before: string, indent: string) => {
      changed += 1;
      return `${before}${indent}${PAYLOAD}\n${indent}`;
    });
}

describe('the site of a country whose every text is hostile', () => {
  test('is built, and shows the texts as text', () => {
    expect(changed).toBeGreaterThan(200);
    expect(pages.length).toBeGreaterThan(20);
    const escaped = pages.filter(({ html }) => html.includes('&lt;script&gt;pwned()'));
    expect(escaped.length).toBeGreaterThan(20);
  });

  test('has no tag, attribute or address that is not its own', () => {
    expect(pages.flatMap(({ path, html }) => strangeIn(html).map((one) => `${path}: ${one}`))).toEqual([]);
  });

  test.each([
    ['<p>a</p><script>b</script>', 'script'],
    ['<p onclick="a">b</p>', 'onclick'],
    ['<a href="javascript:a">b</a>', 'javascript:a'],
    ['<img src="/a.png">', 'img'],
    ['<p title="a"b">c</p>', '<p title="a"b">'],
    ['<p style="a">b</p>', 'style'],
    ['<p>{{7*7}} 49</p><iframe></iframe>', 'iframe'],
  ])('would be seen with %s', (html, expected) => expect(strangeIn(html).join()).toContain(expected));
});

describe('in a browser', () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof serveDist>>;
  beforeAll(async () => {
    [browser, site] = await Promise.all([launchBrowser(), serveDist(DIST)]);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  test.each(['/en/', '/en/localities/zzz/tesseni/', '/en/conditions/', '/en/sources/', '/en/countries/zzz/'])(
    '%s runs nothing and asks nobody',
    async (path) => {
      const { page, expectQuiet, close } = await openPage(browser, new URL(path, site.url).href);
      const found = await page.evaluate(() => ({
        scripts: [...document.scripts].filter(({ src }) => !src.startsWith(location.origin)).length,
        handlers: [...document.querySelectorAll('*')].filter((one) =>
          [...one.attributes].some(({ name }) => name.startsWith('on')),
        ).length,
        strangers: document.querySelectorAll('main i, iframe, object, embed, base, form[action]').length,
        shown: document.body.textContent.includes('<script>pwned()'),
      }));
      expect(found).toEqual({ scripts: 0, handlers: 0, strangers: 0, shown: true });
      expectQuiet();
      await close();
    },
  );
});

test('the payload is what the pages are searched for', () => expect(SHOWN).toBe(PAYLOAD));

/** Tags, attributes and addresses that this site does not write; and what is left of a page that is no tag and no text. */
function strangeIn(html: string): string[] {
  const strange: string[] = [];
  const left = html.replaceAll(TAG, (tag, name: string, attributes: string) => {
    if (!TAGS.has(name.toLowerCase())) strange.push(tag);
    if (/^<script/i.test(tag) && !/ src="\/[^"]+"/.test(tag)) strange.push(tag);
    for (const [, key = '', value = ''] of attributes.matchAll(ATTRIBUTE)) {
      if (
        /^on|^style$|^srcdoc$|^formaction$|^http-equiv$/i.test(key) &&
        !/^<meta http-equiv="content-security-policy"/i.test(tag)
      )
        strange.push(`${key} in ${tag.slice(0, 80)}`);
      if (/^(?:href|src|action)$/i.test(key) && !/^(?:\/(?!\/)|#|https:\/\/[a-z0-9.-]+(?:\/|$))/.test(value))
        strange.push(value);
    }
    return '';
  });
  const rest = /<(?!!doctype html>)[\s\S]{0,60}/i.exec(left);
  return rest ? [...strange, rest[0]] : strange;
}

const ATTRIBUTE = /\s([^\s=>/"']+)(?:=(?:"([^"]*)"|'[^']*'|[^\s"'>]+))?/g;
const TAG = /<\/?([a-z][a-z0-9-]*)((?:\s+[^\s=>/"'<]+(?:=(?:"[^"]*"|'[^']*'|[^\s"'<>=]+))?)*)\s*\/?>/gi;
const TAGS = new Set([
  ...[
    'html',
    'head',
    'meta',
    'title',
    'link',
    'script',
    'noscript',
    'body',
    'header',
    'nav',
    'main',
    'footer',
    'section',
  ],
  ...[
    'article',
    'aside',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'p',
    'a',
    'ul',
    'ol',
    'li',
    'dl',
    'dt',
    'dd',
    'div',
    'span',
    'br',
    'hr',
  ],
  ...[
    'strong',
    'em',
    'b',
    'small',
    'sup',
    'abbr',
    'bdi',
    'time',
    'blockquote',
    'q',
    'cite',
    'table',
    'caption',
    'thead',
    'tbody',
  ],
  ...[
    'tr',
    'th',
    'td',
    'details',
    'summary',
    'label',
    'input',
    'select',
    'option',
    'optgroup',
    'button',
    'form',
    'output',
    'mark',
  ],
  ...[
    'search',
    'fieldset',
    'legend',
    'template',
    'code',
    'svg',
    'g',
    'text',
    'tspan',
    'rect',
    'circle',
    'line',
    'polygon',
    'polyline',
    'defs',
    'pattern',
    'progress',
    'textarea',
    'i',
    'path',
    'use',
    'figure',
    'figcaption',
    'menu',
    'datalist',
    'data',
  ],
  ...globSync('src/client/*.ts', { cwd: PROJECT }).flatMap((file) =>
    definedIn(readFileSync(join(PROJECT, file), 'utf8')),
  ),
]);

/** The names of the site’s own elements. */
function definedIn(source: string): string[] {
  return [...source.matchAll(/customElements\.define\('([a-z-]+)'/g)].map(([, name = '']) => name);
}
