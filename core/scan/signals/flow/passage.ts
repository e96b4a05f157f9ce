import { chainOf, type Expression } from '../../neutral/expression.ts';
import type { Call } from '../../neutral/unit.ts';
import { calledName } from '../../resolve/callers.ts';
import type { ProjectFile } from '../../resolve/project.ts';
import type { CallRef, FunctionValue } from '../../resolve/value.ts';
import type { Asked } from '../context.ts';
import { fieldMark, fieldsOf } from './fields.ts';
import { has, mark, ofCall, ofMember } from './marks.ts';
import type { Region } from './region.ts';
import { keepsData, receiverName, savesRecord, tellsDestination, writesContent, writesFromAddress } from './sinks.ts';

/** A place at which something out of an answer comes to rest. */
export interface Rest {
  readonly kind: 'copied' | 'stored';
  readonly file: ProjectFile;
  readonly line: number;
  /** Last line of the call that keeps it. */
  readonly endLine: number;
  readonly symbol: string;
}

type Span = Pick<Rest, 'line' | 'endLine'>;

export interface Outcome {
  readonly rests: readonly Rest[];
  /** Marks of what the function gives back. */
  readonly returns: number;
}

/** What a passage asks of the project around its region. */
export interface Ground {
  /** What a call gives by itself: an answer of the vendor, or what a function of the project passes on. */
  source(ref: CallRef): number;
  isAsk(ref: CallRef): boolean;
  /** The other vendor that a call asks, where it does. */
  otherAsk(ref: CallRef): Asked | undefined;
  helpersOf(ref: CallRef): readonly FunctionValue[];
  /** What becomes of arguments inside the function of the project that is given them. */
  helped(to: FunctionValue, call: Call, marksOf: (expression: Expression) => number, depth: number): Outcome;
}

const mostRounds = 3;

const deepest = 40;

/** One way through one region, with marks on its names. */
export class Passage {
  private readonly ground: Ground;
  private readonly region: Region;
  private readonly marks: Map<string, number>;
  private readonly depth: number;
  /** Names of objects whose fields are marked one by one. */
  private readonly shaped = new Set<string>();
  private readonly ofCalls = new Map<number, number>();
  private readonly found = new Map<string, Rest>();
  private level = 0;

  constructor(ground: Ground, region: Region, given: ReadonlyMap<string, number>, depth = 0) {
    this.ground = ground;
    this.region = region;
    this.marks = new Map(given);
    this.depth = depth;
    for (const name of given.keys())
      if (name.includes(fieldMark)) this.shaped.add(name.slice(0, name.indexOf(fieldMark)));
  }

  run(): Outcome {
    for (let round = 0; round < mostRounds; round += 1) {
      const before = this.total();
      this.ofCalls.clear();
      for (const { name, path, value, from } of this.region.bindings) {
        if (path.length === 0) this.bind(from === undefined ? name : `self.${name}`, value);
      }
      for (const { call } of this.region.calls) this.handOver(call);
      if (this.total() === before) break;
    }
    for (const { call, index } of this.region.calls) this.settle(call, index);
    this.settleRecords();
    return { rests: [...this.found.values()], returns: this.returns() };
  }

  private bind(name: string, value: Expression): void {
    const fields = value.kind === 'object' ? fieldsOf(value, (inner) => this.of(inner)) : null;
    if (fields) this.shaped.add(name);
    for (const [field, marks] of fields ?? []) this.note(`${name}${fieldMark}${field}`, marks);
    const marks = this.of(value);
    if (marks !== 0) this.note(name, marks);
  }

  private total(): number {
    let sum = this.marks.size;
    for (const marks of this.marks.values()) sum += marks;
    return sum;
  }

  private note(name: string, marks: number): void {
    this.marks.set(name, (this.marks.get(name) ?? 0) | marks);
  }

  private returns(): number {
    const made = this.region.file.unit.functions[this.region.index];
    return this.all((made?.returns ?? []).map(({ value }) => value));
  }

  /** A function written where it is handed over gets what it is called with: `.then((answer) => …)`. */
  private handOver(call: Call): void {
    const on = this.on(call);
    if (on === 0) return;
    for (const { value } of call.arguments) {
      if (value.kind !== 'function') continue;
      const first = this.region.file.unit.functions[value.function]?.parameters[0]?.name;
      if (first !== undefined) this.note(first, on);
    }
  }

  /** The marks of an expression. */
  of(expression: Expression): number {
    if (this.level >= deepest) return 0;
    this.level += 1;
    const marks = this.compute(expression);
    this.level -= 1;
    return marks;
  }

  private all(expressions: readonly Expression[]): number {
    return expressions.reduce((marks, expression) => marks | this.of(expression), 0);
  }

  private on({ callee }: Call): number {
    return callee.kind === 'member' ? this.of(callee.of) : 0;
  }

