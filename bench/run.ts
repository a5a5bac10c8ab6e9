/**
 * `npm run bench -- [--places 1000,10000] [--runs 1] [--skip-hugo] [--skip-search] [--seed 1] [--dir DIR]`
 *
 * Times check, build and search on a made-up country, Hugo on the same pages beside them, and says which figures
 * of the design are met. Ours and Hugo’s turns alternate, so that a busy machine slows both.
 * Exit 0 when it ran, whatever the figures; 2 when it could not.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { hugoVersion, OUT, PROJECT } from './measure/commands.ts';
import { judge } from './measure/figures.ts';
import { reportFigures, reportSize } from './measure/report.ts';
import { benchSize, say } from './measure/size.ts';

const { values } = parseArgs({
  options: {
    places: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    dir: { type: 'string', default: OUT },
    'skip-hugo': { type: 'boolean', default: false },
    'skip-search': { type: 'boolean', default: false },
  },
});
const sizes = values.places.split(',').map(Number);
const options = {
  dir: resolve(values.dir),
  runs: Number(values.runs),
  seed: Number(values.seed),
  hugo: !values['skip-hugo'],
  search: !values['skip-search'],
};
if (!sizes.every((size) => Number.isInteger(size) && size > 0) || !(options.runs >= 1)) {
  say('Say how many places and runs as whole numbers: --places 1000,10000 --runs 3');
  process.exit(2);
}
const version = hugoVersion();
if (options.hugo && version === undefined) {
  say(
    'Hugo is not installed. On Debian and Ubuntu: apt-get install hugo. Or leave it out: npm run bench -- --skip-hugo',
  );
  process.exit(2);
}
if (options.search && !existsSync(join(PROJECT, 'src', 'cli', 'index-site.ts'))) {
  say('There is no search to index yet: left out.');
  options.search = false;
}

const results = [];
for (const places of sizes) results.push(await benchSize(places, options));
const figures = judge(results);
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'results.json'), `${JSON.stringify({ hugo: version, options, results, figures }, null, 2)}\n`);
console.log(`Node ${process.version}${options.hugo ? `, Hugo ${version}` : ''}, ${options.runs} run(s)\n`);
for (const result of results) console.log(reportSize(result));
console.log(reportFigures(figures));
