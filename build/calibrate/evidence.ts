import { isConfiguration } from '../../core/lockin/usage/configuration.ts';
import { laneOf } from '../../core/scan/lane.ts';
import { grep, type Repository } from './repository.ts';

export type EvidenceLane = 'production' | 'configuration' | 'test';

/** A file that names the vendor, outside comments. */
export interface EvidenceFile {
  readonly path: string;
  readonly lane: EvidenceLane;
  readonly lines: readonly { readonly line: number; readonly text: string }[];
}

const comment = /^\s*(\/\/|#(?!include)|\*|\/\*|<!--|--\s|"""|''')/;
const lockFile = /(^|\/)(package-lock\.json|[^/]+\.lock|pnpm-lock\.yaml|yarn\.lock|go\.sum|bun\.lockb?)$/;
const picture = /\.(svg|map|snap|ipynb)$/;
const prose = /(^|\/)(readme|changelog|license)[^/]*$|\.(md|mdx|rst|adoc)$/i;
const required = /(^|\/)requirements[^/]*\.txt$/;

/** Null for what no one counts: docs, lock files, generated and vendored code. */
export const evidenceLane = (path: string): EvidenceLane | null => {
  if (required.test(path)) return 'configuration';
  if (lockFile.test(path) || picture.test(path) || prose.test(path)) return null;
  const lane = laneOf(path, '', 'unknown');
  if (lane === 'generated' || lane === 'docs') return null;
  if (lane === 'test') return 'test';
  return isConfiguration(path) ? 'configuration' : 'production';
};

/** `commit:path:line:text` as git grep prints it with NUL between the parts. */
const parts = (record: string): { path: string; line: number; text: string } | null => {
  const [name = '', line = '', text] = record.split('\0');
  return text === undefined ? null : { path: name.slice(name.indexOf(':') + 1), line: Number(line), text };
};

/** Files of a commit that name the vendor, in any capitals; comment lines, docs, lock and generated files left out. */
export const evidenceAt = async (
  repository: Repository,
  commit: string,
  pattern: string,
): Promise<readonly EvidenceFile[]> => {
  const found = await grep(repository, pattern, commit);
  const files = new Map<string, EvidenceFile & { lines: { line: number; text: string }[] }>();
  for (const record of found.split('\n')) {
    const hit = parts(record);
    const lane = hit === null || comment.test(hit.text) ? null : evidenceLane(hit.path);
    if (hit === null || lane === null) continue;
    const file = files.get(hit.path) ?? { path: hit.path, lane, lines: [] };
    files.set(hit.path, file);
    file.lines.push({ line: hit.line, text: hit.text });
  }
  return [...files.values()];
};
