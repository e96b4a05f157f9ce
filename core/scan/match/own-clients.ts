import type { VendorId } from '../../catalog/schema.ts';
import type { Call } from '../neutral/unit.ts';
import { frameOfCall } from '../resolve/calls.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { classAround, functionAround } from '../resolve/names.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { CallRef, Site, Value } from '../resolve/value.ts';
import type { Decided } from './decide.ts';
import type { Drafts } from './draft.ts';
import type { HttpMatch } from './http-calls.ts';
import { placeOf } from './via.ts';

/** A class of the project that speaks to a vendor over plain HTTP and so stands where others have a package. */
interface OwnClient {
  readonly vendor: VendorId;
  /** Numbers of the methods that send a request. */
  readonly methods: Set<number>;
}

type Clients = ReadonlyMap<string, OwnClient>;

const keyOf = (file: ProjectFile, index: number): string => `${file.index} ${index}`;

/** The method of a class in whose body a scope lies. */
const methodAround = (file: ProjectFile, scope: number, owner: number): number => {
  let at = scope;
  for (let index = functionAround(file, at); index >= 0; index = functionAround(file, at)) {
    const made = file.unit.functions[index];
    if (made?.scope === file.unit.classes[owner]?.body) return index;
    at = made?.scope ?? -1;
  }
  return -1;
};

/** Stands in no function, as constants do. */
const isConstant = ({ file, line }: Site): boolean =>
  !file.unit.functions.some((made) => made.line <= line && line <= made.endLine);

/** The path stands in the class or in constants: one that callers hand over says nothing of their other calls. */
const namesPath = ({ address, ref: { file } }: HttpMatch, owner: number): boolean => {
  const { line, endLine } = file.unit.classes[owner] ?? { line: 0, endLine: 0 };
  const isOwn = ({ site }: { readonly site: Site }): boolean =>
    (site.file === file && site.line >= line && site.line <= endLine) || isConstant(site);
  return (
    address === null ||
    address.pieces.some(
      (piece) =>
        piece.text !== null && /[a-z]{3}/i.test(piece.text.replace(/^(https?|wss?):\/\/[^/]*/, '')) && isOwn(piece),
    )
  );
};

/** By a method of the same object, named with it or alone. */
const asksItself = ({ callee }: Call, file: ProjectFile, owner: number): boolean => {
  if (callee.kind === 'member') return callee.of.kind === 'self';
  const body = file.unit.classes[owner]?.body;
  return (
    callee.kind === 'name' &&
    (file.names.get(callee.name) ?? []).some(({ type, scope }) => type === 'function' && scope === body)
  );
};

const find = (decided: Decided): Clients => {
  const clients = new Map<string, OwnClient>();
  const wrapping = new Set(
    decided.sdk.map(({ match }) => keyOf(match.ref.file, classAround(match.ref.file, match.call.scope))),
  );
  for (const { match, vendor } of decided.http) {
    const { file } = match.ref;
    const owner = classAround(file, match.call.scope);
    const method = owner < 0 ? -1 : methodAround(file, match.call.scope, owner);
    const own = match.helper === null || asksItself(match.call, file, owner);
    if (method < 0 || wrapping.has(keyOf(file, owner)) || match.origin || !own) continue;
    const known = clients.get(keyOf(file, owner)) ?? { vendor, methods: new Set<number>() };
    clients.set(keyOf(file, owner), known);
    if (known.vendor === vendor && namesPath(match, owner)) known.methods.add(method);
  }
  return clients;
};

const clientOf = (
  clients: Clients,
  value: Value,
): { readonly client: OwnClient; readonly made: boolean; readonly name: string } | null => {
  if (value.kind === 'class') {
    const client = clients.get(keyOf(value.file, value.index));
    return client ? { client, made: true, name: value.file.unit.classes[value.index]?.name ?? '' } : null;
  }
  if (value.kind !== 'function') return null;
  const made = value.file.unit.functions[value.index];
  const scope = made ? value.file.unit.scopes[made.scope] : undefined;
  const client = scope?.kind === 'class' ? clients.get(keyOf(value.file, scope.owner)) : undefined;
  return client?.methods.has(value.index) ? { client, made: false, name: made?.name ?? '' } : null;
};

const isInside = (ref: CallRef, call: Call, value: Value): boolean => {
  if (value.kind !== 'class' && value.kind !== 'function') return false;
  const owner =
    value.kind === 'class'
      ? value.index
      : value.file.unit.scopes[value.file.unit.functions[value.index]?.scope ?? 0]?.owner;
  return ref.file === value.file && classAround(ref.file, call.scope) === owner;
};

/** The class that is extended is not used but built upon. */
const isBaseAround = (evaluator: Evaluator, ref: CallRef, call: Call, value: Value): boolean => {
  const made = ref.file.unit.classes[classAround(ref.file, call.scope)];
  if (!made || value.kind !== 'class') return false;
  const frame = evaluator.frame(ref.file, made.scope, made.line);
  return made.bases
    .flatMap((base) => evaluator.evaluate(base, frame))
    .some((base) => base.kind === 'class' && base.file === value.file && base.index === value.index);
};

/** Writes down where the project makes and uses its own clients of a vendor's HTTP interface; tests of them say nothing. */
export const writeOwnClients = (drafts: Drafts, evaluator: Evaluator, decided: Decided): void => {
  const clients = find(decided);
  if (clients.size === 0) return;
  for (const file of evaluator.project.files.filter(({ lane }) => lane !== 'test'))
    file.unit.calls.forEach((call, index) => {
      const ref = { file, call: index };
      for (const value of evaluator.evaluate(call.callee, frameOfCall(evaluator, ref))) {
        const found = clientOf(clients, value);
        if (!found || isInside(ref, call, value) || isBaseAround(evaluator, ref, call, value)) continue;
        drafts.add({
          ...placeOf(ref),
          endLine: call.endLine,
          vendor: found.client.vendor,
          kind: found.made ? 'client-init' : 'call',
          symbol: found.name,
          operation: found.made ? null : 'manage',
          confidence: 'medium',
          via: [`${found.name} is the project’s own client of the vendor’s HTTP interface`],
        });
      }
    });
};
