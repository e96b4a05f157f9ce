import { describe, expect, it } from 'vitest';
import type { Expression } from '../../../../core/scan/neutral/expression.ts';
import { Memory } from '../../../../core/scan/resolve/memory.ts';
import type { ProjectFile } from '../../../../core/scan/resolve/project.ts';
import { type Frame, Given, type Value } from '../../../../core/scan/resolve/value.ts';

const one: Value = { kind: 'constant', value: 1 };
const two: Value = { kind: 'constant', value: 2 };

const expression: Expression = { kind: 'name', name: 'x' };
// as: the memory never looks into a file
const frame = (given: Given | null): Frame => ({ file: {} as ProjectFile, scope: 0, line: 1, given, self: null });

describe('the memory of the evaluator', () => {
  it('keeps an answer whose circle closes at its own question, and none from inside the circle', () => {
    const memory = new Memory();
    const runs = { outer: 0, inner: 0 };
    const inner = (): readonly Value[] =>
      memory.kept('inner', () => {
        runs.inner += 1;
        return [...outer(), two];
      });
    const outer = (): readonly Value[] =>
      memory.kept('outer', () => {
        runs.outer += 1;
        return [one, ...inner()];
      });
    const around = memory.kept('around', outer);
    expect(around).toEqual([one, two]);
    expect(outer()).toEqual([one, two]);
    expect(runs.outer).toBe(1);
    expect(inner()).toEqual([one, two, two]);
    expect(runs.inner).toBe(2);
  });

  it('tells an answer cut short by a limit from a whole one, and the work around it too', () => {
    const memory = new Memory();
    const { isWhole } = memory.attempt(() => memory.attempt(() => memory.cutShort()).isWhole);
    expect(isWhole).toBe(false);
    expect(memory.attempt(() => 1).isWhole).toBe(true);
  });

  it('shares what leans on no frame with every frame, and keeps the rest with what a call hands over', () => {
    const memory = new Memory();
    const [first, second] = [new Given([['x', [one]]]), new Given([['x', [two]]])];
    memory.remember(expression, frame(first), { values: [one], leans: true });
    expect(memory.recall(expression, frame(first))).toEqual([one]);
    expect(memory.recall(expression, frame(second))).toBeUndefined();
    expect(memory.recall(expression, frame(null))).toBeUndefined();
    memory.remember(expression, frame(null), { values: [two], leans: false });
    expect(memory.recall(expression, frame(second))).toEqual([two]);
  });

  it('says that an answer leans on the frame where one it was made of does, whether worked out or remembered', () => {
    const memory = new Memory();
    const leaning = () =>
      memory.kept('leaning', () => {
        memory.lean();
        return [one];
      });
    expect(memory.attempt(leaning).leans).toBe(true);
    expect(memory.attempt(leaning).leans).toBe(true);
    expect(memory.attempt(() => memory.attempt(leaning, false).result).leans).toBe(false);
  });
});
