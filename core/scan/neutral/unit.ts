import type { ConcatExpression, Expression, Place, TextExpression } from './expression.ts';

export interface ImportedName {
  /** The name in the module; `default` for a default import, `*` for the module itself. */
  readonly imported: string;
  readonly local: string;
}

export interface Import extends Place {
  /** As written: a path, a dotted name, a namespace. */
  readonly module: string;
  readonly names: readonly ImportedName[];
  readonly typeOnly: boolean;
  readonly scope: number;
}

export interface Export {
  readonly name: string;
  /** The local name, or null with `module` for a re-export. `*` re-exports all. */
  readonly local: string | null;
  readonly module: string | null;
  readonly imported: string | null;
  readonly value: Expression | null;
}

export interface Scope {
  /** -1 for the file's own scope. */
  readonly parent: number;
  readonly kind: 'file' | 'function' | 'class' | 'block';
  /** Number of the function or class whose body this is, else -1. */
  readonly owner: number;
}

export interface Binding {
  readonly scope: number;
  /** Where the value is worked out, if not in `scope`: a method that sets a field of its object. */
  readonly from?: number;
  readonly name: string;
  /** Members between the name and what is set: `a.b.c = 1` has `['b', 'c']`. */
  readonly path: readonly string[];
  readonly value: Expression;
  readonly line: number;
  /** Visible in its own block only. */
  readonly declared: boolean;
  /** Names of types in the annotation. */
  readonly types: readonly string[];
}

export interface Parameter {
  readonly name: string;
  readonly fallback: Expression | null;
  readonly types: readonly string[];
}

export interface FunctionUnit {
  /** Empty for a function without a name. */
  readonly name: string;
  /** The scope it is declared in. */
  readonly scope: number;
  readonly body: number;
  readonly parameters: readonly Parameter[];
  readonly returns: readonly { readonly value: Expression; readonly scope: number; readonly line: number }[];
  readonly returnTypes: readonly string[];
  readonly line: number;
  readonly endLine: number;
  readonly exported: boolean;
  /** Read like a field: a getter, a property, a computed value. */
  readonly property: boolean;
}

export interface ClassUnit {
  readonly name: string;
  readonly scope: number;
  readonly body: number;
  readonly bases: readonly Expression[];
  readonly line: number;
  readonly endLine: number;
  readonly exported: boolean;
  /** Only names members and makes none: an interface, a protocol, an abstract contract. */
  readonly contract: boolean;
}

export interface Argument {
  readonly name: string | null;
  readonly value: Expression;
  readonly line: number;
}

export interface Call extends Place {
  readonly callee: Expression;
  readonly arguments: readonly Argument[];
  /** `element`: a JSX element. */
  readonly form: 'call' | 'new' | 'element';
  readonly scope: number;
  readonly endLine: number;
  /** Line of the member name that is called, where the chain is spread over lines. */
  readonly nameLine: number;
  /** Names of the types the call is given: `useRef<Client>()`. */
  readonly types: readonly string[];
}

export type TextRole = 'value' | 'key' | 'message' | 'comparison' | 'type' | 'prose';

/** Every string of the file but comments, documentation and module names. */
export interface TextUse {
  readonly text: TextExpression | ConcatExpression;
  readonly role: TextRole;
  /** Key or parameter it is given to, where one is written. */
  readonly slot: string | null;
  readonly scope: number;
}

export interface EnvironmentRead extends Place {
  readonly name: string;
  readonly scope: number;
  /** A field that a library fills from the environment; its name alone says less than a name that is asked for. */
  readonly declared?: true;
}

/** Members read off a name, outermost chain only: `job.status`. Never what is called. */
export interface Read {
  readonly chain: readonly string[];
  readonly line: number;
  readonly scope: number;
}

export interface TypeUse {
  readonly name: string;
  readonly line: number;
  /** Stands in the signature of something exported. */
  readonly exported: boolean;
}

/** A package that a manifest asks for. */
export interface Dependency extends Place {
  readonly ecosystem: string;
  readonly package: string;
}

/** A setting in a file of settings: name, place and, only where it is an address, its value. */
export interface SettingUse extends Place {
  readonly name: string;
  readonly address: string | null;
}

/** A resource that infrastructure code asks for. */
export interface ResourceUse extends Place {
  readonly type: string;
}

/** The language-neutral form of one file. Plain JSON; comments and documentation are never in it. */
export interface Unit {
  readonly imports: readonly Import[];
  readonly exports: readonly Export[];
  readonly scopes: readonly Scope[];
  readonly bindings: readonly Binding[];
  readonly functions: readonly FunctionUnit[];
  readonly classes: readonly ClassUnit[];
  readonly calls: readonly Call[];
  readonly texts: readonly TextUse[];
  readonly environment: readonly EnvironmentRead[];
  readonly types: readonly TypeUse[];
  readonly reads: readonly Read[];
  readonly dependencies: readonly Dependency[];
  readonly settings: readonly SettingUse[];
  readonly resources: readonly ResourceUse[];
  /** Package or namespace the file declares, empty where none. */
  readonly namespace: string;
}
