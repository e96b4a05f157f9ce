import type { Expression } from './expression.ts';
import { unknown } from './expression.ts';
import type {
  Binding,
  Call,
  ClassUnit,
  Dependency,
  EnvironmentRead,
  Export,
  FunctionUnit,
  Import,
  Read,
  ResourceUse,
  Scope,
  SettingUse,
  TextUse,
  TypeUse,
  Unit,
} from './unit.ts';

type Open<Value> = { -readonly [Key in keyof Value]: Value[Key] };

/** Collects a unit while a file is read. Numbers it hands out stay valid for the finished unit. */
export class UnitBuilder {
  readonly imports: Import[] = [];
  readonly exports: Export[] = [];
  readonly scopes: Scope[] = [{ parent: -1, kind: 'file', owner: -1 }];
  readonly bindings: Binding[] = [];
  readonly functions: Open<FunctionUnit>[] = [];
  readonly classes: Open<ClassUnit>[] = [];
  readonly calls: Open<Call>[] = [];
  readonly texts: TextUse[] = [];
  readonly environment: EnvironmentRead[] = [];
  readonly types: TypeUse[] = [];
  readonly reads: Read[] = [];
  readonly dependencies: Dependency[] = [];
  readonly settings: SettingUse[] = [];
  readonly resources: ResourceUse[] = [];
  namespace = '';

  openScope(parent: number, kind: Scope['kind'], owner = -1): number {
    return this.scopes.push({ parent, kind, owner }) - 1;
  }

  /** The nearest scope around (or equal to) `scope` that is not a block. */
  holder(scope: number): number {
    let at = scope;
    while (this.scopes[at]?.kind === 'block') at = this.scopes[at]?.parent ?? 0;
    return at;
  }

  /** The class whose body holds the scope, or -1. */
  classAround(scope: number): number {
    for (let at = scope; at >= 0; at = this.scopes[at]?.parent ?? -1)
      if (this.scopes[at]?.kind === 'class') return this.scopes[at]?.owner ?? -1;
    return -1;
  }

  bind(binding: Partial<Binding> & Pick<Binding, 'scope' | 'name' | 'line'>): void {
    this.bindings.push({ path: [], value: unknown, declared: false, types: [], ...binding });
  }

  addFunction(open: Pick<FunctionUnit, 'name' | 'scope' | 'line'> & Partial<FunctionUnit>): number {
    const index = this.functions.length;
    const body = this.openScope(open.scope, 'function', index);
    this.functions.push({
      body,
      parameters: [],
      returns: [],
      returnTypes: [],
      endLine: open.line,
      exported: false,
      property: false,
      ...open,
    });
    return index;
  }

  addClass(open: Pick<ClassUnit, 'name' | 'scope' | 'line'> & Partial<ClassUnit>): number {
    const index = this.classes.length;
    const body = this.openScope(open.scope, 'class', index);
    this.classes.push({ body, bases: [], endLine: open.line, exported: false, contract: false, ...open });
    return index;
  }

  addReturn(scope: number, value: Expression, line: number): void {
    for (let at = scope; at >= 0; at = this.scopes[at]?.parent ?? -1) {
      const entry = this.scopes[at];
      if (entry?.kind === 'class') return;
      const owner = entry?.kind === 'function' ? this.functions[entry.owner] : undefined;
      if (owner) {
        owner.returns = [...owner.returns, { value, scope, line }];
        return;
      }
    }
  }

  finish(): Unit {
    const { imports, exports, scopes, bindings, functions, classes, calls, texts, environment, types } = this;
    const { dependencies, settings, resources, namespace, reads } = this;
    return {
      imports,
      exports,
      scopes,
      bindings,
      functions,
      classes,
      calls,
      texts,
      environment,
      types,
      reads,
      dependencies,
      settings,
      resources,
      namespace,
    };
  }
}
