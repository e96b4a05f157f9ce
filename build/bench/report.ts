import type { Measured } from './measure.ts';
import { median, memoryOf, type Spread, secondsOf, spreadOf } from './statistics.ts';

export interface Page {
  readonly today: string;
  readonly about: string;
  readonly machine: string;
  readonly runs: number;
  readonly measured: Measured;
}

const two = (value: number): string => value.toFixed(2);

const row = (name: string, { median: middle, least, most }: Spread, memory: number | null): string =>
  `| ${name} | ${two(middle)} | ${two(least)}–${two(most)} | ${memory === null ? 'unknown' : Math.round(memory)} |`;

interface Bar {
  readonly what: string;
  readonly reached: string;
  readonly wanted: string;
  readonly met: boolean;
}

const barsOf = ({ ours, ripgrep, astGrep, start, typescript, changed }: Measured): readonly Bar[] => {
  const whole = secondsOf(ours).median;
  const toRipgrep = whole / secondsOf(ripgrep).median;
  const toAstGrep = secondsOf(astGrep).median / whole;
  const memory = memoryOf(ours) ?? Number.POSITIVE_INFINITY;
  const [lines, one, version] = [median(typescript.seconds), median(changed), secondsOf(start).median];
  return [
    { what: 'whole scan against ripgrep', reached: `${two(toRipgrep)} ×`, wanted: '≤ 2.5 ×', met: toRipgrep <= 2.5 },
    { what: 'ast-grep against whole scan', reached: `${two(toAstGrep)} ×`, wanted: '≥ 6 ×', met: toAstGrep >= 6 },
    { what: 'TypeScript after start', reached: `${two(lines)} s`, wanted: '< 1 s', met: lines < 1 },
    { what: 'one changed file', reached: `${two(one)} s`, wanted: '< 0.2 s', met: one < 0.2 },
    { what: 'peak memory', reached: `${Math.round(memory)} MB`, wanted: '< 500 MB', met: memory < 500 },
    { what: 'start for `--version`', reached: `${two(version)} s`, wanted: '< 0.2 s', met: version < 0.2 },
  ];
};

/** The page `docs/performance.md`: what was measured on what, against whom, and which aims are not reached. */
export const asMarkdown = ({ today, about, machine, runs, measured }: Page): string => {
  const { files, megabytes, parsed, ours, ripgrep, astGrep, start, typescript, changed } = measured;
  return `# How fast a scan is

Written by \`npm run bench -- --tree FOLDER --about TEXT\` on ${today}; do not edit by hand.

**Machine**: ${machine}. **Tree**: ${about}: ${files} files listed, ${Math.round(megabytes)} MB of them read, ${parsed} parsed.
${runs} runs of each program in turn, files in the page cache; machines are noisy, so read ratios.

| | median s | range s | most memory, MB |
| --- | --- | --- | --- |
${row('ripgrep, the same literals', secondsOf(ripgrep), memoryOf(ripgrep))}
${row('whole scan, nothing known', secondsOf(ours), memoryOf(ours))}
${row('ast-grep, the same job in rules', secondsOf(astGrep), memoryOf(astGrep))}
${row('start, `--version`', secondsOf(start), memoryOf(start))}
${row(`${typescript.lines} lines of TypeScript in ${typescript.files} files, after start`, spreadOf(typescript.seconds), null)}
${row('the same again with one file changed', spreadOf(changed), null)}

| aim | reached | wanted | |
| --- | --- | --- | --- |
${barsOf(measured)
  .map(({ what, reached, wanted, met }) => `| ${what} | ${reached} | ${wanted} | ${met ? 'met' : '**not met**'} |`)
  .join('\n')}

## How it is compared

- **ripgrep** looks for every literal of the byte filter, without regard to case, and lists the files: the floor of any scan
  that reads each file once.
- **ast-grep** parses every file of the languages it shares with this scanner and looks for calls that begin with one of the
  catalogue's names, and for texts and imports that hold one of the literals ripgrep looks for: packages, hosts, model ids and
  settings ([the rules](../build/bench/ast-grep-rules.ts)). It minds the case, since a rule of all these literals that does not
  took it five minutes for 1,942 files. It resolves no names over files, and reads no TOML, \`.env\`, Dart, Vue and
  notebooks, so its job is still the smaller one.
- The **whole scan** is the command line from start to written JSON: list, filter bytes, parse candidates, resolve over files,
  search again for what they hand on, judge. "After start" and "one file changed" are scans by a scanner whose threads
  stand ready, as in the app.

## Where the time goes in a large tree

Listing, filtering bytes and parsing run on all threads. Putting the facts of all candidates together does not: it grows with
the number of files that name a vendor, and so do time and memory in trees full of code about AI services. Files that hold
evidence are kept as facts until the end of the scan.

What was done against the memory: facts of files are held packed until their code base is put together, and a thread begins
with a heap of 512 MB; a code base that needs more is put together again by one with 2 GB. On this tree that took the most
from 1.7 GB over 1.3 to about 1.0 GB. Tried and not kept, once each on a busy machine: \`--heap-growing-percent=25\` (959 MB for
a fifth more processor time), \`--optimize-for-size\` (644 MB at half the speed). What is alive at the most: 230 MB in a thread
that puts the largest code base together, 50 MB of parser a thread, 134 MB in the host for the records of 225,000 files; with
two threads and no slack at all about 600 MB. Less would take records of files without evidence kept in columns, and a large
code base judged package by package.
`;
};
