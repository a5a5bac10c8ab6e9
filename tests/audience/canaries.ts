/**
 * The canaries of tests/fixtures/canaries/written: words that stand nowhere else, in every kind of place, and who may
 * read each. A canary that is not in the tree, or one of the tree that is not here, fails a test.
 */

/** Where it stands, who may read it, and the words. */
export const CANARIES: readonly Canary[] = [
  ...canaries('partner', 'access that rests on a cut source', ['kanari9xshs3']),
  ...canaries('partner', 'accord', ['kanariglrfm4', 'kanari0fqht9']),
  ...canaries('partner', 'actor in a place', ['kanari7n91d6', 'kanarizr0r2l', 'kanaribtknks', 'kanaribjwwrk']),
  ...canaries('partner', 'actor, alias', ['kanari3rxjsd']),
  ...canaries('unshown', 'actor, change note', ['kanari2szx7p']),
  ...canaries('partner', 'actor, file name', ['kanarixvk0q1']),
  ...canaries('partner', 'actor, name', ['kanarihwm419']),
  ...canaries('partner', 'actor, name in another language', ['kanariqlhwxg']),
  ...canaries('partner', 'actor, prose', ['kanari257pr9']),
  ...canaries('nobody', 'actor, severe', ['kanaril225vt', 'kanari9mng78']),
  ...canaries('partner', 'actor, summary', ['kanarix7nnrg']),
  ...canaries('partner', 'aid transfer', ['kanari3jb4q5']),
  ...canaries('partner', 'aid transfer, a number', ['9684498']),
  ...canaries('partner', 'citation, locator', ['kanari4zql1c', 'kanarip0z4h0', 'kanarip1rd9h']),
  ...canaries('partner', 'civil-military activity', ['kanari7d4p5s', 'kanaribv892k']),
  ...canaries('public', 'claim, public already', ['kanari9z691b']),
  ...canaries('nobody', 'comment', [
    'kanarifs4psh',
    'kanarikmdfqk',
    'kanarij4xsj2',
    'kanarif8b8fs',
    'kanari33jwbn',
    'kanari49mzgl',
  ]),
  ...canaries('partner', 'commitment', ['kanari38k7rs', 'kanarilvms8w']),
  ...canaries('partner', 'commitment of a cut accord', ['kanarimj77s2']),
  ...canaries('partner', 'community protection', ['kanari0kcwnb', 'kanarilpwmmg']),
  ...canaries('partner', 'condition of a cut party', ['kanaribnr2k2', 'kanarik7wdwx']),
  ...canaries('partner', 'condition, area', ['kanarik88qzb']),
  ...canaries('partner', 'condition, common ground', ['kanaril2tfpf']),
  ...canaries('nobody', 'condition, high', ['kanari6jw1ks', 'kanari43v0lb']),
  ...canaries('partner', 'condition, humanitarian party', ['kanari9tn8jf']),
  ...canaries('partner', 'condition, id', ['kanarik0pmqv']),
  ...canaries('partner', 'condition, monitoring', ['kanarinzqnzv']),
  ...canaries('partner', 'condition, title', ['kanariktww46', 'kanaripj2ph6', 'kanarinjq4pz']),
  ...canaries('partner', 'condition, what ends it', ['kanaridxgv9r']),
  ...canaries('partner', 'condition, what suspends it', ['kanari5smm12']),
  ...canaries('partner', 'condition, what was agreed', ['kanarim1n15n']),
  ...canaries('partner', 'condition, what was asked', ['kanaric3j20f']),
  ...canaries('unshown', 'confirmation, note', ['kanari9thct7']),
  ...canaries('partner', 'constraint', ['kanari12f8s0', 'kanaric286bf']),
  ...canaries('partner', 'consultation', ['kanarih8gj2g']),
  ...canaries('partner', 'control claim', ['kanari66qxxz', 'kanaricqxvxg']),
  ...canaries('partner', 'custom', ['kanari9jb4jv', 'kanarisxp70b', 'kanari4sqqwc']),
  ...canaries('public', 'custom, public already', ['kanari5p4sm3']),
  ...canaries('partner', 'deed of commitment', ['kanarilxkt7j']),
  ...canaries('partner', 'displacement', ['kanarir7ggw8', 'kanari11vvww', 'kanariq3985x']),
  ...canaries('partner', 'displacement, a number', ['7047659']),
  ...canaries('partner', 'figure', ['kanarikh3qgh', 'kanarixt61nd']),
  ...canaries('partner', 'figure, a number', ['7576170']),
  ...canaries('partner', 'grievance', ['kanarib2mccr', 'kanarifcj47m']),
  ...canaries('partner', 'influence on a cut actor', ['kanarix1789r']),
  ...canaries('partner', 'outreach', ['kanariffkpcj', 'kanarijn8xtl', 'kanariswgmh9']),
  ...canaries('partner', 'place, P-code', ['ZZ0177']),
  ...canaries('partner', 'place, access', ['kanaridmcb8m']),
  ...canaries('partner', 'place, alias', ['kanarinvgvtt']),
  ...canaries('partner', 'place, change note', ['kanari54v34z']),
  ...canaries('partner', 'place, file name', ['kanarizcc0q5']),
  ...canaries('partner', 'place, link in prose', ['kanari3qh5ll']),
  ...canaries('partner', 'place, name', ['kanarixbbtf4']),
  ...canaries('partner', 'place, name in another language', ['kanarip5d16c', 'kanari2s9870']),
  ...canaries('partner', 'place, note on its region', ['kanariws95c1']),
  ...canaries('partner', 'place, prose', ['kanarik86ghz', 'kanarigfdj4h', 'kanarit7jc7d', 'kanaris07464']),
  ...canaries('nobody', 'place, severe', ['kanariqv8tpd', 'kanarirm99wl', 'kanarik32lwk']),
  ...canaries('partner', 'place, summary', ['kanaribk84t4']),
  ...canaries('partner', 'place, village', ['kanari5sf9ft', 'kanaripqwkw1']),
  ...canaries('partner', 'place, what is unknown', ['kanari6ms5jc']),
  ...canaries('partner', 'prose of another entry', ['kanarif1zrld', 'kanarivlbjv4']),
  ...canaries('partner', 'prose that rests on a cut source', ['kanarip8qz1h']),
  ...canaries('partner', 'prose, heading', ['kanari8d2dg9']),
  ...canaries('partner', 'prose, list', ['kanari8dl0gz']),
  ...canaries('partner', 'prose, note', ['kanarir3w6rk']),
  ...canaries('partner', 'prose, table', ['kanaridtmt48']),
  ...canaries('partner', 'protection risk', ['kanarimql20b', 'kanaritchkfs', 'kanari6sn8xl', 'kanarivhzjts']),
  ...canaries('partner', 'reason why there is no source', ['kanaribn8ltt']),
  ...canaries('partner', 'record that names a cut actor', ['kanari920ckt']),
  ...canaries('unshown', 'region table', ['kanaribqjr1h']),
  ...canaries('partner', 'relation that rests on a cut source', ['kanarirzk40w']),
  ...canaries('partner', 'relation to a cut actor', ['kanariq4vpz2']),
  ...canaries('partner', 'source that only cut claims cite', ['kanarixr87g3']),
  ...canaries('partner', 'source that others repeat', ['kanariwjv8vh']),
  ...canaries('partner', 'source, file name', ['kanaribhrt2t']),
  ...canaries('partner', 'source, link', ['kanaris7t7g0']),
  ...canaries('partner', 'source, note', ['kanari9bdm05']),
  ...canaries('public', 'source, public already', ['kanari7lsg37']),
  ...canaries('partner', 'source, publisher', ['kanarip5nfcw']),
  ...canaries('nobody', 'source, severe', ['kanariw7zwd4', 'kanarid5mx5q']),
  ...canaries('partner', 'source, title', ['kanaricdbc9p']),
  ...canaries('partner', 'source, via', ['kanaritml47h']),
  ...canaries('partner', 'translation, what is of a record', [
    'kanarifrp002',
    'kanarifrp003',
    'kanarifrp006',
    'kanarifrp007',
  ]),
  ...canaries('partner', 'translation, prose', ['kanarifrp009', 'kanarifrp012']),
  ...canaries('partner', 'translation of a cut place', ['kanarifrp010', 'kanarifrp011']),
  ...canaries('partner', 'translation of a cut actor', ['kanarifrp014']),
  ...canaries('nobody', 'comment', ['kanarifrn004']),
  ...canaries('nobody', 'translation, high or severe', ['kanarifrn005', 'kanarifrn013']),
  ...canaries('nobody', 'translation, stale', ['kanarifrn008']),
  ...canaries('public', 'translation, public already', ['kanarifrx001']),
  ...canaries('partner', 'text like a comment', ['kanari376d2g', 'kanaritfhbdb']),
];

function canaries(readers: Readers, where: string, words: readonly string[]): Canary[] {
  return words.map((word) => ({ word, where, readers }));
}

/**
 * `partner`: shown to partners only. `public`: shown to everyone, to prove that the search finds. `nobody`: comments,
 * and what is high or severe. `unshown`: partners might read it, but no page shows that field so far.
 */
export type Readers = 'public' | 'partner' | 'nobody' | 'unshown';

export interface Canary {
  word: string;
  where: string;
  readers: Readers;
}
