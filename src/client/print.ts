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
    const { printCard } = await import('./card.ts');
    printCard(JSON.parse(this.dataset['words'] ?? '{}'));
  }
}

customElements.define('print-buttons', PrintButtons);
