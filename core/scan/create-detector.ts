import type { Catalogue } from '../catalog/types.ts';
import { acceptance } from './accept/index.ts';
import type { Detector, FileFacts, Interest } from './detector.ts';
import { extractFacts } from './extract.ts';
import { formatFor } from './formats/index.ts';
import { languageFor } from './languages/index.ts';
import { manifestsFor } from './manifests/index.ts';
import { findingsOf, furtherNeedles, type Judged, judge } from './match/index.ts';
import { Evaluator } from './resolve/evaluator.ts';
import { Project } from './resolve/project.ts';
import { compileRules, type Rules } from './rules/index.ts';
import { findSignals } from './signals/index.ts';
import { signalNeedles } from './signals/needles.ts';

const lockFiles = new Set([
  'package-lock.json',
  'npm-shrinkwrap.json',
  'composer.lock',
  'pnpm-lock.yaml',
  'packages.lock.json',
  'package.resolved',
  'pubspec.lock',
  'poetry.lock',
  'cargo.lock',
  'pipfile.lock',
  'uv.lock',
  'bun.lock',
  'deno.lock',
  'flake.lock',
]);

const interestIn = (path: string): Interest | null => {
  const name = path.split('/').at(-1)?.toLowerCase() ?? '';
  if (lockFiles.has(name)) return null;
  const language = languageFor(path);
  const always = manifestsFor(path).length > 0;
  if (language) return { language: language.id, grammar: language.grammar(path), always };
  const format = formatFor(path);
  if (format)
    return {
      language: format.id,
      grammar: null,
      always: always || format.always,
      ...(format.later ? { later: true } : {}),
    };
  return always ? { language: 'manifest', grammar: null, always } : null;
};

/** Judges a set of facts; asked a second time about the very same facts, it does not work anew. */
const judging = (rules: Rules): ((facts: readonly FileFacts[], final: boolean) => Judged) => {
  let last: { readonly facts: readonly FileFacts[]; readonly judged: Judged } | null = null;
  return (facts, final) => {
    const same =
      last !== null && last.facts.length === facts.length && facts.every((entry, at) => last?.facts[at] === entry);
    const known = same ? last?.judged : undefined;
    // Let go before the next is worked out: both at once would double what a large code base takes.
    last = null;
    const judged = known ?? judge(new Evaluator(new Project(facts, rules)));
    if (!final) last = { facts: [...facts], judged };
    return judged;
  };
};

/** Compiles a catalogue into a detector. The same catalogue and files give the same findings, in any order. */
export const createDetector = (catalogue: Catalogue): Detector => {
  const rules = compileRules(catalogue);
  const judged = judging(rules);
  return {
    literals: rules.literals,
    interest: interestIn,
    accepts: acceptance(rules),
    extract: extractFacts,
    followUps: (facts) => {
      const { evaluator, found, decided } = judged(facts, false);
      return [...furtherNeedles({ evaluator, found, decided }), ...signalNeedles(evaluator, decided)];
    },
    link: (facts) => {
      const { evaluator, found, decided } = judged(facts, true);
      return { findings: findingsOf({ evaluator, found, decided }), signals: findSignals(evaluator, decided) };
    },
  };
};
