import type { SiteKind } from '../../catalog/model-schema.ts';
import type { Finding, Signal, SignalKind } from '../../scan/types.ts';
import type { Site } from '../types.ts';

const bySignal: Partial<Record<SignalKind, SiteKind>> = {
  'result-read': 'result',
  'error-class': 'error',
  'leaked-type': 'type',
  'stored-id': 'id',
  embed: 'embed',
  prompt: 'prompt',
};

const byOperation: Readonly<Record<string, SiteKind>> = {
  'client-init': 'init',
  poll: 'await',
  stream: 'await',
  webhook: 'webhook',
  type: 'type',
};

const byFinding: Readonly<Record<Finding['kind'], SiteKind>> = {
  import: 'init',
  'client-init': 'init',
  call: 'request',
  'webhook-handler': 'webhook',
  'endpoint-url': 'config',
  'model-id': 'config',
  'env-var': 'config',
  'manifest-dependency': 'config',
};

const requestKinds: ReadonlySet<Finding['kind']> = new Set(['call', 'endpoint-url']);

/** The row of the minutes table a finding belongs to. An address that is requested counts as the request it makes. */
export const siteKindOf = (finding: Pick<Finding, 'kind' | 'operation'>): SiteKind =>
  finding.operation !== null && requestKinds.has(finding.kind)
    ? (byOperation[finding.operation] ?? 'request')
    : byFinding[finding.kind];

const fromFinding = (finding: Finding): Site => ({
  kind: siteKindOf(finding),
  symbol: finding.symbol,
  path: finding.path,
  line: finding.line,
  column: finding.column,
  endLine: finding.endLine,
  capability: finding.capability,
  operation: finding.operation,
  model: finding.model,
  ...(finding.arguments === undefined ? {} : { arguments: finding.arguments }),
});

/** A request that is an element on a page: the player or call screen itself, no second place. */
const asEmbed = (site: Site, embeds: ReadonlySet<string>): Site =>
  site.kind === 'request' && embeds.has(`${site.path}:${site.line}`) ? { ...site, kind: 'embed' } : site;

const fromSignal = (signal: Signal): Site[] => {
  const kind = bySignal[signal.kind];
  const { symbol, path, line } = signal;
  return kind === undefined
    ? []
    : [{ kind, symbol, path, line, column: 1, endLine: line, capability: null, operation: null, model: null }];
};

const order = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

/** By path, line, column, kind, symbol: the one order of places, whatever order they were found in. */
export const bySite = (a: Site, b: Site): number =>
  order(a.path, b.path) ||
  order(a.line, b.line) ||
  order(a.column, b.column) ||
  order(a.kind, b.kind) ||
  order(a.symbol, b.symbol);

const knowledge = (site: Site): number =>
  (site.capability === null ? 0 : 4) + (site.arguments === undefined ? 0 : 2) + (site.model === null ? 0 : 1);

/** Of two records of one place, the one that knows more; the text decides between equals so that order does not. */
const richer = (a: Site, b: Site): number => knowledge(b) - knowledge(a) || order(JSON.stringify(a), JSON.stringify(b));

/** A model id or address written inside a call is evidence for that call, not a place of its own. */
const insideCall = (finding: Finding, spans: ReadonlyMap<string, readonly Finding[]>): boolean =>
  (finding.kind === 'model-id' || finding.kind === 'endpoint-url') &&
  (spans.get(finding.path) ?? []).some((call) => call.line <= finding.line && finding.line <= call.endLine);

const callsByPath = (findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> => {
  const spans = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.kind !== 'call') continue;
    const known = spans.get(finding.path);
    if (known === undefined) spans.set(finding.path, [finding]);
    else known.push(finding);
  }
  return spans;
};

/** The same place, and nothing that asks for more work: two capabilities of one call must both exist at the target. */
const isSame = (a: Site, b: Site): boolean =>
  bySite(a, b) === 0 && (a.capability === null || b.capability === null || a.capability === b.capability);

/**
 * Places of one vendor that cost work when leaving, each once for each capability, sorted. Only what is passed in counts:
 * give production findings and signals. Of two records of one place the one that knows more (capability, arguments, model)
 * is kept.
 */
export const sitesOf = (findings: readonly Finding[], signals: readonly Signal[]): readonly Site[] => {
  const spans = callsByPath(findings);
  const embeds = new Set(signals.filter(({ kind }) => kind === 'embed').map(({ path, line }) => `${path}:${line}`));
  const found = findings
    .filter((finding) => !insideCall(finding, spans))
    .map((finding) => asEmbed(fromFinding(finding), embeds));
  const shown = new Set(found.filter(({ kind }) => kind === 'embed').map(({ path, line }) => `${path}:${line}`));
  const all = [
    ...found,
    ...signals.filter(({ kind, path, line }) => kind !== 'embed' || !shown.has(`${path}:${line}`)).flatMap(fromSignal),
  ].sort((a, b) => bySite(a, b) || order(b.capability ?? '', a.capability ?? '') || richer(a, b));
  return all.filter((site, index) => {
    const before = all[index - 1];
    return before === undefined || !isSame(before, site);
  });
};
