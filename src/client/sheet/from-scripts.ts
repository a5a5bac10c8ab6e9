/**
 * In a copy to carry: each file of data is a script beside it, which hands its content to a function. A browser fetches
 * nothing from `file://`, but it runs the scripts of the copy.
 */
import { admit } from '../workers.ts';
import { readWith } from './read.ts';

let handed: unknown;

readWith(
  (address) =>
    new Promise((done, fail) => {
      admit([], SHAPE);
      Object.assign(globalThis, {
        handData: (data: unknown) => {
          handed = data;
        },
      });
      const script = document.createElement('script');
      // A browser says that a script is loaded right after it ran: none can have run in between.
      script.addEventListener('load', () => done(handed));
      script.addEventListener('error', () => fail(new Error(`${address} is missing.`)));
      script.src = `${address}.js`;
      document.head.append(script);
    }),
);

/** Of files of data, and of nothing else. */
const SHAPE = /\/(?:localities\/[a-z]{3}\/[a-z0-9-]+\/sheet|regions\/[a-z]{3}\/[A-Z0-9]+\/places)\.json\.js$/;
