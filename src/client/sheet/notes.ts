/**
 * The notes of a worksheet. What is typed is in the page and nowhere else, until the reader presses "keep": then it
 * stands in localStorage under one plain name, by place, until "throw away" or "Forget everything". Never sent.
 */
import { dayAndDistance, wordsOf } from '../kept/words.ts';
import { localDay } from '../today.ts';
import { keepNotes, keptNotes } from './kept-notes.ts';
import { notesOnPaper } from './notes-on-paper.ts';

/** The notes of an element, whose text fields have names. `open` shows what was kept for a place, if anything was. */
export function notesOf(element: HTMLElement): { open: (place: string) => void } {
  const say = wordsOf(element);
  const fields = () => [...element.querySelectorAll<HTMLTextAreaElement>('textarea[name]')];
  const tell = (text: string) => {
    const status = element.querySelector('[data-notes-status]');
    if (status) status.textContent = text;
  };
  /** What is printed is a copy that keeps to the room on the second side; the reader is told what that does to it. */
  const changed = (field: HTMLTextAreaElement) => {
    asHighAsItsText(field);
    const { text, small, runOn } = notesOnPaper(field.value);
    const paper = element.querySelector<HTMLElement>('[data-notes-on-paper]');
    if (paper) {
      paper.textContent = text;
      paper.classList.toggle('is-small', small);
    }
    const room = element.querySelector('[data-notes-room]');
    if (!room) return;
    const full = field.maxLength > 0 && field.value.length >= field.maxLength;
    room.textContent = full ? say('notes-full', { most: String(field.maxLength) }) : runOn ? say('notes-run-on') : '';
  };
  let place = '';

  const keep = () => {
    const texts = Object.fromEntries(fields().flatMap(({ name, value }) => (value.trim() ? [[name, value]] : [])));
    const all = keptNotes();
    if (Object.keys(texts).length > 0) all[place] = { on: localDay(new Date()), texts };
    else delete all[place];
    tell(keepNotes(all) ? say('notes-kept') : say('notes-refused'));
  };
  const throwAway = () => {
    const all = keptNotes();
    delete all[place];
    const gone = keepNotes(all);
    for (const field of fields()) {
      field.value = '';
      changed(field);
    }
    tell(gone ? say('notes-gone') : say('notes-refused'));
  };

  element.querySelector('[data-do="keep"]')?.addEventListener('click', keep);
  element.querySelector('[data-do="throw-away"]')?.addEventListener('click', throwAway);
  element.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLTextAreaElement) changed(target);
  });
  return {
    open: (id) => {
      if (id === place) return;
      place = id;
      const { texts = {}, on } = keptNotes()[id] ?? {};
      // Notes of one place never stand on the worksheet of another.
      for (const field of fields()) {
        field.value = texts[field.name] ?? '';
        changed(field);
      }
      tell(on === undefined ? '' : say('notes-of', dayAndDistance(on, element.dataset['format'] ?? 'en')));
    },
  };
}

/** As high as its text, so that all of it is seen. */
function asHighAsItsText(field: HTMLTextAreaElement): void {
  field.rows = Math.max(2, field.value.split('\n').length + Math.floor(field.value.length / 90));
}
