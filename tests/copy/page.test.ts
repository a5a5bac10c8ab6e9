import { describe, expect, test } from 'vitest';
import { type CopyPage, toCopyPage } from '../../src/copy/page.ts';
import { make } from '../../src/copy/tree.ts';
import { COPY_POLICY } from '../../src/site/policy.ts';

const PAGES = new Set(['en/index.html', 'en/localities/zzz/kessa/index.html', 'fr/index.html']);

function copied(body: string, options: Partial<CopyPage> = {}, head = '') {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">${head}</head><body><main id="main">${body}</main></body></html>`;
  const path = 'en/localities/zzz/kessa/index.html';
  return toCopyPage(html, { path, base: '/', holds: (file) => PAGES.has(file), notes: [], ...options });
}
const bodyOf = (html: string) => /<main id="main">(.*)<\/main>/s.exec(html)?.[1];

describe('a link', () => {
  test('to a page of the copy names its file, from where the page is', () => {
    expect(bodyOf(copied('<a href="/en/">Home</a>').html)).toBe('<a href="../../../index.html">Home</a>');
    expect(bodyOf(copied('<a href="/en/localities/zzz/kessa/#r-bridge">B</a>').html)).toBe(
      '<a href="index.html#r-bridge">B</a>',
    );
  });

  test('to a part of the same page stays', () => {
    expect(bodyOf(copied('<a href="#s-radio">1</a>').html)).toBe('<a href="#s-radio">1</a>');
  });

  test('to anything else of the site is left as its words', () => {
    expect(bodyOf(copied('<a href="/en/localities/yyy/far/" class="x" hreflang="en"><bdi>Far</bdi></a>').html)).toBe(
      '<span class="x"><bdi>Far</bdi></span>',
    );
    expect(bodyOf(copied('<a href="/calendar/zzz.ics" download="">Dates</a>').html)).toBe('<span>Dates</span>');
  });

  test('in a drawing is followed, or left as its words, as well', () => {
    const drawing = (link: string) => `<svg viewBox="0 0 1 1"><a href="${link}"><text>K</text></a></svg>`;
    expect(bodyOf(copied(drawing('/en/')).html)).toContain('<a href="../../../index.html"><text>K</text></a>');
    expect(bodyOf(copied(drawing('/en/nowhere/')).html)).toContain('<g><text>K</text></g>');
  });

  test('to a source on the web stays', () => {
    const link = '<a href="https://example.org/report?a=1&amp;b=2" rel="noreferrer">Report</a>';
    expect(bodyOf(copied(link).html)).toBe(link);
  });

  test('is the site’s own below its base, and with its host', () => {
    const options = { base: '/palabre/', origin: 'https://example.org' };
    expect(bodyOf(copied('<a href="/palabre/en/">H</a>', options).html)).toBe('<a href="../../../index.html">H</a>');
    expect(bodyOf(copied('<a href="https://example.org/palabre/en/">H</a>', options).html)).toBe(
      '<a href="../../../index.html">H</a>',
    );
    expect(bodyOf(copied('<a href="https://example.org/other/">H</a>', options).html)).toBe(
      '<a href="https://example.org/other/">H</a>',
    );
  });
});

describe('what needs a server', () => {
  test('is taken out: modules, offers, manifest, addresses of the site', () => {
    const head =
      '<link rel="manifest" href="/app.webmanifest"><link rel="canonical" href="https://example.org/en/"><link rel="modulepreload" href="/a.js">';
    const { html } = copied(
      '<script type="module" src="/_astro/a.js"></script><p data-not-in-copy>Take it</p><p>Stays</p>',
      {},
      head,
    );
    expect(bodyOf(html)).toBe('<p>Stays</p>');
    expect(html).not.toMatch(/manifest|canonical|modulepreload|module/);
    expect(html.match(/<script[^>]*>/g)).toEqual(['<script src="../../../../script.js" defer="">']);
  });

  test('is replaced where the copy has its own: the search', () => {
    expect(
      bodyOf(copied('<palabre-search><form></form></palabre-search>', { search: make('copy-search', {}) }).html),
    ).toBe('<copy-search></copy-search>');
    expect(bodyOf(copied('<palabre-search><form></form></palabre-search>').html)).toBe('');
  });

  test('stands as it is where the copy does not know it: an element without its script', () => {
    const element = '<keep-region data-x="1"><button hidden="">Keep</button></keep-region>';
    expect(bodyOf(copied(element).html)).toBe(element);
  });
});

test('style, icon and pictures are named as files that the copy needs', () => {
  const head = '<link rel="stylesheet" href="/_astro/a.css"><link rel="icon" href="/icon.svg" type="image/svg+xml">';
  const { html, files } = copied('<img src="/map.png" alt="">', {}, head);
  expect(files.toSorted()).toEqual(['_astro/a.css', 'icon.svg', 'map.png']);
  expect(html).toContain('<link rel="stylesheet" href="../../../../_astro/a.css">');
  expect(bodyOf(html)).toBe('<img src="../../../../map.png" alt="">');
});

test('the same page in another language is named where the copy has it', () => {
  const head = '<link rel="alternate" hreflang="fr" href="/fr/"><link rel="alternate" hreflang="ar" href="/ar/">';
  const { html } = copied('', {}, head);
  expect(html.match(/<link[^>]*>/g)).toEqual(['<link rel="alternate" hreflang="fr" href="../../../../fr/index.html">']);
});

test.each([
  '<img src="https://example.org/x.png" alt="">',
  '<img src="//example.org/x.png" alt="">',
  '<video src="http://example.org/v"></video>',
])('a page that asks another host is refused: %s', (body) => expect(() => copied(body)).toThrow(/another host/));

test('the policy is that of a copy, and notes come first', () => {
  const head = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">';
  const { html } = copied(
    '<h1>K</h1>',
    { notes: [make('copy-note', {}, ['One']), make('copy-note', {}, ['Two <b>'])] },
    head,
  );
  expect(html).toContain(`content="${COPY_POLICY}"`);
  expect(bodyOf(html)).toBe('<copy-note>One</copy-note><copy-note>Two &lt;b&gt;</copy-note><h1>K</h1>');
  const last = copied('<h1>K</h1>', { notes: [make('copy-note', {})], notesLast: true });
  expect(bodyOf(last.html)).toBe('<h1>K</h1><copy-note></copy-note>');
});
