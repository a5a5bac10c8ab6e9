/**
 * `<keep-region>`: "Keep this region on this device". Hidden without script, and where a browser cannot keep pages.
 * What keeps them is loaded when the reader presses, or has kept something before.
 */

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
      const { act } = await import('./kept/panel.ts');
      await act(this, what);
    } catch {
      const status = this.querySelector('[role="status"]');
      if (status) status.textContent = this.dataset['offline'] ?? '';
    }
  }
}

customElements.define('keep-region', KeepRegion);
