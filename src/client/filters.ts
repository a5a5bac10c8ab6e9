/** `<condition-filters>`: hides the rows of the page that do not match. Without script all rows are shown. */

class ConditionFilters extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    form.hidden = false;
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => this.apply(form));
  }

  private apply(form: HTMLFormElement): void {
    const wanted = [...new FormData(form)]
      .filter(([, value]) => value !== '')
      .map(([name, value]) => [name, String(value)] as const);
    let shown = 0;
    for (const row of document.querySelectorAll<HTMLElement>(this.dataset['rows'] ?? '.condition-row')) {
      const fits = wanted.every(([name, value]) => matches(row, name, value));
      row.hidden = !fits;
      if (fits) shown += 1;
    }
    const status = form.querySelector('[role="status"]');
    if (status) status.textContent = (this.dataset['found'] ?? '').replace('{count}', String(shown));
  }
}

/** A row's own state is that of the reader's day: the row or its state tag carries it. */
function matches(row: HTMLElement, name: string, value: string): boolean {
  if (name === 'state' && row.dataset['state'] === undefined)
    return row.querySelector<HTMLElement>('.state')?.dataset['state'] === value;
  return (row.dataset[name] ?? '').split(' ').includes(value);
}

customElements.define('condition-filters', ConditionFilters);
