/** How far access to a place may be believed: said once, so that brief and map never say it differently. */
import { independentSources, type Locality } from '../model/dataset.ts';
import { isStale, SHELF_LIFE } from '../model/status.ts';
import type { Site } from './context.ts';

/** What is to be said beside the state of access, on the day of the build. */
export function doubtsOfAccess({ access }: Locality, { dataset, buildDay }: Site): AccessDoubts {
  return {
    stale: isStale(access.asOf, SHELF_LIFE.access, buildDay),
    // News for the better rests on two independent sources, or says that it does not.
    singleSource: access.state === 'open' && independentSources(access.sources, dataset.sources) < 2,
    unsourced: access.sources.length === 0,
  };
}

export interface AccessDoubts {
  /** Not checked within its shelf life; the browser asks again for the reader's day. */
  stale: boolean;
  singleSource: boolean;
  unsourced: boolean;
}
