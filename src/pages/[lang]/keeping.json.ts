/**
 * The words of `<keep-region>` in a language: fetched when a reader asks to keep something, so that they weigh on no
 * brief, and kept with it.
 */
import { REASONS } from '../../client/kept/reasons.ts';
import type { Lang } from '../../i18n/locales.ts';
import { getSite, langPaths } from '../../site/context.ts';

export const getStaticPaths = langPaths;

export function GET({ params }: { params: { lang: Lang } }): Response {
  const { t } = getSite(params.lang);
  const said = (keys: readonly string[]) => keys.map((sentence) => [sentence, t(`keep.${sentence}`)] as const);
  const errors = REASONS.map((reason) => [`error.${reason}`, t(`keep.error.${reason}`)] as const);
  const words = Object.fromEntries([...said(SENTENCES), ...errors]);
  return new Response(JSON.stringify({ words, buttons: Object.fromEntries(said(BUTTONS)) }));
}

const SENTENCES = ['size', 'loading', 'progress', 'part', 'kept', 'newer', 'forgotten', 'not-forgotten'] as const;
const BUTTONS = ['keep', 'not-now', 'stop', 'continue', 'update', 'forget'] as const;
