import { type HotSpot, hotSpots } from '../../../history/hot-spots.ts';
import { type OwnerTotal, ownerTotals } from '../../../history/owner-totals.ts';
import type { OwnershipReport } from '../../../history/ownership.ts';
import type { ScanResult } from '../../../scan/types.ts';
import { counted, listedUpTo, percent } from '../../wording/numbers.ts';
import { ageText, hotSpotDefinition, ownershipSentences, sinceSentence } from '../../wording/ownership.ts';
import { safeText } from '../safe-text.ts';
import { row, wrapped } from '../text-layout.ts';

const width = 100;
const mostSpots = 15;
const ownerWidths = [36, -6, -9, 12, 12, 40] as const;
const spotWidths = [-6, -7, -8, -8, 66] as const;

type Names = Readonly<Record<string, string>>;

const vendorsOf = (vendors: readonly string[], names: Names): string =>
  listedUpTo(
    vendors.map((vendor) => names[vendor] ?? vendor),
    2,
  );

const plain = (text: string): string => safeText(text.replace(/[\u00a0\u202f]/g, ' '));

/** Owners with what they have, then hot spots, for a terminal. */
export const ownershipText = (scan: ScanResult, report: OwnershipReport, names: Names): string => {
  const { findings, today, root } = scan;
  const age = (day: string | null): string => (day === null ? '' : ageText(day, today));
  const ownerRow = ({ owner, calls, findings: all, oldest, newest, vendors }: OwnerTotal): string =>
    row(ownerWidths, [
      owner ?? 'nobody',
      String(calls),
      String(all),
      age(oldest),
      age(newest),
      vendorsOf(vendors, names),
    ]);
  const spotRow = ({ heat, sites, commits, authors, path }: HotSpot): string =>
    row(spotWidths, [percent(heat), String(sites), String(commits), String(authors), path]);
  const owners = ownerTotals(findings, report.places);
  const spots = hotSpots(findings, report.changes);
  const lines = [
    `${root.name}: who owns ${counted(findings.filter(({ lane }) => lane === 'production').length, 'production finding')}`,
    ...ownershipSentences(report).flatMap((sentence) => wrapped(sentence, width)),
    '',
    ...(owners.length === 0
      ? ['Production code shows no trace of a video vendor.']
      : [row(ownerWidths, ['Owner', 'Calls', 'Findings', 'Oldest', 'Newest', 'Vendors']), ...owners.map(ownerRow)]),
    '',
    ...wrapped(`${hotSpotDefinition} ${sinceSentence(report)}`, width),
    '',
    ...(spots.length === 0
      ? ['No file with vendor code changed in that time.']
      : [
          row(spotWidths, ['Share', 'Places', 'Commits', 'Authors', 'File']),
          ...spots.slice(0, mostSpots).map(spotRow),
          ...(spots.length > mostSpots ? [`and ${spots.length - mostSpots} more; --format json names all`] : []),
        ]),
  ];
  return `${lines.map(plain).join('\n')}\n`;
};
