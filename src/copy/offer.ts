/** The offer of a copy in the pages of the site. Its size is known only when the copy is packed. Pure. */
import { parse } from 'parse5';
import { attribute, elementsIn } from './tree.ts';

/**
 * A page with the size of each copy in words, and without the offers of copies that were not made. The rest of the page
 * stays as it is to the byte.
 * @param sizes by country, in words of the page's language.
 */
export function withSizes(html: string, sizes: ReadonlyMap<string, string>): string {
  if (!html.includes(OFFER)) return html;
  const changes = elementsIn(parse(html, { sourceCodeLocationInfo: true })).flatMap((element) => {
    const country = attribute(element, OFFER);
    if (country === undefined) return [];
    const size = sizes.get(country);
    const whole = element.sourceCodeLocation;
    if (size === undefined) return whole ? [{ from: whole.startOffset, to: whole.endOffset, text: '' }] : [];
    return elementsIn(element).flatMap((inner) => {
      const at = attribute(inner, SIZE) === undefined ? undefined : inner.sourceCodeLocation;
      if (!at?.startTag || !at.endTag) return [];
      return [{ from: at.startTag.endOffset, to: at.endTag.startOffset, text: escaped(size) }];
    });
  });
  return changes.reduceRight((text, { from, to, text: put }) => text.slice(0, from) + put + text.slice(to), html);
}

/** The attributes of src/components/CopyOffer.astro. */
const OFFER = 'data-copy-of';
const SIZE = 'data-copy-size';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
