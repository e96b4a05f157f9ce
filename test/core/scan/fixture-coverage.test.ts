import { describe, expect, it } from 'vitest';
import { languageFor } from '../../../core/scan/languages/index.ts';
import { detectCases } from '../../helpers/detect-cases.ts';
import type { Wanted } from '../../helpers/marks.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';

/** Languages of call patterns whose code is not read, and why. */
const unread: Readonly<Record<string, string>> = { cpp: 'one vendor has patterns for C++, and no scan reads it yet' };

const primary = /^\S+ (call|client-init|model-id|endpoint-url)\b/;

/** Languages of the catalogue's patterns that a file of this name is written in. */
const patternLanguages = (path: string): readonly string[] => {
  const extension = path.slice(path.lastIndexOf('.') + 1);
  return extension === 'json' || extension === 'html' ? [extension] : (languageFor(path)?.patternLanguages ?? []);
};

const shows = (marks: readonly Wanted[]): { readonly must: boolean; readonly mustNot: boolean } => ({
  must: marks.some(({ expects }) => expects.some((mark) => primary.test(mark))),
  mustNot: marks.some(({ expects, gap }) => expects.length === 0 && gap === null),
});

/** By `<folder> <language>`: the marks of all its files. */
const marked = new Map<string, Wanted[]>();
for (const { name, wanted } of detectCases)
  for (const mark of wanted)
    for (const language of patternLanguages(mark.path)) {
      const key = `${name.slice(0, name.indexOf('/'))} ${language}`;
      marked.set(key, [...(marked.get(key) ?? []), mark]);
    }

const wantedPairs = shippedCatalogue.vendors.flatMap(({ id, callSites }) =>
  [...new Set(callSites.map(({ language }) => language))].map((language) => ({ id, language })),
);

describe('marked code', () => {
  it('shows for every vendor and language with call patterns what must be found, and what must not', () => {
    const missing = wantedPairs
      .filter(({ language }) => unread[language] === undefined)
      .flatMap(({ id, language }) => {
        const { must, mustNot } = shows(marked.get(`${id} ${language}`) ?? []);
        return [
          ...(must ? [] : [`${id} ${language}: nothing that must be found`]),
          ...(mustNot ? [] : [`${id} ${language}: nothing that must not be found`]),
        ];
      });
    expect(missing).toEqual([]);
  });

  it('leaves out only languages that no scan reads', () => {
    const known = new Set<string>(wantedPairs.map(({ language }) => language));
    const read = Object.keys(unread).filter(
      (language) => !known.has(language) || patternLanguages(`a.${language}`).length > 0,
    );
    expect(read).toEqual([]);
  });

  it('shows each of the tricky cases, numbered without a gap, with what must be found and what must not', () => {
    const cases = detectCases.filter(({ name }) => name.startsWith('tricky/'));
    const numbers = new Set(cases.map(({ name }) => Number(/^tricky\/(\d+)-/.exec(name)?.[1])));
    expect(numbers.size).toBeGreaterThanOrEqual(30);
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: numbers.size }, (_, at) => at + 1));
    const silent = cases.filter(({ wanted }) => !shows(wanted).mustNot).map(({ name }) => name);
    expect(silent).toEqual([]);
  });

  it('marks about two lines in five as not to be found', () => {
    const marks = detectCases.flatMap(({ wanted }) => wanted);
    const none = marks.filter(({ expects, gap }) => expects.length === 0 && gap === null);
    expect(none.length / marks.length).toBeGreaterThan(0.35);
  });
});
