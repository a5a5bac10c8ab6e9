/**
 * How a name sounds, roughly, in Latin letters: what `Tombouctou`, `Timbuctu` and `تمبكتو` have in common. Made for
 * names of West Africa as French, English and Arabic write them; it need not be right, only the same for all spellings
 * of one name. Pure; runs in the browser.
 */
import { fold } from '../fold.ts';

/**
 * The words of a name, folded: small letters without accents; apostrophes join (`N’Tillit`), hyphens part. Administrative
 * words stand in front of a name without being it: `Cercle de Ménaka` is `menaka`, unless nothing else is left.
 */
export function wordsOf(name: string): string[] {
  const words = fold(name)
    .replaceAll(/(?<![\p{L}])[dl]['’‘ʼ]/gu, ' ')
    .replaceAll(/['’‘ʼʻ`\u0640\u061C\u200B-\u200F]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const first = words.findIndex((word) => !ADMINISTRATIVE.has(word));
  return first < 0 ? words : words.slice(first);
}

/** The sound of a folded word: `a`, `i`, `u` for all vowels, one letter for each family of consonants. */
export function soundOf(word: string): string {
  let sound = word;
  if (/[^a-z0-9]/.test(sound)) sound = latin(sound);
  for (const [spelling, sounds] of RULES) sound = sound.replaceAll(spelling, sounds);
  return sound.replaceAll(/(.)\1+/g, '$1');
}

/** A sound without its vowels: all that Arabic writing surely has. */
export function skeletonOf(sound: string): string {
  return sound.replaceAll(/[aiu]/g, '').replaceAll(/(\D)\1+/g, '$1');
}

/** Letter for letter, but for the article of Arabic and the h that stands for ة. A letter that is not in the table stays. */
function latin(word: string): string {
  const bare = (word.length > 4 ? word.replace(/^ال/, '') : word).replace(/ه$/, 'ة');
  return Array.from(bare, (letter) => LETTERS[letter] ?? letter).join('');
}

const ADMINISTRATIVE = new Set(
  [
    ...['cercle', 'district', 'commune', 'region', 'province', 'ville', 'village', 'town', 'city', 'circle'],
    ...['of', 'the', 'de', 'du', 'des', 'la', 'le', 'les'],
    ...['دائرة', 'منطقة', 'مدينة', 'قرية', 'إقليم', 'ولاية', 'مقاطعة'],
  ].map(fold),
);

/** Folded letters: hamza, madda and vowel signs are gone already. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: 'a',
  ب: 'b',
  ت: 't',
  ث: 't',
  ج: 'j',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: 'h',
  و: 'u',
  ي: 'i',
  ى: 'a',
  ة: 'a',
  ء: '',
  ٱ: 'a',
  پ: 'p',
  چ: 'j',
  ژ: 'j',
  ڤ: 'v',
  ڢ: 'f',
  گ: 'g',
  ڭ: 'g',
  ک: 'k',
  ی: 'i',
  ɔ: 'o',
  ɛ: 'e',
  ɓ: 'b',
  ɗ: 'd',
  ɖ: 'd',
  đ: 'd',
  ɣ: 'g',
  ŋ: 'n',
  ɲ: 'n',
  ƴ: 'y',
  ə: 'e',
  ø: 'o',
  œ: 'e',
  æ: 'e',
  ł: 'l',
  ß: 's',
  ı: 'i',
};

/** In this order. */
const RULES: readonly (readonly [RegExp, string])[] = [
  // Two letters for one sound.
  [/t?s?ch|sh/g, 's'],
  [/ph/g, 'f'],
  [/h/g, ''],
  [/gu(?=[eiy])/g, 'g'],
  [/qu(?=[aeiy])/g, 'k'],
  [/c(?=[eiy])/g, 's'],
  [/[cq]/g, 'k'],
  [/x/g, 'ks'],
  [/dj|d[iy](?=[aeou])/g, 'j'],
  [/g?n[iy](?=[aeou])|gn(?=[aeiou])/g, 'n'],
  [/[td][sz]/g, 'z'],
  // Arabic has no p, Latin spellings waver between n and m before b.
  [/p/g, 'b'],
  [/n(?=b)/g, 'm'],
  [/[ow]/g, 'u'],
  [/[ey]/g, 'i'],
];
