import type { Call } from '../neutral/unit.ts';
import { calledName } from './callers.ts';
import type { Evaluator } from './evaluator.ts';
import { memberOf, returned } from './members.ts';
import { addressesAmong, joined, literalOf, settingAtStart, textsOf, under, written } from './texts.ts';
import { type CallRef, type Frame, Given, type TextValue, type Value } from './value.ts';

/** What a call of a well-known name gives; null where it is none of its kind. */
export type Known = (evaluator: Evaluator, ref: CallRef, call: Call, frame: Frame) => readonly Value[] | null;

export const argument = (evaluator: Evaluator, call: Call, frame: Frame, position: number): readonly Value[] => {
  const given = call.arguments.filter(({ name }) => name === null)[position];
  return given ? evaluator.evaluate(given.value, frame) : [];
};

const receiver = (evaluator: Evaluator, call: Call, frame: Frame): readonly Value[] =>
  call.callee.kind === 'member' ? evaluator.evaluate(call.callee.of, frame) : [];

export const first: Known = (evaluator, _, call, frame) => {
  const values = argument(evaluator, call, frame, 0);
  return values.length > 0 ? values : null;
};

export const same: Known = (evaluator, _, call, frame) => {
  const values = receiver(evaluator, call, frame).filter(
    ({ kind }) =>
      kind === 'text' || kind === 'object' || kind === 'list' || kind === 'module' || kind === 'environment',
  );
  return values.length > 0 ? values : null;
};

const siteOf = (ref: CallRef, call: Call) => ({ file: ref.file, line: call.line, column: call.column });

const below = (
  bases: readonly TextValue[],
  paths: readonly TextValue[],
  ref: CallRef,
  call: Call,
): readonly Value[] | null =>
  bases.length === 0 || paths.length === 0
    ? null
    : bases.flatMap((base) => paths.slice(0, 4).map((path) => under(base, path, siteOf(ref, call))));

/** `urljoin(base, path)` and path joins: everything one below the other. */
export const joinArguments: Known = (evaluator, ref, call, frame) => {
  const texts = call.arguments.map(({ value }) => evaluator.evaluate(value, frame));
  const onText = receiver(evaluator, call, frame);
  if (onText.some(({ kind }) => kind === 'list')) return joinList(onText, texts[0] ?? [], ref, call);
  if (texts.length < 2) return null;
  return joined(texts, siteOf(ref, call), '/');
};

const joinList = (lists: readonly Value[], between: readonly Value[], ref: CallRef, call: Call): readonly Value[] => {
  const mark = textsOf(between).map(literalOf)[0] ?? '';
  return lists.flatMap((list) => (list.kind === 'list' ? joined(list.items, siteOf(ref, call), mark) : []));
};

/** Python: `'/'.join(parts)`. */
export const joinInto: Known = (evaluator, ref, call, frame) => {
  const on = textsOf(receiver(evaluator, call, frame));
  if (on.length === 0) return joinArguments(evaluator, ref, call, frame);
  return joinList(argument(evaluator, call, frame, 0), on, ref, call);
};

/** Swift: `parts.reduce(base) { … }` over pieces of a path. */
export const folded: Known = (evaluator, ref, call, frame) => {
  const bases = textsOf(argument(evaluator, call, frame, 0));
  const lists = receiver(evaluator, call, frame).filter(({ kind }) => kind === 'list');
  if (bases.length === 0) return null;
  return lists.flatMap((list) => (list.kind === 'list' ? joined([bases, ...list.items], siteOf(ref, call), '/') : []));
};

/** `new URL(path, base)` and `URL(base, path)`. */
export const address: Known = (evaluator, ref, call, frame) => {
  const [one, two] = [0, 1].map((position) => addressesAmong(argument(evaluator, call, frame, position)));
  if (!one || one.length === 0) return null;
  return two && two.length > 0 ? below(two, one, ref, call) : one;
};

export const appended: Known = (evaluator, ref, call, frame) =>
  below(addressesAmong(receiver(evaluator, call, frame)), textsOf(argument(evaluator, call, frame, 0)), ref, call);

/** `map.get(key, otherwise)`: the entry, or what stands for a missing one. */
export const looked: Known = (evaluator, _, call, frame) => {
  const keys = textsOf(argument(evaluator, call, frame, 0)).map(literalOf);
  const otherwise = argument(evaluator, call, frame, 1).filter(({ kind }) => kind === 'text' || kind === 'object');
  const on = receiver(evaluator, call, frame).filter(({ kind }) => kind === 'object');
  const entries = on.flatMap((value) =>
    value.kind === 'object'
      ? value.object.entries
          .filter(({ key }) => keys.length === 0 || keys.includes(key) || keys.includes(null))
          .flatMap((entry) => evaluator.evaluate(entry.value, value.frame))
      : [],
  );
  const values = [...entries, ...otherwise];
  return values.length > 0 ? values : null;
};

/** The value a promise brings to the function it is handed on to. */
export const chained: Known = (evaluator, _, call, frame) => {
  const values = receiver(evaluator, call, frame);
  const next = argument(evaluator, call, frame, 0).filter((value) => value.kind === 'function');
  if (values.length === 0) return null;
  return next.flatMap((value) => {
    const name = value.kind === 'function' ? value.file.unit.functions[value.index]?.parameters[0]?.name : undefined;
    return value.kind === 'function'
      ? returned(evaluator, value, name === undefined ? null : new Given([[name, values]]))
      : [];
  });
};

