import type { Detector, FileFacts, Interest, Parse } from '../../../../core/scan/detector.ts';
import type { Finding } from '../../../../core/scan/types.ts';

/** The literal that makes a file a candidate. */
export const mark = 'acme-video';

interface Unit {
  readonly lines: readonly number[];
  readonly exported: readonly string[];
  readonly tree: string | null;
}

const interests: ReadonlyMap<string, Interest> = new Map([
  ['ts', { language: 'typescript', grammar: 'typescript', always: false }],
  ['py', { language: 'python', grammar: 'python', always: false }],
  ['odd', { language: 'odd', grammar: 'no-such-grammar', always: false }],
  ['txt', { language: 'text', grammar: null, always: false }],
  ['lock', { language: 'manifest', grammar: null, always: true }],
]);

/** Texts that do to a worker what hostile files could do. */
const misbehave = (text: string): void => {
  if (text.includes('END-THREAD')) process.exit(7);
  if (text.includes('TRAP')) throw Object.assign(new Error('unreachable'), { name: 'RuntimeError' });
  if (text.includes('EAT-MEMORY')) for (const hoard: string[][] = []; ; ) hoard.push(new Array(1e6).fill('x'));
  if (text.includes('NEVER-END')) for (;;) Math.random();
  if (text.includes('THROW')) throw new Error('the detector broke');
};

const linesWith = (text: string, word: string): number[] =>
  text.split('\n').flatMap((line, index) => (line.toLowerCase().includes(word) ? [index + 1] : []));

const exportsOf = (text: string): string[] => [...text.matchAll(/export const (\w+)/g)].map(([, name]) => name ?? '');

/** Asks for a second grammar in the middle of a file, as a page with scripts would. */
const parseTree = (path: string, text: string, parse: Parse): string | null => {
  const grammar = interests.get(path.split('.').at(-1) ?? '')?.grammar;
  if (grammar === null || grammar === undefined) return null;
  if (text.includes('SECOND-GRAMMAR')) return parse('css', 'a { color: red }')?.type ?? null;
  return parse(grammar, text)?.type ?? null;
};

const extract = (path: string, text: string, parse: Parse): FileFacts => {
  misbehave(text);
  const unit: Unit = { lines: linesWith(text, mark), exported: exportsOf(text), tree: parseTree(path, text, parse) };
  return {
    path,
    lane: 'production',
    language: interests.get(path.split('.').at(-1) ?? '')?.language ?? '',
    diagnostics: [],
    unit,
  };
};

/** Facts are made by `extract` above alone. */
const unitOf = (facts: FileFacts): Unit => facts.unit as Unit;

const finding = (path: string, line: number, symbol: string): Finding => ({
  path,
  line,
  column: 1,
  endLine: line,
  vendor: 'acme',
  underlyingVendor: null,
  kind: 'call',
  symbol,
  operation: null,
  capability: null,
  model: null,
  lane: 'production',
  confidence: 'high',
  via: ['as written'],
});

/** About 200 MB that a code base with such a file takes to be put together. */
const weigh = (facts: readonly FileFacts[]): number => {
  const hoard = facts.flatMap((file) => (file.path.endsWith('heavy.txt') ? [200] : []));
  const held = hoard.flatMap((megabytes) => Array.from({ length: megabytes }, () => new Array(131_072).fill(0.5)));
  return held.reduce((sum, { length }) => sum + length, 0);
};

const link = (facts: readonly FileFacts[]) => {
  weigh(facts);
  const sorted = [...facts].sort((left, right) => (left.path < right.path ? -1 : 1));
  return {
    findings: sorted.flatMap((file) => {
      const { lines, tree } = unitOf(file);
      const found = lines.map((line) => finding(file.path, line, tree ?? 'no tree'));
      return found.length > 0 ? found : [finding(file.path, 1, 'handed on')];
    }),
    signals: [],
  };
};

/** Finds lines with `acme-video`, and files that use a name which such files export. */
export const createDetector = (): Detector => ({
  literals: [mark],
  interest: (path) => interests.get(path.split('.').at(-1) ?? '') ?? null,
  accepts: (_, text) => !text.includes('NOT-ENOUGH'),
  extract,
  followUps: (facts) => [...new Set(facts.flatMap((file) => unitOf(file).exported))],
  link,
});
