import type { Call } from '../neutral/unit.ts';
import { calledName } from '../resolve/callers.ts';
import { givenTo } from '../resolve/calls.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { classAround, functionAround } from '../resolve/names.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { CallRef, Frame, FunctionValue, Site, TextValue, Value } from '../resolve/value.ts';
import type { AddressMatch } from './address.ts';
import { matchPathAlone } from './path-alone.ts';
import { addressesOf, best, isRequest } from './request.ts';

const inside = new WeakMap<ProjectFile, Map<number, readonly CallRef[]>>();

/** Calls that stand in the body of a function, inner functions included. */
const callsInside = ({ file, index }: FunctionValue): readonly CallRef[] => {
  const known = inside.get(file) ?? new Map<number, readonly CallRef[]>();
  inside.set(file, known);
  const before = known.get(index);
  if (before) return before;
  const made = file.unit.functions[index];
  const found = file.unit.calls.flatMap((call, position) =>
    made && call.line >= made.line && call.endLine <= made.endLine && call.scope >= made.body
      ? [{ file, call: position }]
      : [],
  );
  known.set(index, found);
  return found;
};

const senders = new WeakMap<ProjectFile, Map<number, boolean>>();

/** Whether a function may send anything: it, or a function of its file that it calls, has a call named like a request. */
const maySend = (value: FunctionValue): boolean => {
  const known = senders.get(value.file) ?? new Map<number, boolean>();
  senders.set(value.file, known);
  const answer = known.get(value.index) ?? sendsInside(value, 0);
  known.set(value.index, answer);
  return answer;
};

const sendsInside = (value: FunctionValue, depth: number): boolean =>
  callsInside(value).some((ref) => {
    const call = ref.file.unit.calls[ref.call];
    if (!call) return false;
    if (isRequest(call)) return true;
    const name = depth < 1 ? calledName(call.callee) : null;
    const next = name === null ? undefined : value.file.names.get(name)?.find(({ type }) => type === 'function');
    return (
      next?.type === 'function' && next.index !== value.index && sendsInside({ ...value, index: next.index }, depth + 1)
    );
  });

const addressParameter =
  /url|uri|path|endpoint|address|href|route|resource|link|socket|^ws$|connection|client|request|options|config|params/i;

/** Whether a call may hand an address on at all: by what it is called with or what that is called. */
const handsAddress = ({ file, index }: FunctionValue, call: Call): boolean => {
  const parameters = file.unit.functions[index]?.parameters ?? [];
  return call.arguments.some(({ name, value }, position) => {
    if (value.kind === 'text')
      return /[/.]/.test(value.value) || addressParameter.test(name ?? parameters[position]?.name ?? '');
    if (value.kind === 'constant' || value.kind === 'function') return false;
    return (
      value.kind === 'concat' ||
      value.kind === 'list' ||
      value.kind === 'object' ||
      addressParameter.test(name ?? parameters[position]?.name ?? '')
    );
  });
};

const sentTo = (
  evaluator: Evaluator,
  { file }: FunctionValue,
  call: Call,
  addresses: readonly TextValue[],
): { readonly address: TextValue; readonly match: AddressMatch } | null =>
  best(evaluator, addresses) ?? matchPathAlone(evaluator, file, call, addresses);

/** The address that the project's own function sends a request to when called so. */
export const throughHelper = (
  evaluator: Evaluator,
  value: FunctionValue,
  call: Call,
  frame: Frame,
  depth: number,
): { readonly address: TextValue; readonly match: AddressMatch } | null => {
  if (!maySend(value) || (depth === 0 && !handsAddress(value, call))) return null;
  const given = givenTo(evaluator, value, call, frame);
  const handed = new Set(siteKeys(evaluator, [...given.values()].flat()));
  if (handed.size === 0 || depth > 2) return null;
  for (const ref of callsInside(value).slice(0, 40)) {
    const inner = ref.file.unit.calls[ref.call];
    if (!inner) continue;
    const within: Frame = { file: value.file, scope: inner.scope, line: inner.line, given, self: value.self };
    const direct = isRequest(inner)
      ? sentTo(evaluator, value, inner, addressesOf(evaluator, ref, inner, within))
      : null;
    if (direct && fromCaller(direct.address, handed)) return direct;
    for (const next of evaluator.evaluate(inner.callee, within).slice(0, 3)) {
      const found =
        next.kind === 'function' && !(next.file === value.file && next.index === value.index)
          ? throughHelper(evaluator, next, inner, within, depth + 1)
          : null;
      if (found && fromCaller(found.address, handed)) return found;
    }
  }
  return null;
};

const siteKeys = (evaluator: Evaluator, values: readonly Value[], depth = 0): string[] =>
  values.flatMap((value) => {
    if (value.kind === 'text')
      return value.pieces.flatMap((piece) =>
        piece.text !== null && /[a-z]{3}/i.test(piece.text) ? [keyOf(piece.site)] : [],
      );
    if (value.kind === 'connection' || value.kind === 'request') return siteKeys(evaluator, value.addresses, depth);
    if (value.kind === 'client') return siteKeys(evaluator, value.base, depth);
    if (value.kind === 'list') return value.items.flatMap((item) => siteKeys(evaluator, item, depth + 1));
    if (value.kind !== 'object' || depth > 1) return [];
    return value.object.entries.flatMap((entry) =>
      siteKeys(evaluator, evaluator.evaluate(entry.value, value.frame), depth + 1),
    );
  });

const keyOf = ({ file, line, column }: Site): string => `${file.index}:${line}:${column}`;

/** True where a literal that the caller hands over takes part in the address: the call decides where it goes. */
const fromCaller = (address: TextValue, handed: ReadonlySet<string>): boolean =>
  address.pieces.some((piece) => piece.text !== null && handed.has(keyOf(piece.site)));

const plumbing = new Set(
  'fetch with retries retry request requests http https api call send get post put delete patch json data do execute async safe make perform wrapper helper client util url timeout backoff auth and or the a from to res response message raw rest query internal base default'.split(
    ' ',
  ),
);

/** A function whose name says nothing but that it sends: what it sends is told where it is called. */
const isPlumbing = (name: string): boolean =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_]+/)
    .filter((word) => word !== '')
    .every((word) => plumbing.has(word));

/** The address is handed in whole and the function round the call is mere plumbing. */
export const isPassedThrough = (call: Call, ref: CallRef, address: TextValue): boolean => {
  const made = ref.file.unit.functions[functionAround(ref.file, call.scope)];
  if (!made || made.name === '' || !isPlumbing(made.name)) return false;
  return (
    address.pieces.every(
      (piece) =>
        piece.text === null ||
        piece.site.file !== ref.file ||
        piece.site.line < made.line ||
        piece.site.line > made.endLine,
    ) && !isMethodOfClient(ref, call)
  );
};

/** A method of a class of its own stands for the vendor even under a plain name. */
const isMethodOfClient = (ref: CallRef, call: Call): boolean => classAround(ref.file, call.scope) >= 0;
