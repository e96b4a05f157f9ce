import { formatFor } from './formats/index.ts';
import { languageFor } from './languages/index.ts';
import { manifestsFor } from './manifests/index.ts';
import type { EndpointRule } from './rules/host-rules.ts';
import { type Rules, workflowMarks } from './rules/index.ts';
import { NeedleSet } from './rules/needle-set.ts';
import { moduleNeedles } from './rules/package-needles.ts';
import type { SdkRule } from './rules/sdk-rules.ts';
import { speaksOfVideo } from './rules/words.ts';

type Fits = (start: number, end: number) => boolean;

/** Capitals begin a word inside another: `muxVideos` holds `Videos`. */
const inWord = (character: string): boolean => /[a-z0-9_$]/.test(character);

/** Stands as a word of its own: `stream.get` is not meant in `stream.getReader`. */
const wholeWord =
  (text: string, lower: string): Fits =>
  (start, end) =>
    !(inWord(text.charAt(start)) && inWord(lower.charAt(start - 1))) &&
    !(inWord(lower.charAt(end - 1)) && inWord(lower.charAt(end)));

/** What names of settings go on with, where they are written small, as fields of a class. */
const settingEnds =
  /^(?:[a-z]+_)?(?:api|access|secret|key|token|url|base|host|id|region|endpoint|domain|client|account|webhook)/;

/**
 * Begins as a word of its own, as `kie_` does not in `cookie_`; and where it is no more than the beginning of a name, goes
 * on as a setting does: in capitals, or small with an ending of theirs. `zoom_` alone begins many names.
 */
const setting =
  (text: string, lower: string): Fits =>
  (start, end) => {
    if (start > 0 && /[a-z0-9]/.test(lower.charAt(start - 1))) return false;
    if (lower.charAt(end - 1) !== '_' || text.charAt(start) !== lower.charAt(start)) return true;
    return settingEnds.test(lower.slice(end, end + 40));
  };

/** How events name the service they come from: `"aws.mediaconvert"`. */
const eventSources = ({ vendors }: Rules): readonly string[] =>
  [...vendors.values()].flatMap(({ detection }) =>
    (detection?.services ?? []).flatMap((service) => [`.${service}"`, `.${service}'`]),
  );

/** Parts of a host around what stands for a region or an account, long enough to tell something. */
const fixedParts = (host: string): readonly string[] =>
  host
    .toLowerCase()
    .split(/\{[^}]*\}/)
    .filter((part) => part.length >= 4);

/** Tells whether a text names one of some hosts, whole or in parts that code may have put together. */
const hostFinder = (hosts: Rules['hosts']): ((lower: string) => boolean) => {
  const byNeedle = new Map<string, (readonly string[])[]>();
  for (const { needle, host } of hosts) byNeedle.set(needle, [...(byNeedle.get(needle) ?? []), fixedParts(host)]);
  const needles = new NeedleSet(byNeedle.keys());
  return (lower) =>
    [...needles.in(lower)].some((needle) =>
      byNeedle.get(needle)?.some((parts) => parts.every((part) => lower.includes(part))),
    );
};

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

/** The first part of a path that says video: `/videos`. */
const pathNeedle = ({ segments }: EndpointRule): readonly string[] =>
  segments
    .filter((segment) => segment.length >= 5 && !segment.includes('{') && speaksOfVideo(segment))
    .map((segment) => `/${segment.toLowerCase()}`)
    .slice(0, 1);

/** What a call of the vendor looks like, as far as two names in a row tell it. */
const callNeedles = (rules: Rules): ReadonlyMap<string, NeedleSet> => {
  const byVendor = new Map<string, string[]>();
  for (const { vendor, symbol, segments, kind } of rules.symbols.rules) {
    if (kind === 'type' || kind === 'client-init') continue;
    const tail = symbol
      .replace(/^new\s+/, '')
      .split(/\.|::/)
      .slice(-2)
      .join('.')
      .toLowerCase();
    if (tail.length < 5 || (segments.length < 2 && tail.length < 9)) continue;
    const written = ['.', '::', '->', '().', '()->'].map((joint) => tail.replace('.', joint));
    byVendor.set(vendor, [...(byVendor.get(vendor) ?? []), ...written]);
  }
  for (const { vendor, endpoints } of rules.hosts)
    byVendor.set(vendor, [
      ...(byVendor.get(vendor) ?? []),
      ...endpoints.filter(({ telling }) => telling).flatMap(pathNeedle),
    ]);
  for (const [vendor, { detection }] of rules.vendors)
    if (detection?.services) byVendor.set(vendor, [...(byVendor.get(vendor) ?? []), ...detection.services]);
  return new Map([...byVendor].map(([vendor, needles]) => [vendor, new NeedleSet(needles)]));
};

interface Modules {
  readonly needles: NeedleSet;
  readonly rules: ReadonlyMap<string, readonly SdkRule[]>;
}

const modulesOf = (rules: Rules, ecosystem: string): Modules => {
  const byNeedle = new Map<string, SdkRule[]>();
  for (const rule of rules.sdks.rules)
    if (rule.ecosystem === ecosystem)
      for (const needle of moduleNeedles(rule)) byNeedle.set(needle, [...(byNeedle.get(needle) ?? []), rule]);
  return { needles: new NeedleSet(byNeedle.keys()), rules: byNeedle };
};

/**
 * The second gate. A package or host for video alone, a model, a setting or a resource of a vendor is enough; a shared
 * package must come with a call of the vendor or a client made for others, a shared host with a word of video.
 */
export const acceptance = (rules: Rules): ((path: string, text: string) => boolean) => {
  const ecosystems = new Map(
    [...new Set(rules.sdks.rules.map(({ ecosystem }) => ecosystem))].map((name) => [name, modulesOf(rules, name)]),
  );
  const scopes = new NeedleSet([...rules.sdks.scopes.keys()].map((scope) => `${scope}/`));
  const calls = callNeedles(rules);
  const own = new NeedleSet([
    ...rules.models.needles,
    ...rules.resources.keys(),
    ...eventSources(rules),
    ...workflowMarks,
  ]);
  const symbols = new NeedleSet(rules.symbolNeedles);
  const ownHost = hostFinder(rules.hosts.filter(({ exclusive }) => exclusive));
  const settings = new NeedleSet(rules.environment.needles);
  const sharedHost = hostFinder(rules.hosts.filter(({ exclusive }) => !exclusive));

  const byPackage = (names: readonly string[], lower: string, text: string): boolean => {
    if (names.includes('npm') && scopes.isIn(lower)) return true;
    for (const name of names) {
      const modules = ecosystems.get(name);
      for (const needle of modules?.needles.in(lower) ?? [])
        for (const { shared, vendor } of modules?.rules.get(needle) ?? [])
          if (!shared || calls.get(vendor)?.isIn(lower) || (text.length < shortFile && makesClient.test(text)))
            return true;
    }
    return false;
  };
  return (path, text) => {
    if (manifestsFor(path).length > 0 || formatFor(path)?.always) return true;
    const lower = text.toLowerCase();
    if (own.isIn(lower) || symbols.isIn(lower, wholeWord(text, lower)) || ownHost(lower)) return true;
    if (settings.isIn(lower, setting(text, lower))) return true;
    if (byPackage(languageFor(path)?.ecosystems ?? [], lower, text)) return true;
    return sharedHost(lower) && (text.length < shortFile || speaksOfVideo(lower));
  };
};
