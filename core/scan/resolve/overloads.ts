import type { Call } from '../neutral/unit.ts';
import type { FunctionValue, Value } from './value.ts';

/** How well a function of the name takes what a call gives; less than zero where it does not. */
const takes = ({ file, index }: FunctionValue, call: Call): number => {
  const parameters = file.unit.functions[index]?.parameters ?? [];
  const names = call.arguments.flatMap(({ name }) => (name === null || name === '...' ? [] : [name]));
  if (names.some((name) => parameters.every((parameter) => parameter.name !== name))) return -1;
  const required = parameters.filter(({ fallback }) => fallback === null).length;
  const given = call.arguments.length;
  return given >= required && given <= parameters.length ? 1 : 0;
};

/** Of several functions of one name those that a call's arguments fit best. */
export const fittingOverloads = (callees: readonly Value[], call: Call): readonly Value[] => {
  const functions = callees.filter((value) => value.kind === 'function');
  if (functions.length < 2) return callees;
  const best = Math.max(...functions.map((value) => takes(value, call)));
  return callees.filter((value) => value.kind !== 'function' || takes(value, call) === best);
};