  private given(call: Call): number {
    return this.all(call.arguments.map(({ value }) => value));
  }

  private compute(expression: Expression): number {
    switch (expression.kind) {
      case 'name':
        return this.marks.get(expression.name) ?? 0;
      case 'member':
        return this.member(expression);
      case 'index':
        return expression.key.kind === 'text'
          ? ofMember(this.of(expression.of), expression.key.value)
          : this.of(expression.of);
      case 'call':
        return this.call(expression.call);
      case 'concat':
        return this.all(expression.parts) & ~mark.content;
      case 'object':
        return this.all(expression.entries.map(({ value }) => value));
      case 'list':
        return this.all(expression.items);
      case 'choice':
        return this.all(expression.options);
      default:
        return 0;
    }
  }

  private member(expression: Expression & { kind: 'member' }): number {
    const { of, name } = expression;
    if (of.kind === 'name' && this.shaped.has(of.name)) return this.marks.get(`${of.name}${fieldMark}${name}`) ?? 0;
    const field = of.kind === 'self' ? this.marks.get(`self.${name}`) : undefined;
    return field ?? ofMember(this.of(of), name);
  }

  private call(index: number): number {
    const before = this.ofCalls.get(index);
    if (before !== undefined) return before;
    this.ofCalls.set(index, 0);
    const marks = this.computeCall(index);
    this.ofCalls.set(index, marks);
    return marks;
  }

  private computeCall(index: number): number {
    const { file } = this.region;
    const call = file.unit.calls[index];
    if (!call) return 0;
    const ref = { file, call: index };
    const source = this.ground.source(ref);
    if (source !== 0 || this.ground.otherAsk(ref)) return source;
    const own = this.ground.helpersOf(ref);
    if (own.length > 0) return own.reduce((marks, to) => marks | this.helped(to, call).returns, 0);
    return ofCall(calledName(call.callee) ?? '', receiverName(call), this.on(call), this.given(call));
  }

  private helped(to: FunctionValue, call: Call): Outcome {
    return this.ground.helped(to, call, (value) => this.of(value), this.depth);
  }

  private rest(rest: Rest): void {
    this.found.set(`${rest.kind} ${rest.file.index} ${rest.line} ${rest.symbol}`, rest);
  }

  /** Notes where a call writes or keeps something of the answer. */
  private settle(call: Call, index: number): void {
    const { file } = this.region;
    const ref = { file, call: index };
    const own = this.ground.helpersOf(ref);
    for (const to of own) for (const rest of this.helped(to, call).rests) this.rest(rest);
    if (own.length > 0) return;
    if (this.copies(call, ref))
      this.rest({
        kind: 'copied',
        file,
        line: call.line,
        endLine: call.endLine,
        symbol: calledName(call.callee) ?? '',
      });
    if (keepsData(call) && !this.ground.isAsk(ref) && !this.ground.otherAsk(ref))
      for (const { value, name } of call.arguments) this.keep(value, name, call, 0);
  }

  private copies(call: Call, ref: CallRef): boolean {
    const on = this.on(call);
    const given = this.given(call);
    const written = writesContent(call);
    if (this.ground.isAsk(ref))
      return (
        (has(this.ground.source(ref), mark.content) && tellsDestination(call)) || (has(on, mark.content) && written)
      );
    const other = this.ground.otherAsk(ref);
    if (other) return other.operation === 'upload' && has(given, mark.content | mark.address);
    const fromAddress = writesFromAddress(call) && has(on | given, mark.address | mark.answer);
    return fromAddress || (written && has(on | given, mark.content));
  }

  /** Ids and addresses among what is kept, each by the name it is kept under. */
  private keep(value: Expression, under: string | null, at: Span, depth: number): void {
    if (depth > 4) return;
    if (value.kind === 'object') {
      for (const entry of value.entries)
        this.keep(entry.value, entry.key ?? under, { ...at, line: entry.line }, depth + 1);
      return;
    }
    if (value.kind === 'list') {
      for (const item of value.items) this.keep(item, under, at, depth + 1);
      return;
    }
    const { file } = this.region;
    const marks = this.of(value);
    const symbol = has(marks, mark.id) ? (under ?? chainOf(value)?.at(-1) ?? 'id') : 'result-url';
    if (has(marks, mark.id | mark.address))
      this.rest({ kind: 'stored', file, line: at.line, endLine: at.endLine, symbol });
  }

  /** Fields set on a record that is saved further on: `film.external_id = asset.id; film.save()`. */
  private settleRecords(): void {
    for (const { name, path, value, line, from } of this.region.bindings) {
      const field = path.at(-1);
      if (field === undefined || from !== undefined || (this.marks.get(name) ?? 0) !== 0) continue;
      const root = [name, ...path.slice(0, -1)].join('.');
      if (this.region.calls.some(({ call }) => savesRecord(call, root)))
        this.keep(value, field, { line, endLine: line }, 0);
    }
  }
}
