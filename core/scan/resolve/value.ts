import type { Expression, ObjectExpression } from '../neutral/expression.ts';
import type { SdkRule } from '../rules/sdk-rules.ts';
import type { ProjectFile } from './project.ts';

/** A place in one file. */
export interface Site {
  readonly file: ProjectFile;
  readonly line: number;
  readonly column: number;
}

/** A run of known text with the literal it comes from, or a gap with what is known of what fills it. */
export type Piece =
  | { readonly text: string; readonly site: Site }
  | { readonly text: null; readonly value: Value | null };

export interface TextValue {
  readonly kind: 'text';
  readonly pieces: readonly Piece[];
}

/** Something reached from a vendor's package: `()` in the path stands for a call or a construction. */
export interface SdkValue {
  readonly kind: 'sdk';
  readonly rules: readonly SdkRule[];
  readonly path: readonly string[];
  /** Where the package is named. */
  readonly origin: Site;
  /** The calls on the way, first call first: constructors, factories, requests. */
  readonly calls: readonly CallRef[];
}

export interface CallRef {
  readonly file: ProjectFile;
  readonly call: number;
}

export interface ClassValue {
  readonly kind: 'class';
  readonly file: ProjectFile;
  readonly index: number;
}

export interface InstanceValue {
  readonly kind: 'instance';
  readonly file: ProjectFile;
  readonly index: number;
  readonly made: CallRef | null;
}

export interface FunctionValue {
  readonly kind: 'function';
  readonly file: ProjectFile;
  readonly index: number;
  readonly self: InstanceValue | null;
}

/** What an expression may be, as far as the code tells. */
export type Value =
  | TextValue
  | SdkValue
  | ClassValue
  | InstanceValue
  | FunctionValue
  | { readonly kind: 'constant'; readonly value: number | boolean | null }
  | { readonly kind: 'object'; readonly object: ObjectExpression; readonly frame: Frame }
  /** A holder read by `.current` or `.value`. */
  | { readonly kind: 'box'; readonly values: readonly Value[] }
  | { readonly kind: 'list'; readonly items: readonly (readonly Value[])[] }
  | { readonly kind: 'module'; readonly file: ProjectFile }
  /** A package of the project's own that is made of several files. */
  | { readonly kind: 'package'; readonly files: readonly ProjectFile[] }
  | { readonly kind: 'environment'; readonly name: string; readonly site: Site }
  /** An HTTP client with a base address. */
  | { readonly kind: 'client'; readonly base: readonly TextValue[]; readonly call: CallRef }
  /** A request made ready, to be sent elsewhere. */
  | { readonly kind: 'request'; readonly addresses: readonly TextValue[]; readonly call: CallRef }
  /** An open connection to an address. */
  | { readonly kind: 'connection'; readonly addresses: readonly TextValue[]; readonly call: CallRef }
  /** Taken out of what a vendor answered. */
  | { readonly kind: 'answer'; readonly call: CallRef; readonly name: string | null };

/** What an expression was found to be at one place. */
export interface Answer {
  readonly scope: number;
  readonly line: number;
  readonly self: InstanceValue | null;
  readonly values: readonly Value[];
  /** True where it asked for a parameter or for the object around: in another frame it may be something else. */
  readonly leans: boolean;
}

/** Values of a function's parameters where one call of it is followed. */
export class Given extends Map<string, readonly Value[]> {
  /** What was found out with these values, gone with them. */
  readonly answers = new Map<Expression, Answer[]>();
}

/** Where an expression is evaluated. */
export interface Frame {
  readonly file: ProjectFile;
  readonly scope: number;
  /** What is bound on later lines is not seen. */
  readonly line: number;
  /** Values of the parameters of the function in force, where one call is followed. */
  readonly given: Given | null;
  readonly self: InstanceValue | null;
}
