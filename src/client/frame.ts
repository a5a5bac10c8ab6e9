/** What every page has: the policy on workers, the way to leave at once, and of a kept copy, how old it is. */
import './leave.ts';
import { admitWorkers } from './workers.ts';

// On every page and before anyone presses: whoever comes later finds the policy made.
admitWorkers();

if (document.documentElement.dataset['kept'] !== undefined) void import('./kept/notice.ts');
