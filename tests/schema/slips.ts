/** Common slips of editors, and what is said to each. */
import type { SchemaKind } from '../../src/schema/index.ts';

/**
 * What slipped, in an entry of which kind, and the findings: `code path: message → hint`,
 * with `key` before the path where the finding points at the key.
 */
export type Slip = [what: string, kind: SchemaKind, change: Change, ...findings: string[]];

/** New values by path; numbers in a path count members from 0. */
export type Change = Record<string, unknown>;

export const ABSENT = Symbol('absent');

const BASE = { id: 'a', asOf: '2026', sources: [{ source: 'gazetteer' }] };

function transfer(amount: unknown, currency: string) {
  const kind = { organisationType: 'un-agency', modality: 'cash', per: 'person', frequency: 'once', validFrom: '2026' };
  return { ...BASE, ...kind, amount, currency };
}

function displaced(value: unknown) {
  return { ...BASE, population: 'refugees', unit: 'people', value };
}

function consultation(systematic: unknown) {
  return { ...BASE, wide: ['women'], systematic, deep: 'no', period: { from: '2026' } };
}

export const SLIPS: Record<string, readonly Slip[]> = {
  'a key that does not belong': [
    [
      'a misspelt key of a record',
      'locality',
      { 'conditions.0.tittle': 'a' },
      'PAL301 key conditions.0.tittle: "tittle" is not a key here → the keys here are id, sources, unsourced, asOf, sensitivity, title, type, sector, area, parties, humanitarianParty, mediatedBy, … (27 in all)',
    ],
    [
      'a key of another record',
      'locality',
      { 'access.status': 'open' },
      'PAL301 key access.status: "status" is not a key here → the keys here are state, sentence, asOf, sources, unsourced',
    ],
    [
      'a key that nothing resembles',
      'locality',
      { weather: 'dry' },
      'PAL301 key weather: "weather" is not a key here → the keys here are name, names, aliases, language, summary, reviewed, sensitivity, changeNote, adminLevel, pcode, parent, region, … (32 in all)',
    ],
    [
      'a name in an unknown language',
      'locality',
      { names: { french: 'Kessa' } },
      'PAL301 key names.french: "french" is not a key here → the keys here are en, fr, ar, ff, bm, ses, taq, dgo',
    ],
    [
      'a reserved key',
      'locality',
      { slug: 'kessa' },
      'PAL316 key slug: "slug" is not a key of an entry → take it away: the file’s path is its id, and the page’s form is the same for all',
    ],
  ],
  'a value that cannot be': [
    ['an empty list', 'locality', { actors: [] }, 'PAL315 actors: actors has too few members → give at least 1'],
    [
      'an empty source list',
      'locality',
      { 'conditions.0.sources': [] },
      'PAL313 conditions.0.sources: nothing says where this comes from → cite a source, or write "unsourced:" with the reason why there is none',
    ],
    [
      'an id of an actor with capitals',
      'locality',
      { 'actors.0.actor': 'River Guard' },
      'PAL307 actors.0.actor: an id has small letters, digits and single hyphens only → write it like "market-access-2025": no accents, spaces or capitals',
    ],
    [
      'a party with capitals',
      'locality',
      { 'conditions.0.parties': ['River Guard'] },
      'PAL307 conditions.0.parties.0: an id has small letters, digits and single hyphens only → write it like "market-access-2025": no accents, spaces or capitals',
    ],
    [
      'parties as an empty list',
      'locality',
      { 'conditions.0.parties': [] },
      'PAL315 conditions.0.parties: parties has too few members → give at least 1',
    ],
    [
      'a date of agreement that is none',
      'locality',
      { 'conditions.0.agreedOn': 'last year' },
      'PAL308 conditions.0.agreedOn: this is not a date of the calendar → write 2021, 2021-02 or 2021-02-07, as exactly as the source gives it; or: unknown, not-agreed',
    ],
    [
      'a day that does not exist',
      'locality',
      { reviewed: '2026-02-30' },
      'PAL308 reviewed: this is not a day of the calendar → write year-month-day, like 2026-02-07; check the month’s length',
    ],
    [
      'a month for a day',
      'locality',
      { reviewed: '2026-11' },
      'PAL308 reviewed: this is not a day of the calendar → write year-month-day, like 2026-02-07; check the month’s length',
    ],
    [
      'a confirmation without a day',
      'locality',
      { 'conditions.0.confirmed': [{ on: '2026-10', how: 'by-phone' }] },
      'PAL308 conditions.0.confirmed.0.on: this is not a day of the calendar → write year-month-day, like 2026-02-07; check the month’s length',
    ],
    [
      'an amount of nothing',
      'locality',
      { transfers: [transfer(0, 'ZZD')] },
      'PAL314 transfers.0.amount: amount is too small → write a number above 0',
    ],
    [
      'a currency in words',
      'locality',
      { transfers: [transfer(5, 'francs')] },
      'PAL317 transfers.0.currency: "francs" is not a code that currency takes → three capital letters of ISO 4217, for example XOF',
    ],
    [
      'a position of three numbers',
      'locality',
      { centroid: [14.07, -3.5, 2] },
      'PAL315 centroid: centroid has too many members → give at most 2',
    ],
    [
      'a position of one number',
      'locality',
      { centroid: [14.07] },
      'PAL315 centroid: centroid has too few members → give at least 2',
    ],
    [
      'a latitude that does not exist',
      'locality',
      { centroid: [140.7, -3.5] },
      'PAL314 centroid.0: member 1 of centroid is too large → the largest value is 90',
    ],
    [
      'a position that is too exact',
      'locality',
      { centroid: [14.0712, -3.5] },
      'PAL318 centroid.0: this position is finer than two decimals → round it to two decimals, like 14.07',
    ],
    [
      'a link without https',
      'source',
      { link: 'radio.example' },
      'PAL312 link: this is not a web address that starts with https:// → copy the whole address from the browser',
    ],
    [
      'a language in words',
      'source',
      { language: 'English' },
      'PAL317 language: "English" is not a code that language takes → two or three small letters of its language, for example fr',
    ],
    [
      'a country with no region',
      'country',
      { regions: [] },
      'PAL315 regions: regions has too few members → give at least 1',
    ],
  ],
  'a missing key': [
    [
      'a key of another form of expiry',
      'locality',
      { 'conditions.0.expiry': { kind: 'fixed', by: '2027-03' } },
      'PAL302 key conditions.0.expiry: "on" is missing in "expiry" → add "on": the last day it holds',
      'PAL301 key conditions.0.expiry.by: "by" is not a key here → the keys here are kind, on, by, event',
    ],
    [
      'a missing key',
      'locality',
      { summary: ABSENT },
      'PAL302 key: "summary" is missing in this entry → add "summary": two or three sentences',
    ],
    [
      'a missing list',
      'locality',
      { conditions: ABSENT },
      'PAL302 key: "conditions" is missing in this entry → write none-known, or a list',
    ],
    [
      'a missing choice',
      'locality',
      { 'access.state': ABSENT },
      'PAL302 key access: "state" is missing in "access" → write one of: open, restricted, severely-restricted, closed, unknown',
    ],
    [
      'a missing date',
      'locality',
      { 'access.asOf': ABSENT },
      'PAL302 key access: "asOf" is missing in "access" → add "asOf": when it was observed (not when it was written down)',
    ],
    [
      'a missing group',
      'locality',
      { access: ABSENT },
      'PAL302 key: "access" is missing in this entry → add "access" with a group of keys',
    ],
    [
      'a missing number',
      'locality',
      { adminLevel: ABSENT },
      'PAL302 key: "adminLevel" is missing in this entry → write one of: 1, 2, 3, 4',
    ],
    [
      'a missing key of a record',
      'locality',
      { 'conditions.0.title': ABSENT },
      'PAL302 key conditions.0: "title" is missing in member 1 of conditions → add "title": what a negotiator would call it',
    ],
    [
      'a missing kind of expiry',
      'locality',
      { 'conditions.0.expiry': { on: '2027-03' } },
      'PAL302 key conditions.0.expiry: "kind" is missing in "expiry" → write kind: with one of: fixed, review, event, open, not-stated',
    ],
    [
      'a missing part of an expiry',
      'locality',
      { 'conditions.0.expiry': { kind: 'fixed' } },
      'PAL302 key conditions.0.expiry: "on" is missing in "expiry" → add "on": the last day it holds',
    ],
    [
      'a missing list of sources',
      'locality',
      { 'conditions.0.sources': ABSENT },
      'PAL302 key conditions.0: "sources" is missing in member 1 of conditions → add "sources": who says so, with grades',
    ],
  ],
  'a value outside its list': [
    [
      'a misspelt value',
      'locality',
      { 'access.state': 'restriced' },
      'PAL304 access.state: "restriced" is not a value of state → did you mean "restricted"?',
    ],
    [
      'a value in capitals',
      'locality',
      { 'access.state': 'Restricted' },
      'PAL304 access.state: "Restricted" is not a value of state → did you mean "restricted"?',
    ],
    [
      'a value with a space',
      'locality',
      { 'access.state': 'severely restricted' },
      'PAL304 access.state: "severely restricted" is not a value of state → did you mean "severely-restricted"?',
    ],
    [
      'a value that nothing resembles',
      'locality',
      { 'conditions.0.status': 'agreed' },
      'PAL304 conditions.0.status: "agreed" is not a value of status → write one of: proposed, verbal, written, suspended, broken, refused, superseded, unknown',
    ],
    [
      'a value of another list',
      'locality',
      { 'actors.0.relation': 'holds' },
      'PAL304 actors.0.relation: "holds" is not a value of relation → write one of: party, intermediary, guarantor, affected, spoiler',
    ],
    [
      'a kind of expiry that does not exist',
      'locality',
      { 'conditions.0.expiry.kind': 'opne' },
      'PAL304 conditions.0.expiry.kind: "opne" is not a value of kind → did you mean "open"?',
    ],
    [
      'a grade that does not exist',
      'source',
      { reliability: 'G' },
      'PAL304 reliability: "G" is not a value of reliability → write one of: A, B, C, D, E, F',
    ],
    [
      'a grade beyond six',
      'source',
      { credibility: 7 },
      'PAL304 credibility: "7" is not a value of credibility → write one of: 1, 2, 3, 4, 5, 6',
    ],
    [
      'a choice that is a number',
      'locality',
      { 'access.state': 1 },
      'PAL304 access.state: "1" is not a value of state → write one of: open, restricted, severely-restricted, closed, unknown',
    ],
    [
      'a choice that is a list',
      'locality',
      { 'access.state': ['open'] },
      'PAL304 access.state: state is not one of its values → did you mean "open"?',
    ],
    [
      'a list or a word that is another word',
      'locality',
      { grievances: 'none' },
      'PAL304 grievances: "none" is not a value of grievances → write none-known, or a list',
    ],
    [
      'a list or a word that is a misspelt word',
      'locality',
      { grievances: 'non-known' },
      'PAL304 grievances: "non-known" is not a value of grievances → did you mean "none-known"?',
    ],
    [
      'a record that is a text',
      'locality',
      { actors: 'river-guard' },
      'PAL304 actors: "river-guard" is not a value of actors → write none-known, or a list',
    ],
    [
      'parties as a word',
      'locality',
      { 'conditions.0.parties': 'everybody' },
      'PAL304 conditions.0.parties: "everybody" is not a value of parties → write a list, or unknown',
    ],
    [
      'an amount in words',
      'locality',
      { transfers: [transfer('20 000', 'ZZD')] },
      'PAL304 transfers.0.amount: "20 000" is not a value of amount → write a number, or unknown',
    ],
  ],
  'a value of another kind': [
    [
      'a grade in quotes',
      'source',
      { credibility: '3' },
      'PAL303 credibility: credibility is a number, and "3" is text → write it without quotes: 3',
    ],
    [
      'a year without quotes',
      'locality',
      { 'access.asOf': 2026 },
      'PAL303 access.asOf: asOf is text, and 2026 is read as a number → put it in quotes: "2026"',
    ],
    [
      'a P-code without quotes that is a number',
      'locality',
      { pcode: 101 },
      'PAL303 pcode: pcode is text, and 101 is read as a number → put it in quotes: "101"',
    ],
    [
      'a text that is true',
      'locality',
      { name: true },
      'PAL303 name: name is text, and true is read as a yes-or-no value → put it in quotes: "true"',
    ],
    [
      'a text that is a list',
      'locality',
      { name: ['Kessa'] },
      'PAL303 name: name is a list and should be text → write text',
    ],
    [
      'a text that is a group',
      'locality',
      { name: { en: 'Kessa' } },
      'PAL303 name: name is a group of keys and should be text → write text',
    ],
    [
      'an empty text',
      'locality',
      { name: null },
      'PAL303 name: name is empty → write text after the colon, or take the key away if it may be left out',
    ],
    [
      'an empty choice',
      'locality',
      { 'access.state': null },
      'PAL303 access.state: state is empty → write one of: open, restricted, severely-restricted, closed, unknown',
    ],
    [
      'an empty group',
      'locality',
      { access: null },
      'PAL303 access: access is empty → write a group of keys after the colon, or take the key away if it may be left out',
    ],
    [
      'an empty list that may be left out',
      'locality',
      { control: null },
      'PAL303 control: control is empty → write a list after the colon, or take the key away if it may be left out',
    ],
    [
      'a list that is a text',
      'locality',
      { aliases: 'Kesa' },
      'PAL303 aliases: aliases is text and should be a list → start each member on its own line with a hyphen and a space',
    ],
    [
      'a list that is a group',
      'locality',
      { control: { actor: 'river-guard' } },
      'PAL303 control: control is a group of keys and should be a list → start each member on its own line with a hyphen and a space',
    ],
    [
      'a list or a word that is a number',
      'locality',
      { grievances: 0 },
      'PAL303 grievances: grievances is a number, which it does not take → write none-known, or a list',
    ],
    [
      'a list or a word that is a group',
      'locality',
      { grievances: { theme: 'extortion-taxation' } },
      'PAL303 grievances: grievances is a group of keys, which it does not take → write none-known, or a list',
    ],
    [
      'a group that is a text',
      'locality',
      { 'conditions.0.expiry': 'open' },
      'PAL303 conditions.0.expiry: expiry is text and should be a group of keys → write its keys below it, two spaces further in',
    ],
    [
      'a group that is a list',
      'locality',
      { access: [] },
      'PAL303 access: access is a list and should be a group of keys → write its keys below it, two spaces further in',
    ],
    [
      'a record in a list that is a text',
      'locality',
      { 'actors.0': 'river-guard' },
      'PAL303 actors.0: member 1 of actors is text and should be a group of keys → write its keys below it, two spaces further in',
    ],
    [
      'a citation that is a text',
      'locality',
      { 'access.sources': ['radio-zeze-2026'] },
      'PAL303 access.sources.0: member 1 of sources is text and should be a group of keys → write its keys below it, two spaces further in',
    ],
    [
      'parties as a number',
      'locality',
      { 'conditions.0.parties': 2 },
      'PAL303 conditions.0.parties: parties is a number, which it does not take → write a list, or unknown',
    ],
    [
      'a date of agreement as a number',
      'locality',
      { 'conditions.0.agreedOn': 2026 },
      'PAL303 conditions.0.agreedOn: agreedOn is text, and 2026 is read as a number → put it in quotes: "2026"',
    ],
    [
      'half a person',
      'locality',
      { displacement: [displaced(1.5)] },
      'PAL303 displacement.0.value: value is a number and should be a whole number → write digits only, without quotes, spaces or units',
    ],
    [
      'a count in quotes',
      'locality',
      { displacement: [displaced('1,500')] },
      'PAL303 displacement.0.value: value is text and should be a number → write digits only, without quotes, spaces or units',
    ],
    [
      'yes for true',
      'locality',
      { consultations: [consultation('yes')] },
      'PAL303 consultations.0.systematic: systematic is text and should be true or false → write true or false, without quotes',
    ],
    [
      'a position in text',
      'locality',
      { centroid: '14.07, -3.5' },
      'PAL303 centroid: centroid is text and should be a list → write a list',
    ],
    [
      'a position of texts',
      'locality',
      { centroid: ['14.07', '-3.5'] },
      'PAL303 centroid.0: member 1 of centroid is text and should be a number → write digits only, without quotes, spaces or units',
      'PAL303 centroid.1: member 2 of centroid is text and should be a number → write digits only, without quotes, spaces or units',
    ],
    [
      'a region that is a text',
      'country',
      { regions: ['Upper Zeze'] },
      'PAL303 regions.0: member 1 of regions is text and should be a group of keys → write its keys below it, two spaces further in',
    ],
  ],
};
