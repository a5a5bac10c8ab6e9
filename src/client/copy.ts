/**
 * The script of a copy to carry, as one classic file (`src/copy/script.ts`): the elements of the site that work without
 * a server, and those of the copy. An element that is not here stays as it stands in the page.
 */
import './freshness.ts';
import './desk.ts';
import './filters.ts';
import './copy-note.ts';
import './copy-search.ts';
import './leave.ts';
import './sheet/from-scripts.ts';
import './prepare.ts';
import './compare.ts';
