import { loadCatalogue } from '../../core/catalog/load.ts';
import { createScanner } from '../../core/node/scanner.ts';
import { createDetector } from '../../core/scan/index.ts';
import type { Finding } from '../../core/scan/types.ts';
import type { Labelled } from './label-set.ts';

/** What is built beside the command line. */
export interface ScanParts {
  readonly catalogue: unknown;
  readonly workerScript: string;
  readonly grammarsFolder: string;
}

export interface Scanned {
  readonly repository: Labelled;
  readonly findings: readonly Finding[];
}

export interface Scans {
  readonly scanned: readonly Scanned[];
  /** The language or format of a path, as the scanner takes it; `other` for what it does not read. */
  readonly languageOf: (path: string) => string;
}

/** Scans each repository as the app does. Throws where one cannot be scanned: a figure without it would be wrong. */
export async function scanAll(
  repositories: readonly Labelled[],
  parts: ScanParts,
  say: (text: string) => void,
): Promise<Scans> {
  const loaded = loadCatalogue(parts.catalogue);
  if (!loaded.ok) throw new Error(`the catalogue is not valid: ${loaded.error[0]?.message}`);
  const catalogue = loaded.value;
  const { workerScript, grammarsFolder } = parts;
  const scanner = createScanner({ catalogue, toolVersion: 'accuracy', workerScript, grammarsFolder });
  const scanned: Scanned[] = [];
  try {
    for (const repository of repositories) {
      say(`scanning ${repository.name}`);
      const result = await scanner.scan({ root: repository.folder, today: catalogue.day });
      if (!result.ok) throw new Error(`${repository.name}: ${result.error.code} ${result.error.detail}`);
      scanned.push({ repository, findings: result.value.findings });
    }
  } finally {
    await scanner.close();
  }
  const detector = createDetector(catalogue);
  return { scanned, languageOf: (path) => detector.interest(path)?.language ?? 'other' };
}
