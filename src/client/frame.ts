/** What every page has: the way to leave it at once, and of a kept copy, how old it is. */
import './leave.ts';

if (document.documentElement.dataset['kept'] !== undefined) void import('./kept/notice.ts');
