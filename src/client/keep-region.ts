/**
 * `<keep-region>`: "Keep this region on this device". Hidden without script, and where a browser cannot keep pages.
 * What keeps them is loaded when the reader presses, or has kept something before.
 */
import { fetchedWords } from './fetched-words.ts';

class KeepRegion extends HTMLElement {
  connectedCallback(): void {
    // Pages are kept over https only (and on localhost): a browser gives a worker to no other, and to no file.
    if (!isSecureContext || !location.protocol.startsWith('http')) return;
    if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return;
    this.hidden = false;
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element && target.closest<HTMLButtonElement>('button[data-do]');
      if (button) void this.act(button.dataset['do'] ?? '');
    });
    void caches.has('kept-copies').then((any) => (any ? this.act('show') : undefined));
  }

  private async act(what: string): Promise<void> {
    try {
      const [{ act }] = await Promise.all([import('./kept/panel.ts'), this.speak()]);
      await act(this, what);
    } catch {
      const status = this.querySelector('[role="status"]');
      if (status) status.textContent = this.dataset['offline'] ?? '';
    }
  }

  /** Fetch the words and the other buttons, once: of all pages only few are ever kept. */
  private async speak(): Promise<void> {
    if (this.dataset['words'] !== undefined) return;
    const { keep: words, keepButtons: buttons } = await fetchedWords();
    if (this.dataset['words'] !== undefined) return;
    this.dataset['words'] = JSON.stringify(words);
    this.querySelector('progress')?.setAttribute('aria-label', words['loading'] ?? '');
    for (const [action, label] of Object.entries(buttons)) {
      const button = document.createElement('button');
      button.type = 'button';
      button.textContent = label;
      button.hidden = true;
      button.dataset['action'] = action;
      // To carry on and to renew are the same work.
      button.dataset['do'] = action === 'continue' || action === 'update' ? 'keep' : action;
      this.querySelector('.keep-buttons')?.append(button);
    }
  }
}

customElements.define('keep-region', KeepRegion);
