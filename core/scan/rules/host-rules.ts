import type { Endpoint, Vendor, VendorId } from '../../catalog/schema.ts';
import { speaksOfVideo } from './words.ts';

/** Stands for a part of a text that the code does not tell. */
export const hole = '\uE000';

export interface EndpointRule {
  readonly segments: readonly string[];
  readonly method: string;
  readonly kind: Endpoint['kind'];
  readonly capability: string | null;
  readonly maker: VendorId | null;
  /** The path itself says video. */
  readonly telling: boolean;
}

export interface HostRule {
  readonly vendor: VendorId;
  readonly host: string;
  /** Longest part of the host without a variable, lower case: what the byte filter looks for. */
  readonly needle: string;
  readonly pattern: RegExp;
  /** Serves video alone: the host is proof enough. */
  readonly exclusive: boolean;
  readonly endpoints: readonly EndpointRule[];
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const hostPattern = (host: string): RegExp => {
  const body = host
    .split(/\{[^}]*\}/)
    .map(literally)
    .join(`[^/\\s"'?#]*`);
  return new RegExp(`(?:^|[/@"'\\s=,(])(?:${body})(?=$|[/:?#"'\\s,)&;]|${hole})`, 'i');
};

const needleOf = (host: string): string =>
  host
    .split(/\{[^}]*\}/)
    .sort((a, b) => b.length - a.length)[0]
    ?.toLowerCase() ?? '';

const pathSegments = (path: string): string[] =>
  path
    .split('?')[0]
    ?.split('/')
    .filter((part) => part !== '') ?? [];

const endpointOf = (endpoint: Endpoint): EndpointRule => ({
  segments: pathSegments(endpoint.path),
  method: endpoint.method.toUpperCase(),
  kind: endpoint.kind,
  capability: endpoint.capability,
  maker: endpoint.maker ?? null,
  telling:
    speaksOfVideo(endpoint.path.replace(/\{[^}]*\}/g, '')) || /\/(stream|youtube|contents)(\/|$)/.test(endpoint.path),
});

const isExclusive = (vendor: Vendor, host: string, users: ReadonlyMap<string, Set<VendorId>>): boolean => {
  if (/(^|[.-])video([.-]|$)/.test(host)) return true;
  if (vendor.detection?.sharedHosts?.includes(host)) return false;
  if (vendor.detection?.exclusiveHosts?.includes(host)) return true;
  if (vendor.category === 'aggregator') return false;
  if (vendor.sdks.length > 0 && vendor.sdks.every(({ shared }) => shared)) return false;
  return (users.get(host)?.size ?? 0) < 2;
};

/** `runwayml.com` of `api.dev.runwayml.com`; null where the domain is no vendor's own. */
const domainOf = (host: string): string | null => {
  const labels = host.split('.');
  const domain = labels.slice(-2).join('.');
  return labels.length >= 3 && /^api/.test(labels[0] ?? '') && !host.includes('{') && !/^api\./.test(domain)
    ? domain
    : null;
};

const door = '(?:[a-z0-9-]*api[a-z0-9-]*|uploads?|ws)(?:\\.[a-z0-9-]+)?';

/** Further doors of a domain whose one known door serves video alone: older, regional, for uploads. */
const siblings = (rules: readonly HostRule[]): HostRule[] => {
  const byDomain = new Map<string, HostRule[]>();
  for (const rule of rules) {
    const domain = domainOf(rule.host);
    if (domain !== null) byDomain.set(domain, [...(byDomain.get(domain) ?? []), rule]);
  }
  return [...byDomain].flatMap(([domain, known]) => {
    const [first] = known;
    const own = known.every(({ vendor, exclusive }) => vendor === first?.vendor && exclusive);
    const others = rules.some(({ host, vendor }) => host.endsWith(domain) && vendor !== first?.vendor);
    if (!first || !own || others) return [];
    const pattern = new RegExp(`(?:^|[/@"'\\s=,(])${door}\\.${literally(domain)}(?=$|[/:?#"'\\s,)&;]|${hole})`, 'i');
    const endpoints = known.flatMap((rule) => rule.endpoints);
    return [{ vendor: first.vendor, host: domain, needle: `.${domain}`, pattern, exclusive: true, endpoints }];
  });
};

export const hostRules = (vendors: readonly Vendor[]): HostRule[] => {
  const users = new Map<string, Set<VendorId>>();
  for (const vendor of vendors)
    for (const { host } of vendor.rest) users.set(host, (users.get(host) ?? new Set()).add(vendor.id));
  const rules = vendors.flatMap((vendor) => {
    const extra = vendor.detection?.exclusiveHosts ?? [];
    const hosts = new Set([...vendor.rest.map(({ host }) => host), ...extra]);
    return [...hosts]
      .filter((host) => needleOf(host).includes('.') && needleOf(host).length >= 5)
      .map((host) => ({
        vendor: vendor.id,
        host,
        needle: needleOf(host),
        pattern: hostPattern(host),
        exclusive: isExclusive(vendor, host, users),
        endpoints: vendor.rest.filter((endpoint) => endpoint.host === host).map(endpointOf),
      }));
  });
  const shared = new Set(vendors.filter(({ sdks }) => sdks.some((sdk) => sdk.shared)).map(({ id }) => id));
  return [...rules, ...siblings(rules.filter(({ vendor }) => !shared.has(vendor)))];
};
