import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { didYouMean, listOf, nearest } from '../../src/diagnostics/suggest.ts';

const KEYS = ['name', 'names', 'aliases', 'adminLevel', 'reviewed', 'sensitivity', 'conditions', 'constraints'];

describe('the nearest word', () => {
  test.each([
    ['condtions', 'conditions'],
    ['condition', 'conditions'],
    ['conditoins', 'conditions'],
    ['constraint', 'constraints'],
    ['admin_level', 'adminLevel'],
    ['AdminLevel', 'adminLevel'],
    ['reveiwed', 'reviewed'],
    ['réviewed', 'reviewed'],
    ['nam', 'name'],
  ])('to %s is %s', (word, meant) => {
    expect(nearest(word, KEYS)).toBe(meant);
  });

  test.each(['', 'id', 'xy', 'zebra', 'phoneNumber', 'layout'])('to %j is none: nothing is near enough', (word) => {
    expect(nearest(word, KEYS)).toBeUndefined();
  });

  test('has a third of its letters wrong at most', () => {
    expect(nearest('reveal', ['revert'])).toBe('revert');
    expect(nearest('reveal', ['reason'])).toBeUndefined();
    expect(nearest('reveal', ['retour'])).toBeUndefined();
    expect(nearest('reveal', ['revort'])).toBeUndefined();
  });

  test('is none among none', () => {
    expect(nearest('conditions', [])).toBeUndefined();
  });

  test('is the word itself where it is there', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KEYS), (word) => {
        expect(nearest(word, KEYS)).toBe(word);
      }),
    );
  });

  test('never needs more than a third of the letters changed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/), fc.stringMatching(/^[a-z]{3,12}$/), (word, candidate) => {
        if (nearest(word, [candidate]) === undefined) return;
        expect(Math.abs(word.length - candidate.length)).toBeLessThanOrEqual(Math.floor(word.length / 3));
      }),
    );
  });

  test('takes no longer than a blink for a long word', () => {
    const began = performance.now();
    nearest('x'.repeat(5000), KEYS);
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe('the hint', () => {
  test('asks whether the nearest word was meant', () => {
    expect(didYouMean('condtions', KEYS, 'take it away')).toBe('did you mean "conditions"?');
  });

  test('says what else to do where none is near', () => {
    expect(didYouMean('phoneNumber', KEYS, 'take it away')).toBe('take it away');
  });
});

describe('a list in a sentence', () => {
  test('has all members up to twelve', () => {
    expect(listOf(['a', 2, 'c'])).toBe('a, 2, c');
    expect(listOf(Array.from({ length: 12 }, (_, index) => index + 1))).toBe('1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12');
  });

  test('says how many there are past twelve', () => {
    expect(listOf(Array.from({ length: 13 }, (_, index) => index + 1))).toBe(
      '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, … (13 in all)',
    );
  });
});
