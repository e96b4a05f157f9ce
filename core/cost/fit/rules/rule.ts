import type { Parameter, ParameterOperation } from '../../../catalog/parameter-schema.ts';
import type { Request, RequestedArgument } from '../request.ts';
import type { Verdict } from '../types.ts';

export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: string;
  /** Source of the limit that decided; null where the target says nothing of its own. */
  readonly source: string | null;
}

/** Judges one argument of a call against the target operation. */
export type Rule = (argument: RequestedArgument, request: Request, target: ParameterOperation) => Judgement;

/** `file` may be handed over in another way; it changes nothing for the reader of the line. */
export const bareType = (type: string): string => type.replace('|file', '');

export const sameNameAndType = (a: Parameter, b: Parameter): boolean =>
  a.name === b.name && bareType(a.type) === bareType(b.type);

export const offers = (parameter: Parameter, value: unknown): boolean =>
  parameter.values === undefined || parameter.values.some((known) => known === value);

export const sourceOf = (parameter: Parameter | undefined, target: ParameterOperation): string =>
  parameter?.source ?? target.source;
