/** Reads names out of a zod schema: which keys stand at a path. Used for "did you mean". */
import { z } from 'zod';
import type { FieldPath } from '../diagnostics/finding.ts';

/** The keys that the object at `path` may have; of all its forms where it is a union. */
export function keysAt(schema: z.ZodType, path: FieldPath): string[] {
  const forms = formsAt(schema, path);
  return [...new Set(forms.flatMap(unwrap).flatMap(keysOf))];
}

/** The words that a field may hold in place of its value, such as `unknown`. */
export function literalsAt(schema: z.ZodType, path: FieldPath): string[] {
  const literals = formsAt(schema, path)
    .flatMap(unwrap)
    .filter((form) => form instanceof z.ZodLiteral);
  return literals.flatMap((form) => [...(form.values as Set<unknown>)].map(String));
}

/** What the field at `path` means, as a phrase: the first sentence of its description. */
export function meaningAt(schema: z.ZodType, path: FieldPath): string | undefined {
  const described = formsAt(schema, path).map((form) => z.globalRegistry.get(form)?.description);
  const [sentence] = described.find((text) => text !== undefined)?.split(/(?<=[.;:])\s/) ?? [];
  const phrase = sentence?.replace(/[.;:]$/, '');
  // Not the first letter of a code such as OCHA.
  return phrase?.replace(/^[A-Z](?=[a-z ])/, (letter) => letter.toLowerCase());
}

function formsAt(schema: z.ZodType, path: FieldPath): z.core.$ZodType[] {
  let forms: z.core.$ZodType[] = [schema];
  for (const step of path) forms = forms.flatMap((form) => stepInto(form, step));
  return forms;
}

function keysOf(form: z.core.$ZodType): string[] {
  if (form instanceof z.ZodObject) return Object.keys(form.shape);
  if (form instanceof z.ZodRecord && form.keyType instanceof z.ZodEnum)
    return (form.keyType.options as unknown[]).map(String);
  return [];
}

function stepInto(schema: z.core.$ZodType, step: string | number): z.core.$ZodType[] {
  return unwrap(schema).flatMap((form) => {
    if (form instanceof z.ZodObject && typeof step === 'string') {
      const inner = (form.shape as Record<string, z.core.$ZodType>)[step];
      return inner ? [inner] : [];
    }
    if (form instanceof z.ZodArray && typeof step === 'number') return [form.element as z.core.$ZodType];
    if (form instanceof z.ZodTuple)
      return [(form.def.items as z.core.$ZodType[])[Number(step)]].filter((item) => item !== undefined);
    return [];
  });
}

/** The plain forms of a schema: without optional, and each option of a union. */
function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional) return unwrap(schema.unwrap() as z.core.$ZodType);
  if (schema instanceof z.ZodUnion) return (schema.options as z.core.$ZodType[]).flatMap(unwrap);
  return [schema];
}
