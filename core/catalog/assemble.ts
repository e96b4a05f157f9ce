import type { z } from 'zod';
import type { Day } from '../base/day.ts';
import { err, ok, type Result } from '../base/result.ts';
import { Capability } from './capability-schema.ts';
import type { Catalogue } from './catalogue-schema.ts';
import { ModelFamily } from './family-schema.ts';
import { type CatalogueProblem, problemsOf } from './load.ts';
import { CatalogueModels } from './model-schema.ts';
import { VendorParameters } from './parameter-schema.ts';
import { QualitySnapshot } from './quality-schema.ts';
import { Vendor } from './schema.ts';

/** A parsed data file of the catalogue folder. */
export interface CatalogueFile {
  /** Relative to the catalogue folder, with `/`. */
  readonly path: string;
  readonly json: unknown;
}

export type CatalogueContent = Omit<Catalogue, 'version'>;

interface Parts {
  readonly content: {
    capabilities: Capability[];
    families: ModelFamily[];
    vendors: Vendor[];
    quality: QualitySnapshot[];
    parameters: VendorParameters[];
    models: Record<string, unknown>;
  };
  readonly problems: CatalogueProblem[];
}

const take = <Value>(
  parts: Parts,
  file: CatalogueFile,
  schema: z.ZodType<Value>,
  keep: (value: Value) => void,
): void => {
  const parsed = schema.safeParse(file.json);
  if (parsed.success) keep(parsed.data);
  else
    for (const problem of problemsOf(file.json, parsed.error))
      parts.problems.push({ ...problem, path: [file.path, problem.path].filter(Boolean).join(': ') });
};

/** `lockin` of `lockin-model.json`; undefined for every other file. */
const coefficientFile = (path: string): string | undefined =>
  Object.keys(CatalogueModels.shape).find((name) => path === `${name}-model.json`);

const place = (parts: Parts, file: CatalogueFile): void => {
  const { content } = parts;
  const folder = file.path.split('/')[0] ?? '';
  const coefficients = coefficientFile(file.path);
  if (folder === 'vendors') take(parts, file, Vendor, (vendor) => content.vendors.push(vendor));
  else if (folder === 'quality') take(parts, file, QualitySnapshot, (snapshot) => content.quality.push(snapshot));
  else if (folder === 'parameters') take(parts, file, VendorParameters, (entry) => content.parameters.push(entry));
  else if (file.path === 'capabilities.json')
    take(parts, file, Capability.array(), (capabilities) => content.capabilities.push(...capabilities));
  else if (file.path === 'families.json')
    take(parts, file, ModelFamily.array(), (families) => content.families.push(...families));
  else if (coefficients !== undefined) content.models[coefficients] = file.json;
  else parts.problems.push({ path: file.path, message: 'is a file the catalogue has no place for' });
};

const fullDays = (value: unknown, found: Day[]): Day[] => {
  if (Array.isArray(value)) for (const item of value) fullDays(item, found);
  else if (typeof value === 'object' && value !== null)
    for (const [key, item] of Object.entries(value)) {
      if (key === 'seen' && typeof item === 'string' && item.length === 10) found.push(item);
      else fullDays(item, found);
    }
  return found;
};

const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);

const bySnapshot = (a: QualitySnapshot, b: QualitySnapshot): number =>
  `${a.board} ${a.task} ${a.seen}` < `${b.board} ${b.task} ${b.seen}` ? -1 : 1;

/** The coefficients stand and fall together; a folder without any of them is a catalogue of facts alone. */
const checkedModels = ({ content, problems }: Parts): CatalogueModels | undefined => {
  if (Object.keys(content.models).length === 0) return undefined;
  const parsed = CatalogueModels.safeParse(content.models);
  if (parsed.success) return parsed.data;
  for (const { path, message } of problemsOf(content.models, parsed.error)) {
    const [name = '', ...rest] = path.split('.');
    problems.push({ path: `${name}-model.json: ${rest.join('.')}`, message });
  }
  return undefined;
};

/**
 * Puts the data files together to one catalogue, all but its version. Every file is checked by the schema of its
 * place; order of `files` changes nothing.
 */
export const assembleCatalogue = (files: readonly CatalogueFile[]): Result<CatalogueContent, CatalogueProblem[]> => {
  const parts: Parts = {
    content: { capabilities: [], families: [], vendors: [], quality: [], parameters: [], models: {} },
    problems: [],
  };
  for (const file of files) place(parts, file);
  const models = checkedModels(parts);
  if (parts.problems.length > 0) return err(parts.problems);
  const { capabilities, families, vendors, quality, parameters } = parts.content;
  const day = fullDays([vendors, quality, parameters], []).sort().at(-1) ?? '1970-01-01';
  return ok({
    day,
    capabilities,
    families,
    vendors: vendors.sort(byId),
    quality: quality.sort(bySnapshot),
    parameters: parameters.sort(byId),
    ...(models === undefined ? {} : { models }),
  });
};
