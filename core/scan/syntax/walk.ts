import type { SyntaxNode } from '../detector.ts';
import { UnitBuilder } from '../neutral/builder.ts';
import { chainOf, type Expression, type Place, unknown } from '../neutral/expression.ts';
import type { Argument, Call, TextRole, Unit } from '../neutral/unit.ts';

/** Turns one kind of node into an expression; statements give `unknown`. */
export type Handler = (walk: Walk, node: SyntaxNode) => Expression;
export type Handlers = Readonly<Record<string, Handler>>;

const deepest = 300;
const mostReads = 4_000;

/** Where strings met now belong: how they are used and under which key or parameter. */
interface TextContext {
  readonly role: TextRole;
  readonly slot: string | null;
}

/**
 * Goes through a syntax tree by a table of handlers, one a node kind, and fills a unit. Kinds without a handler are
 * walked through, so that nothing inside them is lost.
 */
export class Walk {
  readonly unit = new UnitBuilder();
  readonly source: string;
  readonly handlers: Handlers;
  scope = 0;
  private context: TextContext = { role: 'value', slot: null };
  private depth = 0;
  private readonly chains: { expression: Expression; line: number; scope: number }[] = [];
  /** Set where nodes lay too deep to be followed. */
  cut = false;

  constructor(source: string, handlers: Handlers) {
    this.source = source;
    this.handlers = handlers;
  }

  text(node: SyntaxNode | null): string {
    return node ? this.source.slice(node.startIndex, node.endIndex) : '';
  }

  place(node: SyntaxNode): Place {
    const { row, column } = node.startPosition;
    return { line: row + 1, column: column + 1 };
  }

  visit(node: SyntaxNode | null): Expression {
    if (!node) return unknown;
    const handler = this.handlers[node.type];
    if (!handler) return this.through(node);
    if (this.depth >= deepest) {
      this.cut = true;
      return unknown;
    }
    this.depth += 1;
    const result = handler(this, node);
    this.depth -= 1;
    if (result.kind === 'member') this.read(node, result);
    return result;
  }

  /** Notes a chain of members; the longer chain takes the place of the shorter one inside it. */
  private read(node: SyntaxNode, expression: Expression & { kind: 'member' }): void {
    const last = this.chains.at(-1);
    if (last && (last.expression === expression.of || last.expression === expression)) this.chains.pop();
    this.chains.push({ expression, line: node.startPosition.row + 1, scope: this.scope });
  }

  /** What is called is not read. */
  private called(callee: Expression): void {
    for (let at = this.chains.length - 1; at >= Math.max(0, this.chains.length - 40); at -= 1)
      if (this.chains[at]?.expression === callee) {
        this.chains.splice(at, 1);
        return;
      }
  }

  /** Closes the unit. */
  finish(): Unit {
    for (const { expression, line, scope } of this.chains.slice(0, mostReads)) {
      const chain = chainOf(expression);
      if (chain) this.unit.reads.push({ chain, line, scope });
    }
    return this.unit.finish();
  }

  /** Visits the children; the value of a node with one known part is that part. */
  through(node: SyntaxNode): Expression {
    if (this.depth >= deepest) {
      this.cut = true;
      return unknown;
    }
    this.depth += 1;
    let only: Expression = unknown;
    let known = 0;
    for (const child of node.namedChildren) {
      const value = this.visit(child);
      if (value.kind === 'unknown') continue;
      known += 1;
      only = value;
    }
    this.depth -= 1;
    return known === 1 ? only : unknown;
  }

  each(node: SyntaxNode | null): void {
    if (node) for (const child of node.namedChildren) this.visit(child);
  }

  /** Runs with another scope in force. */
  within<Value>(scope: number, run: () => Value): Value {
    const before = this.scope;
    this.scope = scope;
    const result = run();
    this.scope = before;
    return result;
  }

  /** Runs inside a new block of the current scope. */
  block<Value>(run: () => Value): Value {
    return this.within(this.unit.openScope(this.scope, 'block'), run);
  }

  /** Runs with strings taken in another role. */
  as<Value>(role: TextRole | null, slot: string | null, run: () => Value): Value {
    const before = this.context;
    this.context = { role: role ?? before.role, slot };
    const result = run();
    this.context = before;
    return result;
  }

  string(node: SyntaxNode, value: string): Expression {
    const text = { kind: 'text', value, ...this.place(node) } as const;
    this.unit.texts.push({ text, ...this.context, scope: this.scope });
    return text;
  }

  concat(node: SyntaxNode, parts: readonly Expression[], record = true): Expression {
    const text = { kind: 'concat', parts, ...this.place(node) } as const;
    if (record) this.unit.texts.push({ text, ...this.context, scope: this.scope });
    return text;
  }

  call(node: SyntaxNode, callee: Expression, args: readonly Argument[], more: Partial<Call> = {}): Expression {
    const place = this.place(node);
    this.called(callee);
    const call = this.unit.calls.length;
    this.unit.calls.push({
      callee,
      arguments: args,
      form: 'call',
      scope: this.scope,
      endLine: node.endPosition.row + 1,
      nameLine: place.line,
      types: [],
      ...place,
      ...more,
    });
    return { kind: 'call', call };
  }

  environment(node: SyntaxNode, name: string): Expression {
    const place = this.place(node);
    this.unit.environment.push({ name, scope: this.scope, ...place });
    return { kind: 'environment', name, ...place };
  }

  /** A field that is filled from the environment by its name. */
  declaredSetting(node: SyntaxNode, name: string): Expression {
    const place = this.place(node);
    this.unit.environment.push({ name, scope: this.scope, declared: true, ...place });
    return { kind: 'environment', name, ...place };
  }
}
