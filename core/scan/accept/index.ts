import { formatFor } from '../formats/index.ts';
import { languageFor } from '../languages/index.ts';
import { manifestsFor } from '../manifests/index.ts';
import type { Rules } from '../rules/index.ts';
import { NeedleSet } from '../rules/needle-set.ts';
import { speaksOfVideo } from '../rules/words.ts';
import { callNeedles } from './call-needles.ts';
import { type Look, signsOf } from './signs.ts';

const made = String.raw`(?:await\s+)?(?:new\s+)?(?:\w+\.)*(?:[A-Z]\w*|create\w+|make\w+|build\w+|get\w*[Cc]lient\w*|client|resource)\s*\(`;

/** A client made where others can reach it: at the top of a file, given back, or configured for all. */
const makesClient = new RegExp(
  [
    String.raw`^(?:export\s+)?(?:default\s+)?(?:(?:const|let|var|val)\s+)?\$?\w+[^=\n(]{0,60}=\s*${made}`,
    String.raw`\b(?:return|=>|\?\?=|\|\|=)\s*${made}`,
    String.raw`^\s*\w+\s*:\s*new\s+[A-Z]`,
    String.raw`\.(?:config|configure|init)\s*\(`,
  ].join('|'),
  'm',
);

/** A file that makes a client for others is short; in a long one its use would show. */
const shortFile = 8_000;

/**
 * The second gate. A package or host for video alone, a model, a setting or a resource of a vendor is enough; a shared
 * package must come with a call of the vendor or a client made for others, a shared host with a word of video. All
 * needles are looked for in one pass.
 */
export const acceptance = (rules: Rules): ((path: string, text: string) => boolean) => {
  const signs = signsOf(rules);
  const needles = new NeedleSet(signs.keys());
  const calls = callNeedles(rules);

  const byPackage = ({ packages, lower, text }: Look): boolean =>
    [...packages].some(
      ({ shared, vendor }) =>
        !shared || calls.get(vendor)?.isIn(lower) || (text.length < shortFile && makesClient.test(text)),
    );
  return (path, text) => {
    if (manifestsFor(path).length > 0 || formatFor(path)?.always) return true;
    const lower = text.toLowerCase();
    const ecosystems = new Set(languageFor(path)?.ecosystems);
    const look: Look = { text, lower, ecosystems, packages: new Set(), sharedHost: false, asked: new Set() };
    const visit = (needle: string, start: number): boolean =>
      signs.get(needle)?.some((sign) => sign(look, start, start + needle.length)) ?? false;
    if (needles.search(lower, visit) || byPackage(look)) return true;
    return look.sharedHost && (text.length < shortFile || speaksOfVideo(lower));
  };
};
