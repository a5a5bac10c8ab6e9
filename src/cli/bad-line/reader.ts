/** A reader on 2G with a cheap phone: opens a brief, then finds a place by name and by text. Every time from nothing. */
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { Lang } from '../../i18n/locales.ts';

/** A cheap phone, in CSS pixels. */
const PHONE = { width: 360, height: 640 };
/** Kilobits a second both ways, milliseconds to an answer, how many times slower the processor is. */
const LINE = { kilobits: 35, latency: 800, processor: 6 };

/** One measurement of everything. The browser is fresh for each of its parts: nothing is kept from the one before. */
export async function reader(browser: Browser, site: string, { lang, brief }: What): Promise<Measure> {
  return { brief: await openBrief(browser, site + brief), ...(await findPlace(browser, site, { lang, brief })) };
}

async function openBrief(browser: Browser, address: string): Promise<Waited> {
  return onBadLine(browser, async (page, sent) => {
    // Looked at from within, at each frame, as a reader would. Access stands above the conditions; once the section
    // after them has begun, they are whole.
    await page.addInitScript(() => {
      const tell = (time: number) => document.documentElement.setAttribute('data-read-at', String(time));
      const firstPaint = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
      const whenPainted = (whole: number) => {
        const first = firstPaint();
        if (first === undefined) requestAnimationFrame(() => whenPainted(whole));
        // Either it was all there when the page was first painted, or the frame after it came has it.
        else if (first >= whole) tell(first);
        else requestAnimationFrame(tell);
      };
      const look = (time: number) => {
        const conditions = document.querySelector('#conditions');
        const next = [...document.querySelectorAll('h2[id]')].find(
          (one) => conditions && conditions.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING,
        );
        if (conditions && (next || document.readyState !== 'loading')) whenPainted(time);
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(address, { waitUntil: 'commit', timeout: PATIENCE });
    const root = page.locator('html[data-read-at]');
    await root.waitFor({ timeout: PATIENCE });
    const waited = Number(await root.getAttribute('data-read-at')) / 1000;
    return { waited, bytes: sent() };
  });
}

async function findPlace(browser: Browser, site: string, { lang, brief }: What): Promise<Omit<Measure, 'brief'>> {
  return onBadLine(browser, async (page, sent) => {
    const began = Date.now();
    await page.goto(`${site}/${lang}/`, { waitUntil: 'load', timeout: PATIENCE });
    await page.locator('#query').waitFor({ timeout: PATIENCE });
    const home = { waited: since(began), bytes: sent() };

    const name = (brief.split('/').at(-2) ?? '').replaceAll('-', ' ');
    const turned = Date.now();
    const before = sent();
    await page.focus('#query');
    await page.keyboard.type(name, { delay: 100 });
    const hit = page.locator(`.name-hits a[href$="${brief}"]`);
    await hit.waitFor({ timeout: PATIENCE });
    const byName = { waited: since(turned), bytes: sent() - before };

    await page.keyboard.press('Enter');
    await page.locator(`.results a[href$="${brief}"]`).waitFor({ timeout: PATIENCE });
    return { home, byName, byText: { waited: since(turned), bytes: sent() - before } };
  });
}

/** A page of a fresh browser context on a bad line; `sent` tells how many bytes have come over it. */
async function onBadLine<Result>(
  browser: Browser,
  visit: (page: Page, sent: () => number) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: PHONE });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const sent = countBytes(session);
    await session.send('Network.enable');
    const throughput = (LINE.kilobits * 1000) / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: LINE.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: LINE.processor });
    return await visit(page, sent);
  } finally {
    await context.close();
  }
}

/** Of answers that are whole, with their headers. */
function countBytes(session: CDPSession): () => number {
  let bytes = 0;
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  return () => bytes;
}

function since(began: number): number {
  return (Date.now() - began) / 1000;
}

const PATIENCE = 120_000;

interface What {
  lang: Lang;
  /** The path of a brief, which is also the place that is looked for. */
  brief: string;
}

/** Seconds, and bytes of the answers that had come until then. */
export interface Waited {
  waited: number;
  bytes: number;
}

export interface Measure {
  /** Text of access and conditions is on the screen. */
  brief: Waited;
  /** Home is loaded, with its script. */
  home: Waited;
  /** From turning to the search of that page, typing included. */
  byName: Waited;
  byText: Waited;
}
