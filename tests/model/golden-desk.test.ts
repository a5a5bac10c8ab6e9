/**
 * Precedents, lapses, outreach and reliance of the made-up country, compared whole. After a change that is meant:
 * `npx vitest run --project unit tests/model/golden-desk.test.ts -u`, and read the difference.
 */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import { lapsesOf } from '../../src/model/lapses.ts';
import { ledgerOf, ledgerOfCountry } from '../../src/model/ledger.ts';
import { mediansByActor, precedentsOf, precedentTypes } from '../../src/model/precedents.ts';
import { goneOn, mayHold, relianceOf } from '../../src/model/reliance.ts';
import { CONDITION_TYPES } from '../../src/schema/vocabularies.ts';
import { FIXTURES, TODAY } from '../support.ts';

const { dataset } = load(join(FIXTURES, 'fictional'), { today: TODAY });
/** The day of the build, and two on which things have changed. */
const DAYS = [TODAY, '2026-12-02', '2027-02-01'];

const onEachDay = (make: (day: string) => unknown) =>
  `${JSON.stringify(Object.fromEntries(DAYS.map((day) => [day, make(day)])), undefined, 2)}\n`;
const golden = (name: string) => `../golden/${name}.json`;

test('precedents of each type', async () => {
  const text = onEachDay((day) =>
    precedentTypes(dataset, CONDITION_TYPES, day).map(({ type, ...counts }) => {
      const precedents = precedentsOf(dataset, type, day);
      return {
        type,
        ...counts,
        byActor: mediansByActor(precedents),
        precedents: precedents.map(({ inPlace, outcome, state, held }) => ({
          where: inPlace.locality?.id ?? inPlace.iso3,
          condition: inPlace.condition.id,
          outcome,
          state,
          held: held ?? 'not known',
        })),
      };
    }),
  );
  await expect(text).toMatchFileSnapshot(golden('precedents'));
});

test('what lapses', async () => {
  const text = onEachDay((day) =>
    lapsesOf(dataset, day).map(({ lastDay, kind, place, id = '' }) => `${lastDay} ${kind} ${place.id} ${id}`.trim()),
  );
  await expect(text).toMatchFileSnapshot(golden('lapses'));
});

test('the outreach ledger', async () => {
  const text = onEachDay((day) =>
    [
      ...[...dataset.countries.values()].flatMap((country) => ledgerOfCountry(country, day)),
      ...ledgerOf([...dataset.localities.values()], dataset.actors, day),
    ].map(({ place, area = '', audience = '', state, due, last }) => ({
      place: place.id,
      ...(area === '' ? {} : { area, audience }),
      state,
      due,
      ...(last ? { last } : {}),
    })),
  );
  await expect(text).toMatchFileSnapshot(golden('outreach'));
});

test('what relies on whom', async () => {
  const reliance = relianceOf(dataset);
  const text = onEachDay((day) => ({
    gone: goneOn(dataset, reliance, day),
    actors: Object.fromEntries(
      [...reliance].map(([actor, list]) => [
        actor,
        list
          .filter((one) => mayHold(one, day))
          .map((one) =>
            one.what === 'condition'
              ? `${one.roles.join(', ')}: ${one.inPlace.locality?.id ?? one.inPlace.iso3} ${one.inPlace.condition.id}`
              : `${one.record.kind}: ${one.place.id} ${one.record.id}`,
          ),
      ]),
    ),
  }));
  await expect(text).toMatchFileSnapshot(golden('reliance'));
});
