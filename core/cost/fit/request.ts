import type { Canonical, Parameter, ParameterOperation } from '../../catalog/parameter-schema.ts';
import { pixels, shape, shorterSide, sizeShape, tier } from './notation.ts';
import type { ArgumentScalar } from './types.ts';

export interface RequestedArgument {
  /** As written in the call. */
  readonly name: string;
  readonly value: ArgumentScalar;
  /** What the operation of the call says about it. */
  readonly parameter: Parameter;
}

/** What a call asks for, in the canonical vocabulary. */
export interface Request {
  readonly arguments: readonly RequestedArgument[];
  readonly values: ReadonlyMap<Canonical, ArgumentScalar>;
  /** Lines of the shorter side, from a resolution or a size. */
  readonly tier: number | null;
  /** Width over height, from an aspect ratio or a size. */
  readonly shape: number | null;
  /** Arguments that the call sets to something the code does not tell. */
  readonly unreadable: ReadonlySet<Canonical>;
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);

const spellings = (parameter: Parameter): readonly string[] => [
  parameter.name,
  ...Object.values(parameter.aliases ?? {}),
];

interface ParameterIndex {
  readonly whole: ReadonlyMap<string, Parameter>;
  readonly last: ReadonlyMap<string, Parameter>;
}

const indexes = new WeakMap<ParameterOperation, ParameterIndex>();

/** Spellings of an operation's parameters; where two share one, the first stands. Made once: it is asked for every call. */
const indexOf = (operation: ParameterOperation): ParameterIndex => {
  const known = indexes.get(operation);
  if (known !== undefined) return known;
  const pairs = operation.parameters
    .flatMap((parameter) => spellings(parameter).map((name) => [name, parameter] as const))
    .reverse();
  const index = { whole: new Map(pairs), last: new Map(pairs.map(([name, parameter]) => [lastPart(name), parameter])) };
  indexes.set(operation, index);
  return index;
};

/** The parameter of an operation that an argument sets: the same path, else the same last part of it. */
export const parameterNamed = (operation: ParameterOperation, name: string): Parameter | null => {
  const { whole, last } = indexOf(operation);
  return whole.get(name) ?? last.get(lastPart(name)) ?? null;
};

/** Width and height given as two arguments are one size. */
const joinedSize = (given: readonly RequestedArgument[]): string | null => {
  const width = given.find(({ parameter }) => parameter.part === 'width')?.value;
  const height = given.find(({ parameter }) => parameter.part === 'height')?.value;
  return width === undefined || height === undefined ? null : `${width}x${height}`;
};

export const requestOf = (
  operation: ParameterOperation,
  given: Readonly<Record<string, ArgumentScalar>>,
  unreadable: readonly string[] = [],
): Request => {
  const named = Object.entries(given).flatMap(([name, value]): RequestedArgument[] => {
    const parameter = parameterNamed(operation, name);
    return parameter === null ? [] : [{ name, value, parameter }];
  });
  const values = new Map(named.map(({ parameter, value }) => [parameter.canonical, value]));
  const size = joinedSize(named) ?? values.get('size');
  if (size !== undefined && size !== null) values.set('size', size);
  const resolution = values.get('resolution');
  const ratio = values.get('aspect_ratio');
  const hidden = unreadable.flatMap((name) => parameterNamed(operation, name)?.canonical ?? []);
  return {
    arguments: named,
    values,
    tier: resolution !== undefined ? tier(resolution) : pixels(size) === null ? null : shorterSide(size),
    shape: ratio !== undefined ? shape(ratio) : sizeShape(size),
    unreadable: new Set(hidden),
  };
};
