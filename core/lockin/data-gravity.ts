import { codeEvidence, counted, type MetricDefinition, type MetricInput } from './metric.ts';
import type { Evidence } from './types.ts';

/** Whether masters exist only at the vendor, and who says so. */
type Masters =
  | { readonly only: boolean; readonly said: 'user' }
  | { readonly only: false; readonly said: 'code' | 'catalogue' }
  | { readonly only: null; readonly said: 'nobody' };

/**
 * The user's answer comes first; then copies that the code makes, which prove a second home; then the vendor's entry: who
 * wants to keep what a vendor deletes, or never holds, has it elsewhere.
 */
const mastersOf = ({ usage, custody, entry }: MetricInput): Masters => {
  const { mastersOnlyAtVendor: answer } = custody;
  if (answer !== undefined) return { only: answer, said: 'user' };
  if (usage.outputsCopied.length > 0) return { only: false, said: 'code' };
  const keepsNothing =
    entry !== null && (entry.coupling.assetsHeldBy !== 'vendor' || entry.coupling.retentionDays !== undefined);
  return keepsNothing ? { only: false, said: 'catalogue' } : { only: null, said: 'nobody' };
};

const copying = ({ usage }: MetricInput): string =>
  `the code copies results to storage of its own in ${counted(usage.outputsCopied.length, 'place')}`;

const wordsOn = ({ only, said }: Masters, input: MetricInput): string => {
  if (said === 'nobody') return 'where masters are kept is unknown';
  if (said === 'code') return `masters exist elsewhere too: ${copying(input)}`;
  if (said === 'catalogue') return 'the vendor does not keep files for good, so masters exist elsewhere too';
  if (!only) return 'by your answer masters exist elsewhere too';
  const though = input.usage.outputsCopied.length > 0 ? `, although ${copying(input)}` : '';
  return `by your answer masters exist only at the vendor${though}`;
};

const sizeWords = (library: boolean | null): string =>
  library === null ? 'its size is unknown' : library ? 'the library is large' : 'the library is small';

/** The name under which the address of a result is noted where it is kept. */
const resultAddress = 'result-url';

const storedWords = ({ usage }: MetricInput): string => {
  const stored = usage.storedIds.length;
  const addresses = usage.storedIds.filter(({ text }) => text === resultAddress).length;
  const among = addresses === 0 ? '' : `, ${addresses} of them the address of a result`;
  return `${counted(stored, 'place')} ${stored === 1 ? 'stores' : 'store'} ids of the vendor${among}`;
};

const settings = ({ custody }: MetricInput): readonly Evidence[] => [
  ...(custody.mastersOnlyAtVendor === undefined
    ? []
    : [
        { type: 'setting' as const, text: `Masters only at the vendor: ${custody.mastersOnlyAtVendor ? 'yes' : 'no'}` },
      ]),
  ...(custody.largeLibrary === undefined
    ? []
    : [{ type: 'setting' as const, text: `Over 1 TB or 5 000 assets: ${custody.largeLibrary ? 'yes' : 'no'}` }]),
];

/**
 * Data gravity: what is kept at the vendor or in its terms.
 *
 * 40 where vendor ids are stored + 40 where masters exist only at the vendor + 20 where the library is large (over 1 TB or
 * 5 000 assets). Range 0–100. High: content and records hold the code back. Low: files and records are one's own.
 * What neither the code nor the catalogue nor the user says adds nothing to the value and is named as unknown with the
 * points it could add. Source: cost model v1, section 3.5.
 */
export const dataGravity: MetricDefinition = {
  id: 'data-gravity',
  measure: (input) => {
    const { usage, custody, coefficients } = input;
    const ids = coefficients.used('lockin.data-gravity.ids');
    const masters = coefficients.used('lockin.data-gravity.masters');
    const large = coefficients.used('lockin.data-gravity.large');
    const kept = mastersOf(input);
    const library = custody.largeLibrary ?? null;
    return {
      value:
        (usage.storedIds.length > 0 ? ids.value : 0) +
        (kept.only === true ? masters.value : 0) +
        (library === true ? large.value : 0),
      explanation: `${storedWords(input)}; ${wordsOn(kept, input)}; ${sizeWords(library)}.`,
      evidence: [...codeEvidence([...usage.storedIds, ...usage.outputsCopied]), ...settings(input)],
      unknown: [
        ...(kept.only === null ? [`Whether masters exist only at the vendor: a yes adds ${masters.value}.`] : []),
        ...(library === null ? [`Whether the library is over 1 TB or 5 000 assets: a yes adds ${large.value}.`] : []),
      ],
      coefficients: [ids, masters, large],
    };
  },
};
