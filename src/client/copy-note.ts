/** `<copy-note>`: how old this copy is on the reader's day, and a warning when that is old. Without script: its day. */
import { formatDistance } from '../i18n/dates.ts';
import { daysBetween } from '../model/day.ts';
import { clockIsBelievable } from '../model/status.ts';
import { localDay } from './today.ts';

class CopyNote extends HTMLElement {
  connectedCallback(): void {
    this.update();
    document.addEventListener('visibilitychange', () => this.update());
  }

  private update(): void {
    const { buildDay = '', format = 'en' } = this.dataset;
    const today = localDay(new Date());
    const believable = clockIsBelievable(today, buildDay);
    this.show('.if-clock', !believable);
    this.show('.if-old', believable && daysBetween(buildDay, today) > OLD);
    const time = this.querySelector('time');
    if (!time) return;
    time.dataset['absolute'] ??= time.textContent.trim();
    const distance = believable ? `${formatDistance(today, buildDay, format)}, ` : '';
    time.textContent = distance + time.dataset['absolute'];
  }

  private show(part: string, shown: boolean): void {
    const line = this.querySelector<HTMLElement>(part);
    if (line) line.hidden = !shown;
  }
}

/** Days. A month of silence is long where agreements lapse after three. */
const OLD = 30;

customElements.define('copy-note', CopyNote);
