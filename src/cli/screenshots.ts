// `npm run screenshots [-- --dir dist] [--out .screenshots] [--only KIND]`: a picture of every kind of page of a built
// site, on a phone and on a wide screen, in each language, light and dark, and a sheet of them all for a person to look at.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { findBrowser, launch } from './browser.ts';
import { allPagesOfEveryKind, open, type PageOfKind } from './kinds-of-page.ts';
import { isMain, run } from './options.ts';
import { serve } from './serve.ts';

/** A phone as cheap ones are, and a laptop. Phones are taken at twice their pixels, or nobody could read the picture. */
const SCREENS = {
  phone: { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2 },
  desktop: { viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 },
} as const;

/** Colours as the device asks for them. Forced colours are the reader's own: one screen of one language shows them. */
const COLOURS = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { colorScheme: 'dark', forcedColors: 'active' },
} as const;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      dir: { type: 'string', default: 'dist' },
      out: { type: 'string', default: '.screenshots' },
      only: { type: 'string' },
    },
  });
  const { only } = values;
  const out = resolve(values.out);
  const pages = allPagesOfEveryKind(values.dir).filter(({ kind }) => only === undefined || kind.startsWith(only));
  if (pages.length === 0) throw new Error(`There is no kind of page called "${only}".`);
  rmSync(join(out, 'pictures'), { recursive: true, force: true });
  mkdirSync(join(out, 'pictures'), { recursive: true });
  const site = await serve({ dir: values.dir, port: 0 });
  const browser = await launch(await findBrowser());
  const taken: Picture[] = [];
  try {
    for (const screen of Object.keys(SCREENS) as Screen[]) {
      for (const colours of Object.keys(COLOURS) as Colours[]) {
        const wanted = pages.filter(({ lang }) => colours !== 'forced' || (screen === 'phone' && lang === 'en'));
        taken.push(...(await takeAll(browser, site.url, { screen, colours, pages: wanted, out })));
        process.stdout.write(`${screen}, ${colours}: ${wanted.length} pictures\n`);
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
  const sheet = join(out, 'index.html');
  writeFileSync(sheet, contactSheet(taken));
  process.stdout.write(`${taken.length} pictures: open ${relative(process.cwd(), sheet)}\n`);
  return 0;
}

/** One tab goes through all pages: a new one for each would take longer than the pictures. */
async function takeAll(browser: Browser, url: string, { screen, colours, pages, out }: Series): Promise<Picture[]> {
  const context = await browser.newContext({ ...SCREENS[screen], ...COLOURS[colours], timezoneId: 'UTC' });
  const tab = await context.newPage();
  const taken: Picture[] = [];
  for (const page of pages) {
    const file = `pictures/${[page.kind, page.lang, screen, colours].join('-').replaceAll(/[^a-z]+/g, '-')}.png`;
    await open(tab, url, page);
    await tab.screenshot({ path: join(out, file), fullPage: true });
    taken.push({ page, screen, colours, file });
  }
  await context.close();
  return taken;
}

/** A page without script: a row for each kind of page and screen. */
function contactSheet(pictures: readonly Picture[]): string {
  const rows = Map.groupBy(pictures, ({ page, screen }) => `${page.kind} · ${screen}`);
  const figure = ({ page, colours, file }: Picture) =>
    `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy"></a><figcaption>${page.lang}, ${colours}</figcaption></figure>`;
  const section = ([title, ones]: [string, Picture[]]) =>
    `<h2>${title}</h2>\n<div>${ones.map(figure).join('\n')}</div>`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Every kind of page</title>
<style>
body { font-family: system-ui, sans-serif; margin: 1rem; background: #888; }
div { display: flex; flex-wrap: wrap; gap: 1rem; }
figure { margin: 0; }
img { inline-size: 16rem; block-size: 24rem; object-fit: cover; object-position: top; background: #fff; }
</style>
<h1>Every kind of page</h1>
${[...rows].map(section).join('\n')}
</html>
`;
}

type Screen = keyof typeof SCREENS;
type Colours = keyof typeof COLOURS;

interface Series {
  screen: Screen;
  colours: Colours;
  pages: readonly PageOfKind[];
  /** The folder that the pictures go to. */
  out: string;
}

interface Picture {
  page: PageOfKind;
  screen: Screen;
  colours: Colours;
  /** Below the folder of the sheet. */
  file: string;
}

if (isMain(import.meta.url)) await run(main);
