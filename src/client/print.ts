/** `<print-buttons>`: prints the brief, or its card. The maker of cards is fetched only when somebody wants one. */

class PrintButtons extends HTMLElement {
  connectedCallback(): void {
    this.hidden = false;
    this.addEventListener('click', (event) => {
      const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-print]') : null;
      if (button?.dataset['print'] === 'brief') print();
      if (button?.dataset['print'] === 'card') void this.printCard();
    });
  }

  private async printCard(): Promise<void> {
    // On a line that has broken off there is still the brief, which is already here.
    const maker = await import('./card.ts').catch(() => undefined);
    if (maker) maker.printCard(JSON.parse(this.dataset['words'] ?? '{}'));
    else print();
  }
}

customElements.define('print-buttons', PrintButtons);
