/**
 * What a browser may do with a page of the site, said once: the meta element of every page, the local server, and by
 * test `public/_headers` and the examples in `deploy/`. Pure: lists and strings.
 */

/**
 * Content-Security-Policy (https://www.w3.org/TR/CSP3/), default deny. What each line is for:
 * - 'wasm-unsafe-eval' lets WebAssembly be compiled, which the search needs; no JavaScript from strings.
 * - form-action 'none': the forms of search and filters are handled by script and never sent.
 * - Trusted Types (https://www.w3.org/TR/trusted-types/): text becomes markup, script or a worker's address only by
 *   the one policy `default`, which src/client/workers.ts makes and which admits workers of our own and nothing else.
 */
const DIRECTIVES: readonly Directive[] = [
  ['default-src', "'none'"],
  ['script-src', "'self' 'wasm-unsafe-eval'"],
  ['style-src', "'self'"],
  ['img-src', "'self'"],
  ['connect-src', "'self'"],
  ['worker-src', "'self'"],
  ['manifest-src', "'self'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'default'],
];

/** A meta element cannot say these: browsers ignore them there and complain (CSP3, "The meta element"). */
const ONLY_IN_A_HEADER: readonly string[] = ['frame-ancestors', 'sandbox', 'report-uri', 'report-to'];

/**
 * What no page of the site asks of a device: what could tell of the reader, the place or the device. Sent with every
 * answer, so each name costs time on a bad line. Only names that browsers know: each unknown one is a warning.
 */
const REFUSED_FEATURES: readonly string[] = [
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'hid',
  'local-fonts',
  'microphone',
  'payment',
  'serial',
  'usb',
  'window-management',
];

/** The policy as a header says it. */
export const CONTENT_SECURITY_POLICY = written(DIRECTIVES);

/** The policy as the meta element of a page says it: the same, but for what a meta element cannot say. */
export const META_POLICY = written(DIRECTIVES.filter(([name]) => !ONLY_IN_A_HEADER.includes(name)));

/**
 * The policy of a page in a copy to carry (`src/copy/`), which has no server and so no header. Browsers take `'self'` of
 * a `file://` page for its folder, for all files or for nothing; `file:` says it to all of them. Hashes do not work
 * there, since a file has no origin that integrity could be checked for. Nothing is fetched, and no worker is started.
 */
export const COPY_POLICY = written(copyDirectives());

/** The same in a ZIM file: Kiwix puts a bar of its own into pages, whose script makes markup from text. */
export const KIWIX_POLICY = written(copyDirectives().filter(([name]) => !name.includes('trusted-types')));

function copyDirectives(): Directive[] {
  return [
    ['default-src', "'none'"],
    ['script-src', "'self' file:"],
    ['style-src', "'self' file:"],
    ['img-src', "'self' file:"],
    ['base-uri', "'none'"],
    ['form-action', "'none'"],
    ['require-trusted-types-for', "'script'"],
    ['trusted-types', 'default'],
  ];
}

/** The headers of pages, workers, data and errors. HSTS is not among them: only who holds the certificate can say it. */
export const HEADERS = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Permissions-Policy': REFUSED_FEATURES.map((feature) => `${feature}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const satisfies Record<string, string>;

/**
 * The headers of an answer whose body is the file at `path`. Style and script that a page loads are neither pages nor
 * workers (client/workers.ts admits two addresses, none of them below `_astro/`), so that most of the policy says
 * nothing of them; a page has a dozen such files, and on a bad line the rest of these lines costs it two seconds.
 */
export function headersOf(path: string): Readonly<Record<string, string>> {
  return isPart(path) ? PART_HEADERS : HEADERS;
}

export const PART_HEADERS = {
  'X-Content-Type-Options': HEADERS['X-Content-Type-Options'],
  'Cross-Origin-Resource-Policy': HEADERS['Cross-Origin-Resource-Policy'],
} as const satisfies Record<string, string>;

/** Not a picture that is built in: an SVG that is opened by itself is a page. */
function isPart(path: string): boolean {
  return /\/_astro\/[^/]+\.(?:css|js)$/.test(path);
}

/** What the host of the certificate says beside them: a year of https only. */
export const STRICT_TRANSPORT_SECURITY = 'max-age=31536000';

/**
 * How long a browser may keep a file without asking again, for `Cache-Control`.
 *
 * Pages, and the parts of search that keep their names, are asked for each time (an unchanged one costs a 304): an old
 * brief must not outlive its correction. Files named by a digest of what is in them may be kept. Those of the search
 * index for a week only: Pagefind's digest has 28 bits, and of two files with the same one the names can swap between
 * builds (CloudCannon/pagefind, src/index/mod.rs), which would show one place under another's name.
 */
export function cacheControl(path: string): string {
  if (/\/_astro\/[^/]+$/.test(path)) return 'public, max-age=31536000, immutable';
  if (/\/search\/[a-z]{3}\/[a-zA-Z-]+\/(?:fragment|index|filter)\/[^/]+$/.test(path)) return 'public, max-age=604800';
  return 'no-cache';
}

/** What a file is, by the end of its name; of any other (Pagefind's `.pf_*` and `.pagefind`): bytes. */
export function mediaType(name: string): string {
  const extension = /\.[^./]+$/.exec(name)?.[0].toLowerCase() ?? '';
  return MEDIA_TYPES[extension] ?? 'application/octet-stream';
}

/** What is worth packing, by its type: text. Pagefind's files and pictures are packed already. */
export function isCompressible(type: string): boolean {
  return /^text\/|[/+](?:json|xml)\b|^application\/wasm/.test(type);
}

export const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.atom': 'application/atom+xml; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

function written(directives: readonly Directive[]): string {
  return directives.map((directive) => directive.join(' ')).join('; ');
}

/** Its name and what it allows. */
type Directive = readonly [name: string, values: string];
