import type { VendorId } from '../../../catalog/schema.ts';
import type { Expression } from '../../neutral/expression.ts';
import type { Call } from '../../neutral/unit.ts';
import type { ProjectFile } from '../../resolve/project.ts';
import type { CallRef, FunctionValue } from '../../resolve/value.ts';
import { type Asked, callKey } from '../context.ts';
import { functionKey, type OwnCalls } from '../own-calls.ts';
import { givenAs } from './fields.ts';
import { mark } from './marks.ts';
import { type Ground, type Outcome, Passage, type Rest } from './passage.ts';
import { outermost, type Region, regionOf } from './region.ts';

const nothing: Outcome = { rests: [], returns: 0 };
/** Functions of the project that hand something on to each other. */
const mostHelpers = 4;
/** Functions of the project that give an answer back to each other. */
const farthest = 3;

/**
 * Follows what one vendor answers through a project: into names, helpers and what they give back, to where it is written
 * or kept. Goes forward from the calls, so that a helper that everybody uses costs no more than any other.
 */
export class Flow implements Ground {
  private readonly vendor: VendorId;
  private readonly asked: ReadonlyMap<string, Asked>;
  private readonly own: OwnCalls;
  private readonly helpers = new Map<string, Outcome>();
  private readonly regions = new Map<string, Region>();
  private readonly returned = new Map<string, number>();

  constructor(vendor: VendorId, asked: readonly Asked[], own: OwnCalls) {
    this.vendor = vendor;
    this.asked = new Map(asked.map((entry) => [callKey(entry.ref), entry]));
    this.own = own;
  }

  /** Every place where something of the vendor's answers comes to rest. */
  rests(): readonly Rest[] {
    const found: Rest[] = [];
    let front = this.asking();
    for (let step = 0; step < farthest && front.size > 0; step += 1) {
      const next = new Map<string, Region>();
      for (const [key, region] of front) {
        const { rests, returns } = new Passage(this, region, new Map()).run();
        found.push(...rests);
        if (returns === (this.returned.get(key) ?? 0) || region.index < 0) continue;
        this.returned.set(key, returns);
        for (const [caller, calling] of this.callingRegions(region)) next.set(caller, calling);
      }
      front = next;
    }
    return found;
  }

  private asking(): Map<string, Region> {
    const own = [...this.asked.values()].filter(({ vendor }) => vendor === this.vendor);
    return this.around(own.map(({ ref }) => ref));
  }

  private callingRegions({ file, index }: Region): Map<string, Region> {
    return this.around(this.own.callersOf(file, index));
  }

  private around(calls: readonly CallRef[]): Map<string, Region> {
    return new Map(
      calls.map(({ file, call }) => {
        const index = outermost(file, file.unit.calls[call]?.scope ?? 0);
        return [functionKey(file, index), this.region(file, index)] as const;
      }),
    );
  }

  private region(file: ProjectFile, index: number): Region {
    const key = functionKey(file, index);
    const region = this.regions.get(key) ?? regionOf(file, index);
    this.regions.set(key, region);
    return region;
  }

  source(ref: CallRef): number {
    const asked = this.asked.get(callKey(ref));
    if (asked?.vendor === this.vendor) return asked.operation === 'download' ? mark.answer | mark.content : mark.answer;
    return this.own
      .of(ref)
      .reduce((all, { file, index }) => all | (this.returned.get(functionKey(file, index)) ?? 0), 0);
  }

  isAsk(ref: CallRef): boolean {
    return this.asked.get(callKey(ref))?.vendor === this.vendor;
  }

  otherAsk(ref: CallRef): Asked | undefined {
    return this.isAsk(ref) ? undefined : this.asked.get(callKey(ref));
  }

  helpersOf(ref: CallRef): readonly FunctionValue[] {
    return this.own.of(ref);
  }

  helped(to: FunctionValue, call: Call, marksOf: (expression: Expression) => number, depth: number): Outcome {
    const made = to.file.unit.functions[to.index];
    if (!made || depth >= mostHelpers) return nothing;
    const unnamed = call.arguments.filter(({ name }) => name === null);
    const given = new Map<string, number>();
    made.parameters.forEach(({ name }, position) => {
      const argument = call.arguments.find((candidate) => candidate.name === name) ?? unnamed[position];
      for (const [field, marks] of argument ? givenAs(name, argument.value, marksOf) : []) given.set(field, marks);
    });
    return given.size === 0 ? nothing : this.through(to, given, depth);
  }

  private through({ file, index }: FunctionValue, given: ReadonlyMap<string, number>, depth: number): Outcome {
    const key = `${functionKey(file, index)} ${[...given].join()}`;
    const before = this.helpers.get(key);
    if (before) return before;
    this.helpers.set(key, nothing);
    const outcome = new Passage(this, this.region(file, index), given, depth + 1).run();
    this.helpers.set(key, outcome);
    return outcome;
  }
}
