import { chainOf, type Expression } from '../neutral/expression.ts';
import { type ClassPart, partsOf } from './class-parts.ts';
import type { Evaluator } from './evaluator.ts';
import { declaredIn } from './folder-packages.ts';
import type { ProjectFile } from './project.ts';
import type { Frame, Given, InstanceValue, Value } from './value.ts';

/** How a member of an enum gives the literal it stands for. */
const enumValue = /^(value|rawValue|raw_value|Value)$/;

/** How a request or an address under construction gives the address. */
const addressOf = /^(url|uri|absoluteString|absoluteURL|href)$/;

/** What `.name` of a value may be. */
export const memberOf = (evaluator: Evaluator, value: Value, name: string): readonly Value[] => {
  switch (value.kind) {
    case 'text':
      return enumValue.test(name) ? [value] : [];
    case 'sdk':
      return value.path.length > 24 ? [] : [{ ...value, path: [...value.path, name] }];
    case 'answer':
      return [{ ...value, name }];
    case 'box':
      return name === 'current' || name === 'value' ? value.values : [];
    case 'request':
      return addressOf.test(name) ? value.addresses : [];
    case 'connection':
      return [value];
    case 'client':
      return name === 'defaults' ? [] : [value];
    case 'module':
      return evaluator.exported(value.file, name);
    case 'package':
      return declaredIn(value.files, name).flatMap(({ file, declared }) => evaluator.declared(declared, file));
    case 'object':
      return evaluator.once(`entry ${value.frame.file.index} ${value.object.line} ${value.object.column} ${name}`, () =>
        ofObject(evaluator, value, name),
      );
    case 'class':
      return evaluator.kept(`static ${value.file.index} ${value.index} ${name}`, () =>
        inClass(evaluator, value.file, value.index, name, null),
      );
    case 'instance':
      return evaluator.kept(`field ${value.file.index} ${value.index} ${value.made?.call ?? ''} ${name}`, () =>
        inClass(evaluator, value.file, value.index, name, value),
      );
    default:
      return [];
  }
};

const ofObject = (evaluator: Evaluator, value: Value & { kind: 'object' }, name: string): readonly Value[] => {
  const { entries } = value.object;
  const own = entries.filter(({ key }) => key === name);
  if (own.length > 0) return own.flatMap((entry) => evaluator.evaluate(entry.value, value.frame));
  return entries
    .filter(({ key }) => key === '...')
    .flatMap((entry) => evaluator.evaluate(entry.value, value.frame))
    .flatMap((spread) => memberOf(evaluator, spread, name));
};

/** A field, method or nested class, the class's own before those of what it extends. */
const inClass = (
  evaluator: Evaluator,
  file: ProjectFile,
  index: number,
  name: string,
  self: InstanceValue | null,
): readonly Value[] => {
  const made = file.unit.classes[index];
  if (!made) return [];
  const declared = (file.names.get(name) ?? []).filter(({ scope }) => scope === made.body);
  const values = declared.flatMap((entry): readonly Value[] => {
    if (entry.type === 'class') return [{ kind: 'class', file, index: entry.index }];
    if (entry.type === 'function') return method(evaluator, file, entry.index, self);
    return entry.type === 'binding' && entry.binding.path.length === 0 ? evaluator.declared(entry, file) : [];
  });
  if (values.length > 0) return values;
  const elsewhere = partsOf(evaluator.project, file, made).flatMap((part) => inPart(evaluator, part, name, self));
  return elsewhere.length > 0 ? elsewhere : inherited(evaluator, file, index, name, self, declared.length > 0);
};

/** What one part of a class that is written over several files declares. */
const inPart = (evaluator: Evaluator, part: ClassPart, name: string, self: InstanceValue | null): readonly Value[] => {
  const { file, made } = part;
  return (file.names.get(name) ?? [])
    .filter(({ scope }) => scope === made.body)
    .flatMap((entry): readonly Value[] => {
      if (entry.type === 'function') return method(evaluator, file, entry.index, self);
      return entry.type === 'binding' && entry.binding.path.length === 0 ? evaluator.declared(entry, file) : [];
    });
};

const method = (
  evaluator: Evaluator,
  file: ProjectFile,
  index: number,
  self: InstanceValue | null,
): readonly Value[] => {
  const value = { kind: 'function', file, index, self } as const;
  return file.unit.functions[index]?.property ? returned(evaluator, value, null) : [value];
};

const inherited = (
  evaluator: Evaluator,
  file: ProjectFile,
  index: number,
  name: string,
  self: InstanceValue | null,
  isOwn: boolean,
): readonly Value[] => {
  const made = file.unit.classes[index];
  const frame = evaluator.frame(file, made?.scope ?? 0, made?.line ?? 0);
  return (made?.bases ?? []).slice(0, 4).flatMap((base) =>
    evaluator.evaluate(base, frame).flatMap((value) => {
      if (value.kind === 'class' && !(value.file === file && value.index === index))
        return inClass(evaluator, value.file, value.index, name, self);
      return value.kind === 'sdk' && !isOwn ? memberOf(evaluator, { ...value, path: [...value.path, '()'] }, name) : [];
    }),
  );
};

/** What a function of the project gives back, with its parameters given where one call is followed. */
export const returned = (
  evaluator: Evaluator,
  value: Value & { kind: 'function' },
  given: Given | null,
): readonly Value[] => {
  const made = value.file.unit.functions[value.index];
  if (!made) return [];
  const key = `return ${value.file.index} ${value.index}`;
  const values = evaluator.once(key, () =>
    made.returns
      .slice(0, 12)
      .flatMap(({ value: result, scope, line }) =>
        evaluator.evaluate(result, { file: value.file, scope, line: line + 1, given, self: value.self }),
      ),
  );
  return values.length > 0
    ? values
    : evaluator
        .typed(made.returnTypes, evaluator.frame(value.file, made.scope, made.line))
        .filter(({ kind }) => kind === 'sdk');
};

/** The entries of an object, list or answer under the names, or all where none is told. */
export const entriesOf = (evaluator: Evaluator, value: Value, names: readonly string[]): readonly Value[] => {
  if (value.kind === 'answer' || value.kind === 'text') return value.kind === 'answer' ? [value] : [];
  if (value.kind === 'list') {
    const at = Number(names[0]);
    return Number.isInteger(at) ? (value.items[at] ?? []) : value.items.flat();
  }
  if (names.length > 0) return names.flatMap((name) => memberOf(evaluator, value, name));
  if (value.kind !== 'object') return [];
  return value.object.entries.slice(0, 60).flatMap((entry) => evaluator.evaluate(entry.value, value.frame));
};

/** Values given by `a.b.c = v` elsewhere in the file. */
export const setElsewhere = (evaluator: Evaluator, expression: Expression, frame: Frame): readonly Value[] => {
  const [root, ...path] = chainOf(expression) ?? [];
  if (root === undefined || root === 'self') return [];
  const set = (frame.file.names.get(root) ?? []).filter(
    (declared) =>
      declared.type === 'binding' &&
      declared.binding.path.length === path.length &&
      declared.binding.path.every((name, at) => name === path[at]),
  );
  return set.slice(-6).flatMap((declared) => evaluator.declared(declared, frame.file));
};
