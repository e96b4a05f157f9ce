import { loadCatalogue } from '../../core/catalog/load.ts';
import type { Catalogue } from '../../core/catalog/types.ts';
import { createScanner, type Scanner } from '../../core/node/scanner.ts';
import type { Finding } from '../../core/scan/types.ts';
import { withCheckout } from './checkout.ts';
import type { Measured } from './measure.ts';
import { parentOf, type Repository } from './repository.ts';

/** What is built beside the command line. */
export interface ScanParts {
  readonly catalogue: unknown;
  readonly workerScript: string;
  readonly grammarsFolder: string;
}

/** What the scanner itself finds of the old vendor in the commit before the move. */
export interface ScanEvidence {
  readonly vendors: readonly string[];
  readonly calls: number;
  /** Files of every lane that counts, sorted. */
  readonly files: readonly string[];
}

/** A record's pattern is written for code: ids are tried with each joiner it may expect. */
const spellings = (text: string): readonly string[] =>
  ['-', '_', ' ', ''].map((joiner) => text.split(/[-_ ]/).join(joiner));

const namesOf = (finding: Finding, vendors: ReadonlyMap<string, string>): readonly string[] =>
  [
    finding.vendor,
    vendors.get(finding.vendor) ?? '',
    finding.underlyingVendor ?? '',
    vendors.get(finding.underlyingVendor ?? '') ?? '',
    finding.model ?? '',
  ].flatMap(spellings);

const ofOldVendor = (
  findings: readonly Finding[],
  pattern: string,
  vendors: ReadonlyMap<string, string>,
): ScanEvidence => {
  const named = new RegExp(pattern, 'i');
  const own = findings.filter(
    (finding) =>
      (finding.lane === 'production' || finding.lane === 'test') &&
      namesOf(finding, vendors).some((name) => named.test(name)),
  );
  return {
    vendors: [...new Set(own.map(({ vendor }) => vendor))].sort(),
    calls: own.filter(({ kind, lane }) => kind === 'call' && lane === 'production').length,
    files: [...new Set(own.map(({ path }) => path))].sort(),
  };
};

export interface EvidenceScanner {
  evidence(one: Measured, repository: Repository): Promise<ScanEvidence>;
  close(): Promise<void>;
}

const scanTree = async (scanner: Scanner, root: string, catalogue: Catalogue): Promise<readonly Finding[]> => {
  const result = await scanner.scan({ root, today: catalogue.day });
  if (result.ok) return result.value.findings;
  if (result.error.code === 'folder-empty') return [];
  throw new Error(`${result.error.code}: ${result.error.detail}`);
};

/** The same scanner as in the app, over files of a commit. */
export const evidenceScanner = (parts: ScanParts): EvidenceScanner => {
  const loaded = loadCatalogue(parts.catalogue);
  if (!loaded.ok) throw new Error(`the catalogue is not valid: ${loaded.error[0]?.message}`);
  const catalogue = loaded.value;
  const { workerScript, grammarsFolder } = parts;
  const scanner = createScanner({ catalogue, toolVersion: 'calibrate', workerScript, grammarsFolder });
  const names = new Map(catalogue.vendors.map(({ id, name, product }) => [id, `${name} ${product}`]));
  return {
    close: () => scanner.close(),
    evidence: async ({ migration }, repository) => {
      const parent = await parentOf(repository, migration.commits[0] ?? '');
      return withCheckout(repository, parent, async (folder) =>
        ofOldVendor(await scanTree(scanner, folder, catalogue), migration.old_regex, names),
      );
    },
  };
};
