import { frameOfCall } from '../resolve/calls.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { CallRef, FunctionValue } from '../resolve/value.ts';

const constructors = new Set(['constructor', '__init__', 'initialize', 'init', '__construct']);

export const functionKey = (file: ProjectFile, index: number): string => `${file.index} ${index}`;

const constructorOf = (file: ProjectFile, owner: number): FunctionValue[] => {
  const made = file.unit.classes[owner];
  return file.unit.functions.flatMap(({ name, scope }, index) =>
    made && scope === made.body && (constructors.has(name) || name === made.name)
      ? [{ kind: 'function', file, index, self: null } as const]
      : [],
  );
};

/** Which functions of the project its calls reach, worked out once. */
export class OwnCalls {
  private readonly byCall = new Map<ProjectFile, (readonly FunctionValue[])[]>();
  private readonly byFunction = new Map<string, CallRef[]>();

  constructor(evaluator: Evaluator) {
    for (const file of evaluator.project.files) {
      const reached = file.unit.calls.map((call, index) => {
        const values = evaluator.evaluate(call.callee, frameOfCall(evaluator, { file, call: index }));
        return values.flatMap((value) =>
          value.kind === 'function' ? [value] : value.kind === 'class' ? constructorOf(value.file, value.index) : [],
        );
      });
      this.byCall.set(file, reached);
      reached.forEach((values, call) => {
        for (const value of values) this.note(functionKey(value.file, value.index), { file, call });
      });
    }
  }

  private note(key: string, ref: CallRef): void {
    const list = this.byFunction.get(key);
    if (list) list.push(ref);
    else this.byFunction.set(key, [ref]);
  }

  /** The project's own functions that a call may run. */
  of(ref: CallRef): readonly FunctionValue[] {
    return this.byCall.get(ref.file)?.[ref.call] ?? [];
  }

  /** Calls that may run a function. */
  callersOf(file: ProjectFile, index: number): readonly CallRef[] {
    return this.byFunction.get(functionKey(file, index)) ?? [];
  }
}
