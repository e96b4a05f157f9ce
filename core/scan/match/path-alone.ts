import { chainOf } from '../neutral/expression.ts';
import type { Call } from '../neutral/unit.ts';
import { calledName } from '../resolve/callers.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { ProjectFile } from '../resolve/project.ts';
import { written } from '../resolve/texts.ts';
import type { TextValue } from '../resolve/value.ts';
import { hole } from '../rules/host-rules.ts';
import type { Rules } from '../rules/index.ts';
import { type PathRule, withoutVersion } from '../rules/path-rules.ts';
import { speaksOfVideo } from '../rules/words.ts';
import { type AddressMatch, partMatches } from './address.ts';

/** What routes of the project's own are told to. */
const router = /^(app|router|routes?|server|mux|group|blueprint|bp|fastify|express|hono|web|endpoints?)$/i;

/** `router.post('/v1/videos', handler)` offers a path and asks nobody. */
const offersRoute = (call: Call): boolean => {
  const chain = chainOf(call.callee) ?? [];
  const name = calledName(call.callee) ?? '';
  return (
    chain.slice(0, -1).some((part) => router.test(part) || /(router|group|routes)$/i.test(part)) ||
    /^[A-Z]{3,}$/.test(name) ||
    call.arguments.some(({ value }) => value.kind === 'function')
  );
};

interface Path {
  readonly start: number;
  readonly parts: readonly string[];
}

/** The path of an address whose host is a gap or left out; null for whole addresses and for plain words. */
const pathOf = (file: ProjectFile, text: string): Path | null => {
  if (text.includes('://') || text.length > 400) return null;
  const open = text.startsWith(hole);
  if (!open && (file.speech?.modules === 'path' || file.speech === null)) return null;
  const path = /^[^?#\s"'<>`\\]*/.exec(text)?.[0] ?? '';
  const parts = withoutVersion(path.split('/').filter((part) => part !== ''));
  const start = open ? text.indexOf('/') : 0;
  return parts.length === 0 || start < 0 ? null : { start, parts };
};

const isVariable = (segment: string): boolean => segment.includes('{');

const fits = ({ segments }: Pick<PathRule, 'segments'>, parts: readonly string[]): boolean =>
  segments.length === parts.length &&
  segments.every((segment, at) => {
    const part = parts[at] ?? '';
    return isVariable(segment) ? partMatches(segment, part) : segment.toLowerCase() === part.toLowerCase();
  });

const matchText = (evaluator: Evaluator, file: ProjectFile, value: TextValue): AddressMatch | null => {
  const path = pathOf(file, written(value));
  if (path === null) return null;
  const found = evaluator.project.rules.paths.filter((rule) => fits(rule, path.parts));
  const [first] = found.sort((a, b) => Number(a.common) - Number(b.common));
  if (!first) return null;
  const { rule, endpoint } = first;
  const sharedWith = [...new Set(found.map((other) => other.rule.vendor))].filter((vendor) => vendor !== rule.vendor);
  return {
    rule,
    endpoint,
    strength: 'open',
    model: null,
    pathStart: path.start,
    sharedWith,
    alone: first.common ? 'common' : 'own',
  };
};

const endpointsOf = ({ hosts }: Rules, vendors: ReadonlySet<string>) =>
  hosts
    .filter(({ vendor }) => vendors.has(vendor))
    .flatMap((rule) => rule.endpoints.map((endpoint) => ({ rule, endpoint })));

/** The address among those that a vendor's own client is asked for, as its paths are known: `client.post('/videos')`. */
export const matchPathOfVendor = (
  evaluator: Evaluator,
  vendors: ReadonlySet<string>,
  addresses: readonly TextValue[],
): { readonly address: TextValue; readonly match: AddressMatch } | null => {
  for (const address of addresses) {
    const text = written(address);
    const parts = withoutVersion((/^[^?#\s]*/.exec(text)?.[0] ?? '').split('/').filter((part) => part !== ''));
    const found = endpointsOf(evaluator.project.rules, vendors).find(({ endpoint }) =>
      fits({ segments: withoutVersion(endpoint.segments) }, parts),
    );
    if (!found || !text.includes('/') || text.includes('://')) continue;
    const { rule, endpoint } = found;
    const strength = speaksOfVideo(text) ? 'sure' : 'open';
    return { address, match: { rule, endpoint, strength, model: null, pathStart: 0, sharedWith: [] } };
  }
  return null;
};

/** The address among those of a request whose path is one of a vendor's, though the host is not told. */
export const matchPathAlone = (
  evaluator: Evaluator,
  file: ProjectFile,
  call: Call,
  addresses: readonly TextValue[],
): { readonly address: TextValue; readonly match: AddressMatch } | null => {
  if (offersRoute(call)) return null;
  for (const address of addresses) {
    const match = matchText(evaluator, file, address);
    if (match) return { address, match };
  }
  return null;
};
