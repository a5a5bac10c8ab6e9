/** All that a brief adds to its page, as one file at its end: on a bad line each further file costs a second. */
import './frame.ts';
import './freshness.ts';
import './print.ts';
import './keep-region.ts';
