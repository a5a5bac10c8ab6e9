// What every browser test needs: a browser, a served site, and a page that remembers whatever it should not have done.

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { expect } from 'vitest';
import { findBrowser, launch } from '../../src/cli/browser.ts';
import { serve } from '../../src/cli/serve.ts';

/** A running browser; close it in `afterAll`. `npm test` has found its path already. */
export async function launchBrowser(): Promise<Browser> {
  path ??= process.env['PALABRE_CHROMIUM'] ?? (await findBrowser());
  return launch(path);
}

/** Serves a built site on a free port; close it in `afterAll`. */
export function serveDist(dir: string) {
  return serve({ dir, port: 0 });
}

/** Opens an address of the site in a context of its own: no storage, cache or worker is shared with other tests. */
export async function openPage(browser: Browser, url: string, options: PageOptions = {}): Promise<OpenedPage> {
  const { now, ...contextOptions } = options;
  const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'UTC', ...contextOptions });
  const site = new URL(url).origin;
  const errors: string[] = [];
  const foreign: string[] = [];
  const violations: string[] = [];
  context.on('request', (request) => {
    const { origin, protocol } = new URL(request.url());
    if (/^(https?|wss?):$/.test(protocol) && origin !== site) foreign.push(request.url());
  });
  context.on('weberror', (error) => errors.push(`page error: ${error.error().message}`));
  context.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()} (${message.location().url})`);
  });

  // What the policy refused, by page and directive; of a page without script the console tells it.
  await context.exposeBinding('tellOfViolation', (_, violation: string) => violations.push(violation));
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sample, sourceFile }) => {
      const tell = (globalThis as unknown as { tellOfViolation: (violation: string) => void }).tellOfViolation;
      tell(`${location.pathname}: ${effectiveDirective} refused ${blockedURI} ${sample} (${sourceFile})`);
    });
  });

  const page = await context.newPage();
  if (now !== undefined) await page.clock.setFixedTime(now);
  await page.goto(url);
  return {
    page,
    errors,
    foreign,
    violations,
    expectQuiet: () => expect({ errors, foreign, violations }).toEqual({ errors: [], foreign: [], violations: [] }),
    close: () => context.close(),
  };
}

let path: string | undefined;

interface PageOptions extends BrowserContextOptions {
  /** The reader's clock, which then stands still: `2026-02-07T12:00:00Z`. */
  now?: string | Date;
}

interface OpenedPage {
  page: Page;
  /** Uncaught errors and console errors, in words. */
  errors: string[];
  /** Requests to any other host than the site's own. */
  foreign: string[];
  /** What the policy of the page refused, in words. */
  violations: string[];
  /** Fails the test if there was an error, a request to another host or anything that the policy refused. */
  expectQuiet: () => void;
  /** Closes the page with its context. */
  close: () => Promise<void>;
}
