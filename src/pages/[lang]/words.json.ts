/**
 * Words that few readers need, in a language: of keeping, of the notice on a kept page, of the card. Fetched when they
 * are asked for, so that they weigh on no brief, and kept with a region.
 */
import type { FetchedWords } from '../../client/fetched-words.ts';
import { REASONS } from '../../client/kept/reasons.ts';
import type { Lang } from '../../i18n/locales.ts';
import { getSite, langPaths } from '../../site/context.ts';

export const getStaticPaths = langPaths;

export function GET({ params }: { params: { lang: Lang } }): Response {
  const { t } = getSite(params.lang);
  const said = (prefix: string, keys: readonly string[]) =>
    Object.fromEntries(keys.map((sentence) => [sentence, t(`${prefix}.${sentence}`)]));
  const words: FetchedWords = {
    keep: {
      ...said('keep', SENTENCES),
      ...said(
        'keep',
        REASONS.map((reason) => `error.${reason}`),
      ),
    },
    keepButtons: said('keep', BUTTONS),
    kept: said('kept', ['copy', 'lapse', 'none']),
    card: {
      access: t('search.access'),
      conditions: t('brief.conditions'),
      noConditions: t('brief.conditions.none'),
      actors: t('brief.actors'),
      grievances: t('card.grievances'),
      say: t('card.say'),
      doNotSay: t('card.do-not-say'),
      unknowns: t('brief.unknowns'),
      sources: t('brief.sources'),
      none: t('claim.none-known'),
      more: t('card.more'),
      past: t('card.past'),
      cut: t('card.cut'),
      colon: t('punctuation.colon'),
    },
  };
  return new Response(JSON.stringify(words));
}

const SENTENCES = ['size', 'loading', 'progress', 'part', 'kept', 'newer', 'forgotten', 'not-forgotten'] as const;
const BUTTONS = ['keep', 'not-now', 'stop', 'continue', 'update', 'forget'] as const;
