/** Why a copy was not completed. The page has a sentence for each: `keep.error.<reason>`. */
export const REASONS = ['line', 'stopped', 'changed', 'refused', 'room', 'busy', 'unable'] as const;
export type Reason = (typeof REASONS)[number];
