import { makerOf, makesNoVideo } from '../../catalog/maker.ts';
import type { VendorId } from '../../catalog/schema.ts';
import { settingAtStart, written } from '../resolve/texts.ts';
import type { TextValue } from '../resolve/value.ts';
import { mostOwners } from '../rules/environment-rules.ts';
import { type EndpointRule, type HostRule, hole } from '../rules/host-rules.ts';
import type { Rules } from '../rules/index.ts';
import { speaksOfOther, speaksOfVideo } from '../rules/words.ts';

/**
 * How well an address shows video use. `sure`: by itself; `open`: a place that also serves other things and does not
 * tell which; `base`: only the beginning of addresses; `other`: something else than video.
 */
export type Strength = 'sure' | 'open' | 'base' | 'other';

export interface AddressMatch {
  readonly rule: HostRule;
  readonly endpoint: EndpointRule | null;
  readonly strength: Strength;
  /** Model id that stands in the path, where one does. */
  readonly model: string | null;
  /** Offset in the written text at which the path begins. */
  readonly pathStart: number;
  /** Further vendors behind the same host whom the address may mean as well. */
  readonly sharedWith: readonly VendorId[];
  /** Told by the path alone, which is the vendor's `own` or one that is `common`. */
  readonly alone?: 'own' | 'common';
}

/** Whether a part of a path, gaps and all, may be what a template says. */
export const partMatches = (template: string, text: string): boolean => {
  if (text === hole) return true;
  if (template.includes('{'))
    return new RegExp(
      `^${template
        .split(/\{[^}]*\}/)
        .map(quoted)
        .join('.+')}$`,
      'i',
    ).test(text.replaceAll(hole, 'x'));
  if (text.includes(hole)) return new RegExp(`^${text.split(hole).map(quoted).join('.*')}$`, 'i').test(template);
  return template.toLowerCase() === text.toLowerCase();
};

const quoted = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const isVariable = (template: string): boolean => /^\{[^}]*\}$/.test(template);

interface Fit {
  readonly endpoint: EndpointRule;
  readonly reach: 'full' | 'beyond' | 'short';
  readonly literal: number;
}

const fitOf = (endpoint: EndpointRule, parts: readonly string[]): Fit | null => {
  const { segments } = endpoint;
  const common = Math.min(segments.length, parts.length);
  let literal = 0;
  for (let at = 0; at < common; at += 1) {
    if (!partMatches(segments[at] ?? '', parts[at] ?? '')) return null;
    if (!isVariable(segments[at] ?? '') && parts[at] !== hole) literal += 1;
  }
  const reach = parts.length === segments.length ? 'full' : parts.length > segments.length ? 'beyond' : 'short';
  return { endpoint, reach, literal };
};

const order = { full: 2, beyond: 1, short: 0 } as const;

const bestFit = (rule: HostRule, parts: readonly string[]): Fit | null => {
  const fits = rule.endpoints.map((endpoint) => fitOf(endpoint, parts)).filter((fit) => fit !== null);
  const rank = (fit: Fit): number => fit.literal * 4 + order[fit.reach];
  return fits.sort((a, b) => rank(b) - rank(a))[0] ?? null;
};

const versionOnly = /^(v?\d+(\.\d+)*(beta\d*|alpha\d*)?|api|rest|client|openapi|ent|\uE000)$/i;

/** What may follow a model in a path: what was asked of it and how it goes. */
const afterModel = /^(requests?|status|results?|cancel|stream|predictions|versions|invoke|operations)$/i;

