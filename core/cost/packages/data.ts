import { nothing, plus, threePoint, threePointSources } from '../three-point.ts';
import { codeEvidence, counted, type PackageDefinition, type PackageInput } from './package.ts';

type Held = { readonly held: boolean; readonly said: 'user' | 'code' | 'assumed' | 'unknown' };

/**
 * Whether files must be fetched from the vendor. The user's answer comes first; then what the code shows: it copies its
 * results away, or it uploads or stores ids at a vendor that keeps files without end, which is assumed to hold them.
 */
const assetsHeld = ({ usage, from, settings }: PackageInput): Held => {
  const answer = settings.custody[usage.vendor]?.mastersOnlyAtVendor;
  if (answer !== undefined) return { held: answer, said: 'user' };
  if (usage.outputsCopied.length > 0) return { held: false, said: 'code' };
  const keeps = from?.coupling.assetsHeldBy === 'vendor' && from.coupling.retentionDays === undefined;
  const entrusted = usage.uploads.length > 0 || usage.storedIds.length > 0;
  return keeps && entrusted ? { held: true, said: 'assumed' } : { held: false, said: 'unknown' };
};

const words = ({ held, said }: Held): string =>
  ({
    user: held ? 'assets are held at the vendor' : 'no assets are held only at the vendor',
    code: 'the code copies its results to storage of its own',
    assumed: 'assets are assumed to be held at the vendor',
    unknown: 'whether assets are held at the vendor is unknown',
  })[said];

/**
 * Moving data: 3 / 8 / 24 h where assets are held at the vendor (script and check), plus 2 / 5 / 12 h where its ids are
 * stored (legacy read path and back-fill). Source: cost model v1, section 3.3.
 */
export const data: PackageDefinition = {
  id: 'data',
  estimate: (input) => {
    const { usage, coefficients } = input;
    const assets = assetsHeld(input);
    const ids = usage.storedIds.length > 0;
    const move = threePoint(coefficients, 'data.assets');
    return {
      hours: plus(assets.held ? move : nothing, ids ? threePoint(coefficients, 'data.ids') : nothing),
      explanation: `${words(assets)}; ${counted(usage.storedIds.length, 'place')} ${usage.storedIds.length === 1 ? 'stores' : 'store'} ids of the vendor.`,
      evidence: [
        ...codeEvidence([...usage.storedIds, ...usage.uploads, ...usage.outputsCopied]),
        ...(assets.said === 'user' ? [{ type: 'setting' as const, text: words(assets) }] : []),
      ],
      coefficients: [
        ...(assets.held ? threePointSources(coefficients, 'data.assets') : []),
        ...(ids ? threePointSources(coefficients, 'data.ids') : []),
      ],
      remarks: {
        user: [],
        code: [],
        assumed: [
          'Nobody has said whether masters exist only at the vendor; the code entrusts files to it, so the move of them is counted.',
        ],
        unknown: [
          `Whether masters exist only at the vendor is unknown and not counted; if so, ${move.low}–${move.high} h come on top.`,
        ],
      }[assets.said],
    };
  },
};
