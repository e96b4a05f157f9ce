import { contextsIn } from '../../history/context.ts';
import type { FindingContext } from '../../history/types.ts';
import type { Finding } from '../../scan/types.ts';
import { readBlobs } from '../git/blobs.ts';
import { decode } from '../read/decode.ts';

/** Findings of one file of one state, and the content they were found in. */
export interface Located {
  readonly blob: string;
  readonly findings: readonly Finding[];
}

interface Place {
  readonly folder: string;
  readonly fileBytes: number;
  readonly signal: AbortSignal;
}

export type Contexts = ReadonlyMap<Finding, FindingContext>;

/** Reads each content with findings once more, for what stands around them. */
export const readContexts = async (place: Place, located: readonly Located[]): Promise<Contexts> => {
  const byBlob = new Map<string, Finding[]>();
  for (const { blob, findings } of located) {
    const known = byBlob.get(blob);
    if (known === undefined) byBlob.set(blob, [...findings]);
    else known.push(...findings);
  }
  const contexts = new Map<Finding, FindingContext>();
  const ids = [...byBlob.keys()];
  for await (const blobs of readBlobs(place.folder, ids, place.fileBytes, place.signal)) {
    for (const { index, answer } of blobs) {
      if (!answer.ok) continue;
      const findings = byBlob.get(ids[index] ?? '') ?? [];
      const found = contextsIn(decode(answer.bytes).text, findings);
      for (const [row, context] of found.entries()) {
        const finding = findings[row];
        if (finding !== undefined) contexts.set(finding, context);
      }
    }
  }
  return contexts;
};

/** Findings file by file, each with the content its file has in that state. */
export const locate = (findings: readonly Finding[], blobOf: ReadonlyMap<string, string>): readonly Located[] => {
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = byPath.get(finding.path);
    if (known === undefined) byPath.set(finding.path, [finding]);
    else known.push(finding);
  }
  return [...byPath].flatMap(([path, own]) => {
    const blob = blobOf.get(path);
    return blob === undefined ? [] : [{ blob, findings: own }];
  });
};