/** Model ids that a path names, longest first: `fal-ai/veo3/fast` of `/fal-ai/veo3/fast/requests`. */
const modelIn = (rules: Rules, rule: HostRule, parts: readonly string[]): { id: string; video: boolean } | null => {
  if (!rule.exclusive && speaksOfOther(parts.join('/'))) return null;
  const tail = parts.findIndex((part) => afterModel.test(part));
  const end = tail < 0 ? parts.length : tail;
  for (let from = 0; from < end; from += 1)
    for (let to = end; to > from; to -= 1) {
      const id = parts
        .slice(from, to)
        .join('/')
        .replace(/:[a-zA-Z]+$/, '');
      if (id.includes(hole) || id.length < 4 || /^(publishers|models)\//.test(id)) continue;
      const found = rules.models.match(id).filter(({ vendor, telling }) => vendor === rule.vendor || telling);
      if (found.length > 0) return { id, video: true };
    }
  const owner = parts.findIndex((part) => part === 'models' || part === 'deployments');
  const id = owner >= 0 ? parts.slice(owner + 1, owner + 3).join('/') : '';
  if (id !== '' && !id.includes(hole)) {
    const guess = rules.models.guess(id);
    return { id, video: guess !== null };
  }
  return null;
};

const pictureOrSound = /\.(jpe?g|png|gif|webp|svg|avif|ico|mp3|wav|m4a|ogg|flac|pdf|zip|css)$/i;

/** Pages for people and doors for signing in, whatever host they are on. */
const page =
  /(^|\/)(auth|oauth2?|login|signin|sign-in|signup|docs?|console|dashboard|pricing|legal|terms|privacy|blog|status|about|contact)(\/|$)/i;

/** Methods of a model by which it writes, draws and counts, named behind a colon. */
const asksForText = /:(stream)?(generate|embed|batchEmbed)Contents?\b|:countTokens\b/i;

const providerName = /^[A-Z]\w*\.[A-Z]\w*$/;

/** `/providers/Company.Product/` below a host that manages everything: only the product's own name means it. */
const namesOtherProvider = ({ endpoints }: HostRule, parts: readonly string[]): boolean => {
  const own = endpoints.flatMap(({ segments }) => segments.filter((segment) => providerName.test(segment)));
  return own.length > 0 && !parts.some((part) => own.some((name) => name.toLowerCase() === part.toLowerCase()));
};

/** Whether a path at a gateway names a family of models: of video as `/veo/generate`, of something else, or none. */
const modelsNamed = ({ families, vendors }: Rules, { vendor }: HostRule, path: string): 'video' | 'other' | null => {
  if (vendors.get(vendor)?.category !== 'aggregator') return null;
  if (makesNoVideo(path, families)) return 'other';
  return makerOf(path, families) === null ? null : 'video';
};

const strengthOf = (
  rules: Rules,
  rule: HostRule,
  fit: Fit | null,
  path: string,
  parts: readonly string[],
  video: boolean | null,
): Strength => {
  if (video !== null) return video ? 'sure' : 'other';
  if (asksForText.test(path)) return 'other';
  const bare = path.replaceAll(hole, '/');
  if (fit?.reach !== 'full' && page.test(bare)) return 'other';
  if (!rule.exclusive && pictureOrSound.test(bare)) return 'other';
  if (rule.exclusive) return speaksOfOther(bare) && fit?.reach !== 'full' ? 'other' : 'sure';
  if (namesOtherProvider(rule, parts)) return 'other';
  if (parts.every((part) => versionOnly.test(part))) return parts.includes(hole) && parts.length > 0 ? 'open' : 'base';
  if (fit && fit.reach !== 'short' && fit.endpoint.telling && fit.literal > 0) return 'sure';
  if (speaksOfVideo(bare)) return 'sure';
  const named = modelsNamed(rules, rule, bare);
  if (named !== null) return named === 'video' ? 'sure' : 'other';
  if (fit?.endpoint.segments.every(isVariable) && !path.includes(hole) && parts.length > 1) return 'other';
  if (speaksOfOther(bare)) return 'other';
  if (fit?.reach === 'short')
    return fit.endpoint.telling && fit.literal >= fit.endpoint.segments.length - 1 ? 'sure' : 'base';
  return 'open';
};

const cutPath = (rest: string): string => /^[^?#\s"'<>`\\]*/.exec(rest)?.[0] ?? '';

const matchRule = (rules: Rules, rule: HostRule, text: string): AddressMatch | null => {
  const found = rule.pattern.exec(text);
  return found ? matchPath(rules, rule, text, found.index + found[0].length) : null;
};

const matchPath = (rules: Rules, rule: HostRule, text: string, pathStart: number): AddressMatch => {
  const path = cutPath(text.slice(pathStart)).replace(/^:\d+/, '');
  const parts = path.split('/').filter((part) => part !== '');
  const fit = bestFit(rule, parts);
  const model = modelIn(rules, rule, parts);
  const strength = strengthOf(rules, rule, fit, path, parts, model?.video ?? null);
  return {
    rule,
    endpoint: fit && fit.reach !== 'short' ? fit.endpoint : null,
    strength,
    model: model?.video ? model.id : null,
    pathStart,
    sharedWith: [],
  };
};

const literals = ({ endpoint }: AddressMatch): number =>
  endpoint ? endpoint.segments.filter((part) => !isVariable(part)).length : 0;

const worth: Readonly<Record<Strength, number>> = { sure: 3, open: 2, base: 1, other: 0 };

/** An address that begins with a setting named after a vendor: its path must be one of that vendor's. */
const matchSetting = (rules: Rules, value: TextValue, text: string): AddressMatch | null => {
  const setting = settingAtStart(value);
  const owners = setting === null ? [] : rules.environment.match(setting);
  if (owners.length === 0 || owners.length > mostOwners) return null;
  const found = rules.hosts
    .filter(({ vendor }) => owners.some((owner) => owner.vendor === vendor))
    .map((rule) => matchPath(rules, rule, text, hole.length))
    .filter(({ endpoint, strength }) => endpoint !== null && strength === 'sure');
  return found.sort((a, b) => literals(b) - literals(a))[0] ?? null;
};

/** The vendor whose address a text is, with how much it proves; null where it is no vendor's. */
export const matchAddress = (rules: Rules, value: TextValue): AddressMatch | null => {
  const text = written(value);
  if (text.length < 6 || text.length > 4_000) return null;
  const lower = text.toLowerCase();
  const found = rules.hosts
    .filter(({ needle }) => lower.includes(needle))
    .map((rule) => matchRule(rules, rule, text))
    .filter((match) => match !== null);
  if (found.length < 2) return found[0] ?? matchSetting(rules, value, text);
  const aggregator = (match: AddressMatch): number =>
    rules.vendors.get(match.rule.vendor)?.category === 'aggregator' ? 1 : 0;
  const [best] = found.sort(
    (a, b) =>
      b.rule.host.length - a.rule.host.length ||
      aggregator(b) - aggregator(a) ||
      worth[b.strength] - worth[a.strength] ||
      literals(b) - literals(a) ||
      b.rule.endpoints.length - a.rule.endpoints.length ||
      (a.rule.vendor < b.rule.vendor ? -1 : 1),
  );
  const alike = found.filter(({ rule, strength }) => rule.host === best?.rule.host && strength === best.strength);
  return best ? { ...best, sharedWith: alike.slice(1).map(({ rule }) => rule.vendor) } : null;
};
