/** What `<keep-region>` does when it is pressed: says what a copy costs, keeps it, renews it. */
import { admitWorkers } from '../workers.ts';
import { currentVersion, keep, NotKept } from './download.ts';
import { forgetEverything } from './forget.ts';
import { formatSize } from './sizes.ts';
import { bytesHere, type Kept, keptCopies, storedDigests, sum, unfinished } from './store.ts';
import { dayAndDistance, type Say, wordsOf } from './words.ts';

/**
 * @param element a `<keep-region>`, with its words and the folder of its list.
 * @param what `show` what is kept, or the `data-do` of a button.
 */
export async function act(element: HTMLElement, what: string): Promise<void> {
  const panel = await panelOf(element);
  if (what === 'show') return show(panel);
  if (what === 'ask') return offer(panel);
  if (what === 'not-now') return present(panel, '', ['ask']);
  if (what === 'keep') return download(panel);
  if (what === 'stop') return running.get(element)?.abort();
  if (what === 'forget') {
    running.get(element)?.abort();
    const left = await forgetEverything();
    return present(panel, panel.say(left.length === 0 ? 'forgotten' : 'not-forgotten', { left: left.join(', ') }), [
      'ask',
    ]);
  }
}

const running = new WeakMap<HTMLElement, AbortController>();

/** What is kept of this region; and, where there is a line, whether there is something newer. */
async function show(panel: Panel): Promise<void> {
  const copy = (await keptCopies()).find(panel.isThis);
  const begun = (await unfinished()).find(panel.isThis);
  const sentences = copy ? [keptSentence(panel, copy)] : [];
  if (begun) {
    const here = panel.size(bytesHere(begun, await storedDigests()));
    sentences.push(panel.say('part', { done: here, total: panel.size(sum(begun.files)) }));
  }
  const actions: Action[] = begun ? ['continue'] : copy ? [] : ['ask'];
  if (copy || begun) actions.push('forget');
  present(panel, sentences.join(' '), actions);
  if (!copy || begun || navigator.onLine === false) return;
  const current = await currentVersion(panel.folder).catch(() => undefined);
  if (!current || current.version === copy.version) return;
  const newer = panel.say('newer', { ...panel.day(current.built), size: panel.size(current.bytes) });
  present(panel, `${keptSentence(panel, copy)} ${newer}`, ['update', 'forget']);
}

/** The size, before anything is stored. */
async function offer(panel: Panel): Promise<void> {
  try {
    const { bytes, built } = await currentVersion(panel.folder);
    present(panel, panel.say('size', { size: panel.size(bytes), ...panel.day(built) }), ['keep', 'not-now']);
  } catch (error) {
    present(panel, panel.say(`error.${why(error)}`), ['ask']);
  }
}

async function download(panel: Panel): Promise<void> {
  const { element, say } = panel;
  const stop = new AbortController();
  running.set(element, stop);
  admitWorkers();
  const bar = element.querySelector('progress');
  const count = element.querySelector('.keep-count');
  // Said once: a count that is read aloud at each file would drown everything else.
  present(panel, say('loading'), ['stop']);
  try {
    await keep(
      panel.folder,
      element.dataset['root'] ?? '/',
      (here, total) => {
        if (bar) Object.assign(bar, { hidden: false, max: total, value: here });
        if (count) count.textContent = say('progress', { done: panel.size(here), total: panel.size(total) });
      },
      stop.signal,
    );
    await show(panel);
  } catch (error) {
    const copy = (await keptCopies()).find(panel.isThis);
    const begun = (await unfinished()).find(panel.isThis);
    const actions: Action[] = begun ? ['continue'] : copy ? ['update'] : ['ask'];
    if (copy || begun) actions.push('forget');
    present(panel, say(`error.${why(error)}`), actions);
  } finally {
    running.delete(element);
  }
}

function why(error: unknown): string {
  return error instanceof NotKept ? error.why : 'unable';
}

function keptSentence({ say, day, size }: Panel, copy: Kept): string {
  return say('kept', { ...day(copy.built), size: size(sum(copy.files)) });
}

/** One sentence, and the buttons that make sense after it. The one in use keeps the focus, or the first gets it. */
function present({ element }: Panel, sentence: string, actions: readonly Action[]): void {
  const status = element.querySelector('[role="status"]');
  if (status) status.textContent = sentence;
  const buttons = [...element.querySelectorAll<HTMLButtonElement>('button[data-action]')];
  const hadFocus = buttons.some((button) => button === document.activeElement);
  for (const button of buttons) button.hidden = !actions.includes(button.dataset['action'] as Action);
  if (!actions.includes('stop')) {
    const bar = element.querySelector('progress');
    if (bar) bar.hidden = true;
    const count = element.querySelector('.keep-count');
    if (count) count.textContent = '';
  }
  if (hadFocus && document.activeElement === document.body) buttons.find((button) => !button.hidden)?.focus();
}

/** A region of which the whole country is kept is kept with it: then the list of the country is meant. */
async function panelOf(element: HTMLElement): Promise<Panel> {
  const { folder: own = '', format = 'en' } = element.dataset;
  const here = [...(await unfinished()), ...(await keptCopies())].map(({ folder }) => folder);
  const folder = here.includes(own) ? own : (here.find((one) => own.startsWith(one)) ?? own);
  return {
    element,
    folder,
    say: wordsOf(element),
    size: (bytes) => formatSize(bytes, format),
    day: (day) => dayAndDistance(day, format),
    isThis: (kept) => kept.folder === folder,
  };
}

/** The buttons by `data-action`; continue and update both mean `data-do="keep"`. */
type Action = 'ask' | 'keep' | 'not-now' | 'stop' | 'continue' | 'update' | 'forget';

interface Panel {
  element: HTMLElement;
  folder: string;
  say: Say;
  size: (bytes: number) => string;
  day: (day: string) => { date: string; distance: string };
  isThis: (kept: Kept) => boolean;
}
