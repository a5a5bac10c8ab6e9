/** What a page with states adds to what every page has, as one file. */
import './frame.ts';
import './freshness.ts';
