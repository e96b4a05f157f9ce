import { createRequire } from 'node:module';
import path from 'node:path';
import type { Catalogue } from '../../core/catalog/types.ts';
import { GrammarParsers } from '../../core/node/parsers/grammar-parsers.ts';
import type { Detector, FileFacts } from '../../core/scan/detector.ts';
import { createDetector } from '../../core/scan/index.ts';
import type { Finding, Signal } from '../../core/scan/types.ts';

const grammars = path.dirname(createRequire(import.meta.url).resolve('@vscode/tree-sitter-wasm'));
const mostPasses = 2;

/** Scans texts in this thread, with every gate and pass that a scan of a folder has, but without a folder. */
export async function scanTexts(
  texts: ReadonlyMap<string, string>,
  catalogue: Catalogue,
): Promise<{ findings: readonly Finding[]; signals: readonly Signal[] }> {
  const detector = createDetector(catalogue);
  const parsers = new GrammarParsers(grammars);
  const facts = new Map<string, FileFacts>();
  let needles = detector.literals;
  for (let pass = 0; pass <= mostPasses && needles.length > 0; pass += 1) {
    for (const [name, text] of texts) {
      if (facts.has(name) || !(await isCandidate(detector, parsers, name, text, needles, pass > 0))) continue;
      facts.set(name, detector.extract(name, text, parsers.parse));
      parsers.finishFile();
    }
    needles = detector.followUps([...facts.values()]).filter((needle) => needle.length >= 4);
  }
  return detector.link([...facts.values()]);
}

async function isCandidate(
  detector: Detector,
  parsers: GrammarParsers,
  name: string,
  text: string,
  needles: readonly string[],
  trusted: boolean,
): Promise<boolean> {
  const interest = detector.interest(name);
  if (interest === null) return false;
  if (interest.grammar !== null) await parsers.load(interest.grammar);
  if (interest.always && !trusted) return true;
  const lower = text.toLowerCase();
  return needles.some((needle) => lower.includes(needle.toLowerCase())) && (trusted || detector.accepts(name, text));
}
