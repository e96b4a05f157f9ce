import { canonicalText } from '../canonical.ts';
import type { LintInput, LintMessage, LintRule } from './message.ts';

const firstDifference = (text: string, wanted: string): [line: number, actual: string, expected: string] => {
  const actual = text.split('\n');
  const expected = wanted.split('\n');
  const line = expected.findIndex((content, position) => content !== actual[position]);
  const position = line < 0 ? expected.length : line;
  return [position + 1, actual[position]?.trim() ?? 'nothing', expected[position]?.trim() ?? 'nothing'];
};

const check = ({ files }: LintInput): LintMessage[] =>
  files.flatMap(({ path, text, json }) => {
    const wanted = canonicalText(path, json);
    if (text === wanted) return [];
    const [line, actual, expected] = firstDifference(text, wanted);
    const message = `line ${line} is not in the order or form of the schema`;
    return [{ path, level: 'error', message, actual, expected, tip: 'npm run catalog:format puts it right' }];
  });

/** Keys stand in the order of the schema and files are written alike, so that a difference shows facts only. */
export const keysOrdered: LintRule = { id: 'keys-ordered', check };
