/** Whether an actor is still there. Small and pure: the browser asks it again on the reader's day. */
import { type Day, earliest } from './day.ts';

/**
 * Whether an actor is known to have ended or left by `day`. A partial date is read to the cautious side: who left in
 * `2023` is not relied upon in 2023. Nobody's silence makes an actor leave.
 */
export function isGone(actor: { active?: { until?: string | undefined } | undefined } | undefined, day: Day): boolean {
  const until = actor?.active?.until;
  return until !== undefined && earliest(until) <= day;
}
