/**
 * `npm run dictionary [-- --check]`: writes docs/data-dictionary.md and docs/schema/*.json from the zod schemas.
 * With `--check` it writes nothing and exits 1 where a file differs.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { PROJECT } from '../project.ts';
import { SCHEMAS, type SchemaKind } from '../schema/index.ts';
import { dictionaryPage } from './dictionary/page.ts';
import { isMain, run } from './options.ts';

/** Every generated file: path from the project, and its text. */
export function dictionaryFiles(): Map<string, string> {
  const kinds = Object.keys(SCHEMAS) as SchemaKind[];
  return new Map([
    ['docs/data-dictionary.md', dictionaryPage()],
    ...kinds.map((kind) => [`docs/schema/${kind}.json`, jsonSchema(kind)] as const),
  ]);
}

/** Files that are not as the schemas say. */
export function outdated(root: string): string[] {
  return [...dictionaryFiles()].flatMap(([path, text]) => (textAt(join(root, path)) === text ? [] : [path]));
}

/** Draft 7 is what editors' YAML plugins read. What only our check knows (dates, ids) stays a plain string there. */
function jsonSchema(kind: SchemaKind): string {
  const schema = z.toJSONSchema(SCHEMAS[kind], {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => {
      delete jsonSchema['refersTo'];
    },
  });
  return `${JSON.stringify({ ...schema, title: `Palabre: ${kind}` }, null, 2)}\n`;
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

if (isMain(import.meta.url)) {
  await run(() => {
    const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } });
    const different = outdated(PROJECT);
    if (values.check) {
      for (const path of different) process.stdout.write(`${path} is not as the schemas say: npm run dictionary\n`);
      return different.length > 0 ? 1 : 0;
    }
    for (const [path, text] of dictionaryFiles()) {
      if (!different.includes(path)) continue;
      mkdirSync(dirname(join(PROJECT, path)), { recursive: true });
      writeFileSync(join(PROJECT, path), text);
      process.stdout.write(`${path} written\n`);
    }
    return 0;
  });
}
