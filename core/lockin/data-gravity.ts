import { codeEvidence, counted, type MetricDefinition, type MetricInput } from './metric.ts';
import type { Evidence } from './types.ts';

/** True, false, or null where neither the code nor the user says. Copies made by the code prove a second home. */
const mastersOnlyAtVendor = ({ usage, custody }: MetricInput): boolean | null =>
  custody.mastersOnlyAtVendor ?? (usage.outputsCopied.length > 0 ? false : null);

const said = (answer: boolean | null, yes: string, no: string, unknown: string): string =>
  answer === null ? unknown : answer ? yes : no;

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
 * What neither code nor user says adds nothing to the value and is named as unknown with the points it could add.
 * Source: cost model v1, section 3.5.
 */
export const dataGravity: MetricDefinition = {
  id: 'data-gravity',
  measure: (input) => {
    const { usage, custody, coefficients } = input;
    const ids = coefficients.used('lockin.data-gravity.ids');
    const masters = coefficients.used('lockin.data-gravity.masters');
    const large = coefficients.used('lockin.data-gravity.large');
    const only = mastersOnlyAtVendor(input);
    const library = custody.largeLibrary ?? null;
    const stored = usage.storedIds.length;
    return {
      value: (stored > 0 ? ids.value : 0) + (only === true ? masters.value : 0) + (library === true ? large.value : 0),
      explanation: [
        `${counted(stored, 'place')} ${stored === 1 ? 'stores' : 'store'} ids of the vendor`,
        said(
          only,
          'masters exist only at the vendor',
          'masters exist elsewhere too',
          'where masters are kept is unknown',
        ),
        said(library, 'the library is large', 'the library is small', 'its size is unknown'),
      ]
        .join('; ')
        .concat('.'),
      evidence: [...codeEvidence([...usage.storedIds, ...usage.outputsCopied]), ...settings(input)],
      unknown: [
        ...(only === null ? [`Whether masters exist only at the vendor: a yes adds ${masters.value}.`] : []),
        ...(library === null ? [`Whether the library is over 1 TB or 5 000 assets: a yes adds ${large.value}.`] : []),
      ],
      coefficients: [ids, masters, large],
    };
  },
};
