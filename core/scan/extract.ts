import type { Diagnostic } from '../base/diagnostic.ts';
import type { FileFacts, Parse } from './detector.ts';
import { formatFor } from './formats/index.ts';
import { plainUnit } from './formats/plain/index.ts';
import { laneOf } from './lane.ts';
import { languageFor } from './languages/index.ts';
import type { Prepared } from './languages/language.ts';
import { manifestsFor } from './manifests/index.ts';
import { withLines } from './neutral/lines.ts';
import { withPage } from './neutral/page.ts';
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
  const prepared: Prepared = language.prepare?.(text) ?? { source: text };
  const { source, lineOf } = prepared;
  const root = parse(language.grammar(path), source);
  if (!root)
    return {
      unit: plainUnit(text),
      diagnostics: [problem(path, 'parse-timeout', `the ${language.id} parser did not finish in time`)],
    };
  const unit = withPage(language.toNeutral(root, source), prepared);
  return { unit: lineOf ? withLines(unit, lineOf) : unit, diagnostics: [] };
};

const asFormat = (path: string, text: string): Read | null => {
  const format = formatFor(path);
  if (!format) return null;
  if (text.length > mostToParse) return { unit: plainUnit(text), diagnostics: [] };
  return format.toNeutral(text, path);
};

/** Texts of a manifest that may tell more than packages: an address, or the name of a setting in a script. */
const tells = /:\/\/|[A-Z][A-Z0-9]*_[A-Z0-9_]+/;

/**
 * A manifest is read for its packages; nobody imports it for what else it holds. Thousands of them in one tree would
 * otherwise be most of what is kept of it.
 */
const manifestUnit = (unit: Unit, dependencies: readonly Dependency[]): Unit => ({
  ...unit,
  dependencies,
  exports: [],
  bindings: [],
  texts: unit.texts.filter(({ text }) => text.kind !== 'text' || tells.test(text.value)),
});

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
    const isManifest = manifestsFor(path).length > 0 && !languageFor(path);
    const unit = isManifest
      ? manifestUnit(read.unit, manifest.dependencies)
      : { ...read.unit, dependencies: manifest.dependencies };
    return { path, lane, language, diagnostics: [...read.diagnostics, ...manifest.diagnostics], unit };
  } catch (error) {
    const detail = error instanceof Error ? error.message.slice(0, 200) : 'unknown failure';
    return { path, lane, language, diagnostics: [problem(path, 'parse-failed', detail)], unit: null };
  }
};