/** A hook or cache round a function gives what the function gives. */
export const memoised: Known = (evaluator, _, call, frame) => {
  const values = argument(evaluator, call, frame, 0);
  const made = values.flatMap((value) => (value.kind === 'function' ? returned(evaluator, value, null) : []));
  return made.length > 0 ? made : null;
};

/** A file of data read at run time is the file of the project, where its name says which. */
export const dataFile: Known = (evaluator, ref, call, frame) => {
  const names = call.arguments
    .slice(0, 2)
    .flatMap(({ value }) => textsOf(evaluator.evaluate(value, frame)).map(literalOf));
  for (const name of names) {
    const path = name && /\.(json|ya?ml|toml)$/.test(name) ? name.replace(/^(\.{1,2}\/)+/, '') : null;
    const file = path === null ? null : evaluator.project.paths.endingWith(path, ref.file.path);
    if (file) return evaluator.exported(file, 'default');
  }
  return null;
};

export const parsed: Known = (evaluator, _, call, frame) => {
  const values = argument(evaluator, call, frame, 0).filter(
    ({ kind }) => kind === 'object' || kind === 'list' || kind === 'module',
  );
  return values.length > 0 ? values : null;
};

/** A holder for one value, typed or given. */
export const held: Known = (evaluator, _, call, frame) => {
  const given = argument(evaluator, call, frame, 0).filter(({ kind }) => kind !== 'constant');
  const values = [...given, ...evaluator.typed(call.types, frame)];
  return values.length > 0 ? [{ kind: 'box', values }] : null;
};

/** What a component further up hands down through a context of that name. */
export const fromContext: Known = (evaluator, _, call) => {
  const [first] = call.arguments;
  const name = first ? calledName(first.value) : null;
  const values = name === null ? [] : evaluator.provided(name);
  return values.length > 0 ? values : null;
};

/** What the function in a promise hands to its first parameter. */
export const promised: Known = (evaluator, _, call, frame) => {
  if (call.form !== 'new') return null;
  const made = argument(evaluator, call, frame, 0).find((value) => value.kind === 'function');
  const body = made?.kind === 'function' ? made.file.unit.functions[made.index] : undefined;
  const name = body?.parameters[0]?.name;
  if (made?.kind !== 'function' || !body || name === undefined) return null;
  return made.file.unit.calls
    .filter(
      ({ callee, line }) => callee.kind === 'name' && callee.name === name && line >= body.line && line <= body.endLine,
    )
    .flatMap((inner) =>
      inner.arguments[0]
        ? evaluator.evaluate(inner.arguments[0].value, {
            ...frame,
            file: made.file,
            scope: inner.scope,
            line: inner.line,
          })
        : [],
    );
};

/** An open connection to an address. */
export const connected: Known = (evaluator, ref, call, frame) => {
  const addresses = textsOf(argument(evaluator, call, frame, 0));
  return addresses.length > 0 ? [{ kind: 'connection', addresses, call: ref }] : null;
};

/** `config('services.vendor.key')`: an entry of the file of settings that the first name stands for. */
export const configured: Known = (evaluator, ref, call, frame) => {
  const path = literalOf(textsOf(argument(evaluator, call, frame, 0))[0] ?? { kind: 'text', pieces: [] }) ?? '';
  const [file = '', ...names] = path.split('.');
  const settings = names.length > 0 ? evaluator.project.paths.endingWith(`config/${file}.php`, ref.file.path) : null;
  if (!settings) return null;
  const values = names.reduce(
    (of, name) => of.flatMap((value) => memberOf(evaluator, value, name)),
    evaluator.exported(settings, 'default'),
  );
  return values.length > 0 ? values : null;
};

/** A setting read by a name that stands elsewhere, and what stands for it where it is not set. */
export const setting: Known = (evaluator, ref, call, frame) => {
  const [name, ...otherwise] = call.arguments.map(({ value }) => evaluator.evaluate(value, frame));
  const settings = textsOf(name ?? []).flatMap((text) => {
    const known = literalOf(text);
    return known === null ? [] : [{ kind: 'environment' as const, name: known, site: siteOf(ref, call) }];
  });
  return settings.length > 0 ? [...settings, ...otherwise.flat()] : null;
};

/** A client that is told the address its requests go below. */
export const based: Known = (evaluator, ref, call, frame) => {
  const base = addressesAmong(argument(evaluator, call, frame, 0)).filter(
    (text) => settingAtStart(text) !== null || /^https?:\/\//.test(written(text)),
  );
  return base.length > 0 ? [{ kind: 'client', base, call: ref }] : null;
};

/** A connection to a host that is told without a scheme: `HTTPSConnection("api.example.com")`. */
export const hosted: Known = (evaluator, ref, call, frame) => {
  const base = textsOf(argument(evaluator, call, frame, 0)).filter((text) => /^[\w-]+(\.[\w-]+)+$/.test(written(text)));
  return base.length > 0 ? [{ kind: 'client', base, call: ref }] : null;
};
