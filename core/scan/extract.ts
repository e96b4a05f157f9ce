import type { Diagnostic } from '../base/diagnostic.ts';
import type { FileFacts, Parse } from './detector.ts';
import { formatFor } from './formats/index.ts';
import { plainUnit } from './formats/plain/index.ts';
import { laneOf } from './lane.ts';
import { languageFor } from './languages/index.ts';
import { manifestsFor } from './manifests/index.ts';
import { withLines } from './neutral/lines.ts';
import type { Dependency, Unit } from './neutral/unit.ts';
import { isTooDeep, tooDeepDetail } from './syntax/nesting.ts';

const mostToParse = 1_000_000;

const problem = (path: string, code: Diagnostic['code'], detail: string): Diagnostic => ({ path, code, detail });

interface Read {
  readonly unit: Unit;
  readonly diagnostics: readonly Diagnostic[];
}

const asLanguage = (path: string, text: string, parse: Parse): Read | null => {
  const language = languageFor(path);
  if (!language) return null;
  if (text.length > mostToParse)
    return {
      unit: plainUnit(text),
      diagnostics: [problem(path, 'too-large-to-parse', `${text.length} characters, the limit is ${mostToParse}`)],
    };
  const { source, lineOf } = language.prepare?.(text) ?? { source: text };
  const root = parse(language.grammar(path), source);
  if (!root)
    return {
      unit: plainUnit(text),
      diagnostics: [problem(path, 'parse-timeout', `the ${language.id} parser did not finish in time`)],
    };
  const unit = language.toNeutral(root, source);
  return { unit: lineOf ? withLines(unit, lineOf) : unit, diagnostics: [] };
};

const asFormat = (path: string, text: string): Read | null => {
  const format = formatFor(path);
  if (!format) return null;
  if (text.length > mostToParse) return { unit: plainUnit(text), diagnostics: [] };
  return format.toNeutral(text, path);
};

const dependenciesIn = (
  path: string,
  text: string,
): { readonly dependencies: readonly Dependency[]; readonly diagnostics: readonly Diagnostic[] } => {
  const dependencies: Dependency[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const manifest of manifestsFor(path)) {
    const found = manifest.extract(text, path);
    if (found) dependencies.push(...found.map((entry) => ({ ecosystem: manifest.id, ...entry })));
    else diagnostics.push(problem(path, 'broken-manifest', `is no readable ${manifest.id} manifest`));
  }
  return { dependencies, diagnostics };
};

/** Read by something else than a grammar with limits of its own. */
const isStructured = (path: string): boolean => {
  const language = languageFor(path);
  return language === null || language.prepare !== undefined;
};

/** Facts of one file. Never throws: what cannot be read is a diagnostic. */
export const extractFacts = (path: string, text: string, parse: Parse): FileFacts => {
  const language = languageFor(path)?.id ?? formatFor(path)?.id ?? 'text';
  const lane = laneOf(path, text, language);
  if (lane === 'generated') return { path, lane, language, diagnostics: [], unit: null };
  if (isStructured(path) && isTooDeep(text))
    return { path, lane, language, diagnostics: [problem(path, 'parse-failed', tooDeepDetail)], unit: plainUnit(text) };
  try {
    const read = asLanguage(path, text, parse) ?? asFormat(path, text) ?? { unit: plainUnit(''), diagnostics: [] };
    const manifest = dependenciesIn(path, text);
    const unit: Unit = { ...read.unit, dependencies: manifest.dependencies };
    return { path, lane, language, diagnostics: [...read.diagnostics, ...manifest.diagnostics], unit };
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : 'unknown failure';
    return { path, lane, language, diagnostics: [problem(path, 'parse-failed', detail)], unit: null };
  }
};
