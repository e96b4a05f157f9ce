import type { Day } from '../../base/day.ts';
import type { CatalogueContent } from '../assemble.ts';
import type { Vendor } from '../schema.ts';

/** What one rule says about one fact. */
export interface LintMessage {
  /** File and place in it: `vendors/aggregator/fal.json: models.fal-ai/veo3`. */
  readonly path: string;
  /** A warning does not fail the build. */
  readonly level: 'error' | 'warning';
  readonly message: string;
  readonly actual?: string;
  readonly expected?: string;
  /** How to put it right. */
  readonly tip?: string;
}

export interface LintInput {
  /** Data files as they stand on disk, by path relative to the catalogue folder. */
  readonly files: readonly { readonly path: string; readonly text: string; readonly json: unknown }[];
  readonly content: CatalogueContent;
  /** The day against which staleness and future days are measured. */
  readonly today: Day;
}

export interface LintRule {
  /** Kebab-case; the name of its file. */
  readonly id: string;
  readonly check: (input: LintInput) => readonly LintMessage[];
}

export const fileOf = (vendor: Pick<Vendor, 'id' | 'category'>): string =>
  `vendors/${vendor.category}/${vendor.id}.json`;

/** Where a fact of a vendor stands. */
export const at = (vendor: Pick<Vendor, 'id' | 'category'>, ...parts: readonly (string | number)[]): string =>
  parts.length === 0 ? fileOf(vendor) : `${fileOf(vendor)}: ${parts.join('.')}`;
