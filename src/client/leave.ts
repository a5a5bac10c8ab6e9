/**
 * "Leave this page": the page is gone from the screen in the same moment, whatever the line does; then its place is taken
 * by the neutral page. By the button, or by pressing Shift three times. Without script the button is a plain link.
 */
import { unitTables } from './units.ts';

/** Longer than this between two presses, and it is somebody typing capitals. */
const PAUSE = 2000;

const link = document.querySelector<HTMLAnchorElement>('a.leave');
if (link) {
  link.addEventListener('click', (event) => {
    // Opened elsewhere, the page would still stand here.
    event.preventDefault();
    leave(link);
  });
  let presses = 0;
  let last = 0;
  document.addEventListener('keydown', ({ key, repeat, timeStamp }) => {
    if (repeat) return;
    presses = key !== 'Shift' ? 0 : timeStamp - last > PAUSE ? 1 : presses + 1;
    last = timeStamp;
    if (presses >= 3) leave(link);
  });
}

function leave({ href, dataset: { title = '', format = 'en' } }: HTMLAnchorElement): void {
  document.title = title;
  document.body.replaceChildren(drawn(title, format));
  scrollTo(0, 0);
  try {
    // The address too, before the line has answered; from a file it is not allowed.
    history.replaceState(null, '', href);
  } catch {
    location.replace(href);
    return;
  }
  // Only if the host answers: an error page would be less neutral than what is drawn already.
  fetch(href).then(
    ({ ok }) => ok && location.replace(href),
    () => undefined,
  );
}

/** The same as pages/[lang]/units/. */
function drawn(title: string, format: string): HTMLElement {
  const main = document.createElement('main');
  const heading = document.createElement('h1');
  heading.textContent = title;
  main.append(heading);
  for (const { from, to, rows } of unitTables(format)) {
    const table = document.createElement('table');
    for (const cells of [[from, to], ...rows]) {
      const row = table.insertRow();
      for (const cell of cells) row.insertCell().textContent = cell;
    }
    main.append(table);
  }
  main.className = 'units';
  return main;
}
