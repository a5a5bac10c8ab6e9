// `npm run pdf -- <entry>… [--card] [--lang fr] [--out FILE] [--dir dist]`: briefs and cards as PDF, from the built site,
// through a browser and by the very buttons that a reader presses.

import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { isLang, LANGS } from '../i18n/locales.ts';
import { findBrowser, launch } from './browser.ts';
import { isMain, run } from './options.ts';
import { serve } from './serve.ts';

/** What the two buttons of a brief print. */
export type Paper = 'card' | 'brief';

/**
 * The PDF that a reader gets who presses the button. `page` shows a brief of the site.
 * @throws where the page has no such button, or its script did not answer.
 */
export async function printAsReader(page: Page, paper: Paper): Promise<Buffer> {
  await page.locator('fresh-states[data-day]').waitFor({ state: 'attached', timeout: WAIT });
  await page.locator(`print-buttons:not([hidden]) [data-print="${paper}"]`).waitFor({ timeout: WAIT });
  // The browser's own dialogue would wait for a person: whoever calls it is told, and the page stays as it was then.
  await page.evaluate(
    (name) =>
      new Promise<void>((pressed) => {
        globalThis.print = () => pressed();
        document.querySelector<HTMLElement>(`[data-print="${name}"]`)?.click();
      }),
    paper,
  );
  return page.pdf({ preferCSSPageSize: true });
}

/** `mli-niono-fr-card.pdf`: the same paper always has the same name. */
export function fileNameOf(entry: string, lang: string, paper: Paper): string {
  return `${entry.replaceAll('/', '-')}-${lang}-${paper}.pdf`;
}

/** `mli/niono`, from that or from the path of its file; undefined for anything else. */
export function entryOf(argument: string): string | undefined {
  return /^(?:.*content\/localities\/)?([a-z]{3}\/[a-z0-9-]+)(?:\.mdx)?$/.exec(argument.replaceAll('\\', '/'))?.[1];
}

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      card: { type: 'boolean', default: false },
      lang: { type: 'string', default: 'en' },
      out: { type: 'string' },
      dir: { type: 'string', default: 'dist' },
    },
  });
  const { lang, dir, out } = values;
  if (positionals.length === 0) throw new Error('Which place? For example: npm run pdf -- mli/niono --card');
  if (!isLang(lang)) throw new Error(`There is no language "${lang}": write one of ${LANGS.join(', ')}.`);
  if (out !== undefined && positionals.length > 1)
    throw new Error(
      '--out names one file, and there are several places. Leave it out: each file is named by its place.',
    );
  if (!existsSync(join(dir, 'index.html')))
    throw new Error(`There is no built site in ${dir}. Run \`npm run build\` first, or name its folder with --dir.`);

  const paper: Paper = values.card ? 'card' : 'brief';
  const found = positionals.flatMap((argument) => {
    const entry = entryOf(argument);
    if (entry !== undefined && existsSync(join(dir, lang, 'localities', entry, 'index.html'))) return [entry];
    console.error(`The site in ${dir} has no place "${argument}". A place is named by country and file: mli/niono.`);
    return [];
  });
  if (found.length > 0) await printAll(found, { paper, lang, dir, out });
  return found.length === positionals.length ? 0 : 1;
}

async function printAll(entries: readonly string[], { paper, lang, dir, out }: Wanted): Promise<void> {
  const browser = await launch(await findBrowser());
  const site = await serve({ dir, port: 0 });
  try {
    for (const entry of entries) {
      const page = await browser.newPage({ locale: lang });
      const failed: string[] = [];
      page.on('response', (response) => response.status() >= 400 && failed.push(new URL(response.url()).pathname));
      await page.goto(`${site.url}/${lang}/localities/${entry}/`);
      if (failed.some((path) => /\.(?:js|css)$/.test(path)))
        throw new Error(`The site in ${dir} is built for a path below its host. Build one without BASE for printing.`);
      // Addresses of this machine would lead nowhere from another one. Those inside the page, and of sources, do.
      await page.evaluate(() => {
        for (const link of document.querySelectorAll('a'))
          if (link.origin === location.origin && link.hash === '') link.removeAttribute('href');
      });
      const file = resolve(out ?? fileNameOf(entry, lang, paper));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, await printAsReader(page, paper));
      console.log(relative(process.cwd(), file));
      await page.close();
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

/** In milliseconds: a page of this machine's own answers long before. */
const WAIT = 60_000;

interface Wanted {
  paper: Paper;
  lang: string;
  dir: string;
  out: string | undefined;
}

if (isMain(import.meta.url)) await run(main);
