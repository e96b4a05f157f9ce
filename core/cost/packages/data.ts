import { capitalised } from '../../base/text.ts';
import { nothing, plus, threePoint, threePointSources } from '../three-point.ts';
import type { Range } from '../types.ts';
import { codeEvidence, counted, type PackageDefinition, type PackageInput } from './package.ts';

/** Whether files must be fetched from the vendor, and who says so. */
type Held =
  | { readonly held: boolean; readonly said: 'user' | 'code' | 'catalogue' | 'assumed' }
  | { readonly held: null; readonly said: 'nobody' };

/** The entry says that the caller keeps the files, or that the vendor deletes them: whoever wants them has copied them. */
const keepsNothing = ({ from }: PackageInput): boolean =>
  from !== null && (from.coupling.assetsHeldBy !== 'vendor' || from.coupling.retentionDays !== undefined);

/**
 * The user's answer comes first; then what the code shows (it copies its results away), then the vendor's entry; then what
 * the code entrusts to a vendor that keeps files without end, which is assumed to hold them.
 */
const assetsHeld = (input: PackageInput): Held => {
  const { usage, from, settings } = input;
  const answer = settings.custody[usage.vendor]?.mastersOnlyAtVendor;
  if (answer !== undefined) return { held: answer, said: 'user' };
  if (usage.outputsCopied.length > 0) return { held: false, said: 'code' };
  if (keepsNothing(input)) return { held: false, said: 'catalogue' };
  const entrusted = usage.uploads.length > 0 || usage.storedIds.length > 0;
  return from !== null && entrusted ? { held: true, said: 'assumed' } : { held: null, said: 'nobody' };
};

const words = ({ held, said }: Held): string =>
  ({
    user: held ? 'assets are held at the vendor' : 'no assets are held only at the vendor',
    code: 'the code copies its results to storage of its own',
    catalogue: 'the vendor does not keep files for good',
    assumed: 'assets are assumed to be held at the vendor',
    nobody: 'whether assets are held at the vendor is unknown',
  })[said];

/** Unknown is a range from nothing to the whole, so that it widens the quote instead of passing for zero. */
const moving = ({ held }: Held, move: Range): Range =>
  held === null ? { low: 0, likely: 0, high: move.high } : held ? move : nothing;

const remarksOn = ({ said }: Held, move: Range): readonly string[] =>
  said === 'assumed'
    ? [
        'Nobody has said whether masters exist only at the vendor; the code entrusts files to it, so moving them is counted.',
      ]
    : said === 'nobody'
      ? [`Whether masters exist only at the vendor is unknown: counted as 0 to ${move.high} h, most likely 0.`]
      : [];

/**
 * Moving data: 3 / 8 / 24 h where assets are held at the vendor (script and check), 0 / 0 / 24 h where nobody knows, plus
 * 2 / 5 / 12 h where its ids are stored (legacy read path and back-fill). Source: cost model v1, section 3.3.
 */
export const data: PackageDefinition = {
  id: 'data',
  estimate: (input) => {
    const { usage, coefficients } = input;
    const assets = assetsHeld(input);
    const ids = usage.storedIds.length > 0;
    const move = threePoint(coefficients, 'data.assets');
    return {
      hours: plus(moving(assets, move), ids ? threePoint(coefficients, 'data.ids') : nothing),
      explanation: `${capitalised(words(assets))}; ${counted(usage.storedIds.length, 'place')} ${usage.storedIds.length === 1 ? 'stores' : 'store'} ids of the vendor.`,
      evidence: [
        ...codeEvidence([...usage.storedIds, ...usage.uploads, ...usage.outputsCopied]),
        ...(assets.said === 'user' ? [{ type: 'setting' as const, text: capitalised(words(assets)) }] : []),
      ],
      coefficients: [
        ...(assets.held === false ? [] : threePointSources(coefficients, 'data.assets')),
        ...(ids ? threePointSources(coefficients, 'data.ids') : []),
      ],
      remarks: remarksOn(assets, move),
    };
  },
};
