import type { z } from 'zod';
import { err, ok, type Result } from '../base/result.ts';
import { Catalogue } from './catalogue-schema.ts';
import { looksLikeCatalogue } from './shipped.ts';

/** One thing wrong with a catalogue file, in words a person can act on. */
export interface CatalogueProblem {
  /** Where, dotted, with the vendor's id instead of its number: `vendors.fal.models.3.prices.0.unit`. Empty for the file itself. */
  readonly path: string;
  readonly message: string;
}

const named = (value: unknown, key: PropertyKey): string => {
  const item: unknown = Array.isArray(value) && typeof key === 'number' ? value[key] : undefined;
  const id: unknown = typeof item === 'object' && item !== null && 'id' in item ? item.id : undefined;
  return typeof id === 'string' ? id : String(key);
};

const child = (value: unknown, key: PropertyKey): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;

/** The path of an issue with ids in place of positions, since nobody counts to vendor 57. */
export const readablePath = (root: unknown, path: readonly PropertyKey[]): string => {
  const parts: string[] = [];
  let value = root;
  for (const key of path) {
    parts.push(named(value, key));
    value = child(value, key);
  }
  return parts.join('.');
};

export const problemsOf = (root: unknown, error: z.ZodError): CatalogueProblem[] =>
  error.issues.map((issue) => ({ path: readablePath(root, issue.path), message: issue.message }));

/** Checks a parsed bundle against the schema. A file that is no catalogue at all gives one problem, not hundreds. */
export const loadCatalogue = (json: unknown): Result<Catalogue, CatalogueProblem[]> => {
  if (!looksLikeCatalogue(json))
    return err([{ path: '', message: 'is no catalogue file: it has no "version" and "vendors"' }]);
  const parsed = Catalogue.safeParse(json);
  return parsed.success ? ok(parsed.data) : err(problemsOf(json, parsed.error));
};
