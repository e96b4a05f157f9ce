import { type EndpointRule, type HostRule, hole } from './host-rules.ts';

/** An endpoint that its path alone can name, where the host is not told. */
export interface PathRule {
  readonly rule: HostRule;
  readonly endpoint: EndpointRule;
  /** Without versions at the beginning, which code keeps with the host as often as with the path. */
  readonly segments: readonly string[];
  /** Many services have such paths: other proof must stand in the same file. */
  readonly common: boolean;
  /** Longest run of the path without a variable, lower case: what other files are searched for. */
  readonly needle: string;
}

const version = /^(v?\d+(\.\d+)*((alpha|beta)\d*)?|api|rest|openapi|prod)$/i;

/** Words that paths of any service are made of. */
const commonWords =
  /^(videos?|contents?|accounts?|assets?|files?|generat(e|ions?)|jobs?|tasks?|status|renders?|medias?|uploads?|downloads?|list|search|streams?|images?|rooms?|sessions?|projects?|templates?|tokens?|meetings?|recordings?)$/i;

const isVariable = (segment: string): boolean => segment.includes('{') || segment === hole;

/** The path without versions and gaps at its beginning. */
export const withoutVersion = (segments: readonly string[]): readonly string[] => {
  const start = segments.findIndex((segment) => segment !== hole && !version.test(segment));
  return start < 0 ? [] : segments.slice(start);
};

const needleOf = (segments: readonly string[]): string =>
  segments
    .map((segment) => (isVariable(segment) ? ' ' : segment))
    .join('/')
    .split(' ')
    .map((run) => run.replace(/^\/|\/$/g, ''))
    .sort((a, b) => b.length - a.length)[0]
    ?.toLowerCase() ?? '';

const shortestNeedle = 10;

const ruleOf = (rule: HostRule, endpoint: EndpointRule): PathRule[] => {
  const segments = withoutVersion(endpoint.segments);
  const literal = segments.filter((segment) => !isVariable(segment));
  const [only = ''] = literal;
  const joined = literal.length === 1 && /[a-z][_2][a-z]|[a-z][A-Z]/.test(only) && only.length >= 9;
  const enough = literal.length >= 3 || (endpoint.telling && (literal.length === 2 || joined));
  const needle = needleOf(segments);
  const common = literal.length < 3 && literal.every((segment) => commonWords.test(segment));
  return enough ? [{ rule, endpoint, segments, common: common || needle.length < shortestNeedle, needle }] : [];
};

/** Endpoints of all vendors that a path alone can name. */
export const pathRules = (hosts: readonly HostRule[]): readonly PathRule[] =>
  hosts.flatMap((rule) => rule.endpoints.flatMap((endpoint) => ruleOf(rule, endpoint)));
