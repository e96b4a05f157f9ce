import { chainOf } from '../neutral/expression.ts';
import type { Call } from '../neutral/unit.ts';
import { calledName } from '../resolve/callers.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { ProjectFile } from '../resolve/project.ts';
import { written } from '../resolve/texts.ts';
import type { TextValue } from '../resolve/value.ts';
import { hole } from '../rules/host-rules.ts';
import { type PathRule, withoutVersion } from '../rules/path-rules.ts';
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

const fits = ({ segments }: PathRule, parts: readonly string[]): boolean =>
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
