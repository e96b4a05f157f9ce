import type { Calibration } from '../../core/accuracy/calibration.ts';
import type { Result } from '../../core/accuracy/result.ts';
import { shareText } from '../../core/accuracy/share-text.ts';
import type { Day } from '../../core/base/day.ts';
import { firstScans } from './first-scans.ts';
import { faultLines } from './report-text.ts';
import { calibrationTable, groupTable, repositoryTable, sliceTable, type Table } from './tables.ts';

const [mobile, scripts, later] = [firstScans('mobile'), firstScans('scripts'), firstScans('later')];

/** The share found in the last set, the one library left out that holds most of what was missed there. */
const withoutOne = firstScans('later', 'teamduality/heygen-typescript-sdk').recall;

const markdown = ({ header, rows }: Table): string =>
  [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const levels = ({ calibration }: Result): readonly Calibration[] =>
  calibration.find(({ group }) => group === 'primary')?.levels ?? [];

const sentence = (result: Result): string =>
  levels(result)
    .filter(({ right, wrong }) => right + wrong > 0)
    .map(
      ({ confidence, share, right, wrong }) => `"${confidence}" was right in ${shareText(share)} of ${right + wrong}`,
    )
    .join(', ');

export interface Page {
  readonly today: Day;
  readonly own: Result;
  readonly corpus: Result;
  /** Labelled repositories that were not at hand. */
  readonly absent: readonly string[];
}

const left = (absent: readonly string[]): string =>
  absent.length === 0 ? '' : ` Not at hand and left out: ${absent.map((name) => name.replace('__', '/')).join(', ')}.`;

const faults = (result: Result): string => faultLines(result) || 'none';

/** The page `docs/accuracy.md`: what is measured, how, how well, and what the figures do not say. */
export const asMarkdown = ({ today, own, corpus, absent }: Page): string => `# How accurate the detection is

Written by \`npm run accuracy -- --corpus LABELS --repos FOLDER\` on ${today}; do not edit by hand.

A scan is as good as what it finds. So it is held against code that people have read line by line: each place that calls
a video API, makes its client, names its address, model, key or package, or takes its webhooks. Two sets:

- **Public repositories** (${corpus.repositories} of ${corpus.repositories + absent.length}, ${corpus.silence.negatives} of them without any video call, as traps). The labels hold paths, line numbers
  and vendors; the code is not part of this project and has to be fetched apart.${left(absent)}
- **Our own** (${own.repositories}: \`test/fixtures/repos\` and the sample company), written for this project and inside its tree. \`npm run accuracy\`
  without arguments runs them anywhere, and so does the app (Settings, *Check detection*). They are small and full of traps; their authors knew the scanner, so the public figure is the one to quote.

## Public repositories

${markdown(groupTable(corpus))}

Without a primary finding, as they should be: ${corpus.silence.silent} of ${corpus.silence.negatives} repositories that call no video API.

**primary** = call, client, address, model id; **import**; **manifest** = packages; **other** = names of keys, webhooks.
*Mean* is over repositories, so that one large repository does not rule. *Neutral* findings are neither right nor wrong.

### How far to trust a stated confidence

Among primary findings ${sentence(corpus)}.

${markdown(calibrationTable(corpus))}

### By kind

${markdown(sliceTable('kind', corpus.kinds))}

A finding with two kinds that is wrong is wrong for both.

### By language or format

${markdown(sliceTable('language', corpus.languages))}

### By vendor

${markdown(sliceTable('vendor', corpus.vendors))}

### By repository

${markdown(repositoryTable(corpus))}

## Code that nobody here had seen

Repositories were scanned before anybody here had looked at them, and then read by hand by one reader. General causes of what was
missed have been mended since, so they no longer count as unseen; the figures are of the first scan and are not renewed.

${mobile.count} in languages other than TypeScript and Python, mostly of mobile and server SDKs, scanned on ${mobile.day}: primary findings were
right in ${shareText(mobile.precision)}, and ${shareText(mobile.recall)} of what is there was found. Missed were mostly packages the catalogue did not know yet and
addresses handed in from outside.

${markdown(mobile.table())}

${scripts.count} applications, mostly in TypeScript and Python, scanned on ${scripts.day}; only calls and clients were counted: right in
${shareText(scripts.precision)}, found ${shareText(scripts.recall)}. Missed were mostly models kept in tables of the project's own, clients built on a base class, and
requests sent through a vendor's client by their path; wrong were picture models beside video models.

${markdown(scripts.table())}

${later.count} more, scanned after most of that was mended, counted alike: right in ${shareText(later.precision)}, found ${shareText(later.recall)}. Nearly all that was missed
lies in one library that wraps a vendor's whole API behind inherited helpers; without it ${shareText(withoutOne)} was found.

${markdown(later.table())}

## Our own set

${markdown(groupTable(own))}

${markdown(sliceTable('language', own.languages))}

${markdown(repositoryTable(own))}

Missed or wrong there:

\`\`\`text
${faults(own)}
\`\`\`

## Method

1. Each repository is scanned as the app scans it: same files, same limits, every lane. Nothing in it is run or installed.
2. A finding fits a label where the path is equal, the line is at most two off and the vendor agrees: the label's vendor,
   the maker of its model, a vendor named there as being as right, or another door to the same product
   ([families](../core/accuracy/families.json)).
3. Lines are paired one to one, equal lines first, then as many as possible, so that one finding cannot pay for three
   labels. Inside a group the exact kind does not decide; how often it is exact stands beside.
4. Found and missed count labels. Wrong counts findings that fit no label of their group. A label may be *optional* – a
   matter of taste, such as calls of the project's own wrapper: missing it is no miss, finding it no false alarm.
5. precision = found / (found + wrong), recall = found / labels. Confidence: of the findings that were right or wrong, the
   share that was right.

The scorer is [core/accuracy](../core/accuracy); [its tests](../test/core/accuracy) hold the rules by worked examples.

## Limits

- The scanner was improved while looking at these ${corpus.repositories} repositories. Code that nobody here has seen gives the honest figure, and it
  is lower: see the first scans above.
- Labels are made by people, one reading each. What they overlooked counts as wrong here.
- Small slices say little: a vendor or language with ten labels moves ten points with one of them.
- Only what is written in code can be found: a model id that lives in a database, a client handed over by a container, or
  an address put together while running stays unknown, and is shown as such.
`;
