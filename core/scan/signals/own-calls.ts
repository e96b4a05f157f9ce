import { calledName } from '../resolve/callers.ts';
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

/** The names by which a function may be called: its own, and as a constructor that of its class. */
const namesOf = ({ unit }: ProjectFile, index: number): readonly string[] => {
  const made = unit.functions[index];
  const scope = unit.scopes[made?.scope ?? 0];
  const owner = scope?.kind === 'class' ? unit.classes[scope.owner]?.name : undefined;
  return made ? [made.name, ...(owner !== undefined && constructors.has(made.name) ? [owner] : [])] : [];
};

/** Which functions of the project its calls reach; each call is worked out when it is first asked for. */
export class OwnCalls {
  private readonly evaluator: Evaluator;
  private readonly reached = new Map<ProjectFile, Map<number, readonly FunctionValue[]>>();
  private byName: Map<string, CallRef[]> | null = null;

  constructor(evaluator: Evaluator) {
    this.evaluator = evaluator;
  }

  /** The project's own functions that a call may run. */
  of({ file, call }: CallRef): readonly FunctionValue[] {
    const ofFile = this.reached.get(file) ?? new Map<number, readonly FunctionValue[]>();
    this.reached.set(file, ofFile);
    const found = ofFile.get(call) ?? this.work({ file, call });
    ofFile.set(call, found);
    return found;
  }

  private work(ref: CallRef): readonly FunctionValue[] {
    const call = ref.file.unit.calls[ref.call];
    const values = call ? this.evaluator.evaluate(call.callee, frameOfCall(this.evaluator, ref)) : [];
    return values.flatMap((value) =>
      value.kind === 'function' ? [value] : value.kind === 'class' ? constructorOf(value.file, value.index) : [],
    );
  }

  /** Calls of a name, wherever they lead. */
  named(name: string): readonly CallRef[] {
    this.byName ??= this.index();
    return this.byName.get(name) ?? [];
  }

  private index(): Map<string, CallRef[]> {
    const found = new Map<string, CallRef[]>();
    for (const file of this.evaluator.project.files)
      file.unit.calls.forEach(({ callee }, call) => {
        const name = calledName(callee);
        if (name === null) return;
        const list = found.get(name);
        if (list) list.push({ file, call });
        else found.set(name, [{ file, call }]);
      });
    return found;
  }

  /** Calls that may run a function. */
  callersOf(file: ProjectFile, index: number): readonly CallRef[] {
    return namesOf(file, index)
      .flatMap((name) => this.named(name))
      .filter((ref) => this.of(ref).some((value) => value.file === file && value.index === index));
  }
}
