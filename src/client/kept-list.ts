/** `<kept-list>`: what is kept on this device, and the button that forgets it. */

import { forgetEverything, whatIsLeft } from './kept/forget.ts';
import { formatSize } from './kept/sizes.ts';
import { bytesHere, type Kept, keptCopies, storedDigests, sum, unfinished } from './kept/store.ts';
import { dayAndDistance, wordsOf } from './kept/words.ts';
import { countNotes } from './sheet/kept-notes.ts';

class KeptList extends HTMLElement {
  private readonly say = wordsOf(this);

  connectedCallback(): void {
    this.hidden = false;
    this.querySelector('button')?.addEventListener('click', () => void this.forget());
    void this.show();
  }

  private async show(): Promise<void> {
    const [copies, begun, stored] = 'caches' in globalThis ? await read() : [[], [], new Set<string>()];
    const { format = 'en', root = '/' } = this.dataset;
    const line = ({ name, page, folder }: Kept, sentence: string) => {
      const item = document.createElement('li');
      const link = document.createElement('a');
      const label = document.createElement('bdi');
      const lang = folder.slice(`${root}kept/`.length).split('/')[0] ?? '';
      label.textContent = name;
      link.href = root + page;
      link.hreflang = lang;
      link.append(label);
      item.append(link, ` (${lang}) ${sentence}`);
      return item;
    };
    const size = (bytes: number) => formatSize(bytes, format);
    const items = [
      ...copies.map((one) =>
        line(one, this.say('kept', { ...dayAndDistance(one.built, format), size: size(sum(one.files)) })),
      ),
      ...begun.map((one) =>
        line(one, this.say('part', { done: size(bytesHere(one, stored)), total: size(sum(one.files)) })),
      ),
    ];
    items.push(...this.notes());
    this.querySelector('ul')?.replaceChildren(...items);
    if (items.length === 0) this.tell(this.say('nothing'));
  }

  /** Notes of meetings that the reader asked to keep: how many, and not what. */
  private notes(): HTMLLIElement[] {
    const count = countNotes();
    if (count === 0) return [];
    const item = document.createElement('li');
    item.textContent = this.say('notes', { count: String(count) });
    return [item];
  }

  private async forget(): Promise<void> {
    await forgetEverything();
    this.querySelector('ul')?.replaceChildren();
    // Looked for again, and not only believed: whoever presses this has a reason.
    const left = await whatIsLeft();
    this.tell(left.length === 0 ? this.say('forgotten') : this.say('not-forgotten', { left: left.join(', ') }));
  }

  private tell(sentence: string): void {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = sentence;
  }
}

function read() {
  return Promise.all([keptCopies(), unfinished(), storedDigests()]);
}

customElements.define('kept-list', KeptList);
