import { formatFor } from './formats/index.ts';
import { manifestsFor } from './manifests/index.ts';
import type { Rules } from './rules/index.ts';
import { moduleNeedles } from './rules/package-needles.ts';
import { speaksOfVideo } from './rules/words.ts';

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const anyOf = (needles: Iterable<string>): RegExp =>
  new RegExp(
    [...needles]
      .sort((a, b) => b.length - a.length)
      .map(literally)
      .join('|') || '(?!)',
  );

const makesClient =
  /\bnew\s+[A-Z]\w*\s*\(|\b[A-Z]\w*(?:Client|AI)?\s*\(|\b(?:create|make|build|new)[A-Z]\w*\s*\(|\.(?:client|config|configure|resource)\s*\(/;

/** The second gate: a file that only names a shared package must also make a client or speak of video. */
export const acceptance = (rules: Rules): ((path: string, text: string) => boolean) => {
  const shared = new Set(rules.sdks.rules.filter((rule) => rule.shared).flatMap(moduleNeedles));
  for (const rule of rules.sdks.rules)
    if (!rule.shared) for (const needle of moduleNeedles(rule)) shared.delete(needle);
  const strong = anyOf(rules.literals.filter((needle) => !shared.has(needle)));
  const weak = anyOf(shared);
  return (path, text) => {
    if (manifestsFor(path).length > 0 || formatFor(path)?.always) return true;
    const lower = text.toLowerCase();
    return strong.test(lower) || (weak.test(lower) && (speaksOfVideo(lower) || makesClient.test(text)));
  };
};
