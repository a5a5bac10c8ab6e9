/** P-codes, regions and parents agree with the table in the country's entry; the folder is the country. */
import { type Finding, find } from '../diagnostics/finding.ts';
import { listOf } from '../diagnostics/suggest.ts';
import type { Country, Locality } from '../model/dataset.ts';
import type { Check, CheckedEntries } from './check.ts';

export const regions: Check = {
  name: 'regions',
  description: 'P-codes, regions and parents agree with the country’s region table.',
  codes: ['PAL505', 'PAL506', 'PAL510'],
  run: (entries) => [
    ...againstTable(entries),
    ...takenPcodes(entries.localities),
    ...tablesThemselves(entries.countries),
  ],
};

function againstTable(entries: CheckedEntries): Finding[] {
  const countries = new Map(entries.countries.map((country) => [country.id, tableOf(country)]));
  return entries.localities.flatMap((locality) => {
    const table = countries.get(locality.iso3);
    if (table) return inTable(locality, table);
    if (entries.ids.country.has(locality.iso3)) return [];
    const hint = `add content/countries/${locality.iso3}.mdx, or move the file to its country’s folder`;
    return [
      find('PAL510', locality.file, { at: 'file' }, `the country "${locality.iso3}" of this folder has no entry`, hint),
    ];
  });
}

function inTable(locality: Locality, table: Table): Finding[] {
  const { region, pcode, parent, adminLevel, file } = locality;
  const at = (key: string) => ({ at: 'field', path: [key], on: 'value' }) as const;
  const wrong = (key: string, message: string, hint: string) => [find('PAL505', file, at(key), message, hint)];

  if (!pcode.startsWith(table.prefix)) {
    return wrong('pcode', `the P-code ${pcode} is not of this country`, `P-codes here start with ${table.prefix}`);
  }
  const districts = table.regions.get(region);
  if (!districts)
    return wrong(
      'region',
      `the country’s table has no region ${region}`,
      `the regions are ${listOf([...table.regions.keys()])}`,
    );
  if (adminLevel === 1) {
    return pcode === region
      ? []
      : wrong('pcode', `a region’s P-code is its region’s: ${region}, not ${pcode}`, 'write the same code in both');
  }
  if (adminLevel === 2) {
    if (parent !== undefined)
      return wrong('parent', 'a place of level 2 has its region for a parent', 'take "parent" away; "region" says it');
    return districts.has(pcode)
      ? []
      : wrong('pcode', `region ${region} has no place ${pcode} in the country’s table`, tableHint(pcode, table));
  }
  if (parent === undefined) {
    return [
      find(
        'PAL505',
        file,
        { at: 'field', path: ['adminLevel'], on: 'key' },
        'a commune or village needs its parent',
        'add parent: with the P-code of its cercle, in quotes',
      ),
    ];
  }
  if (!districts.has(parent))
    return wrong('parent', `region ${region} has no place ${parent} in the country’s table`, tableHint(parent, table));
  return pcode.startsWith(parent) && pcode !== parent
    ? []
    : wrong(
        'pcode',
        `the P-code ${pcode} does not lie in its parent ${parent}`,
        `it starts with ${parent} and goes on`,
      );
}

function tableHint(pcode: string, table: Table): string {
  const holder = [...table.regions].find(([, districts]) => districts.has(pcode));
  return holder
    ? `it is in region ${holder[0]}`
    : 'check the code, or add the place to "districts" in the country’s entry';
}

function takenPcodes(localities: readonly Locality[]): Finding[] {
  const first = new Map<string, Locality>();
  return localities.flatMap((locality) => {
    const before = first.get(locality.pcode);
    if (!before) {
      first.set(locality.pcode, locality);
      return [];
    }
    const at = { at: 'field', path: ['pcode'], on: 'value' } as const;
    return [
      find(
        'PAL506',
        locality.file,
        at,
        `the P-code ${locality.pcode} is already that of ${before.name} (${before.file})`,
        'check both codes',
      ),
    ];
  });
}

/** A table that contradicts itself makes every place in it wrong, so it is said once, here. */
function tablesThemselves(countries: readonly Country[]): Finding[] {
  return countries.flatMap((country) => {
    const seen = new Set<string>();
    const findings: Finding[] = [];
    const look = (pcode: string, starts: string, path: (string | number)[]) => {
      const at = { at: 'field', path, on: 'value' } as const;
      if (!pcode.startsWith(starts) || pcode === starts) {
        findings.push(
          find(
            'PAL505',
            country.file,
            at,
            `the P-code ${pcode} does not start with ${starts}`,
            'check the code and the region it stands in',
          ),
        );
      } else if (seen.has(pcode)) {
        findings.push(
          find('PAL505', country.file, at, `the P-code ${pcode} stands twice in the table`, 'keep one of the two'),
        );
      }
      seen.add(pcode);
    };
    for (const [index, region] of country.regions.entries()) {
      look(region.pcode, country.pcodePrefix, ['regions', index, 'pcode']);
      for (const [inner, district] of region.districts.entries()) {
        look(district.pcode, region.pcode, ['regions', index, 'districts', inner, 'pcode']);
      }
    }
    return findings;
  });
}

function tableOf(country: Country): Table {
  return {
    prefix: country.pcodePrefix,
    regions: new Map(
      country.regions.map((region) => [region.pcode, new Set(region.districts.map(({ pcode }) => pcode))]),
    ),
  };
}

interface Table {
  prefix: string;
  /** P-codes of the districts, by that of their region. */
  regions: Map<string, ReadonlySet<string>>;
}
