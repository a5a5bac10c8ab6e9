/** `<print-buttons>`: prints the brief, or its card. The maker of cards is fetched only when somebody wants one. */
import { fetchedWords } from './fetched-words.ts';

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
    const fetched = await Promise.all([import('./card.ts'), fetchedWords()]).catch(() => undefined);
    if (fetched === undefined) return print();
    const [{ printCard }, { card }] = fetched;
    printCard(card);
  }
}

customElements.define('print-buttons', PrintButtons);
