import { encloses } from '../resolve/names.ts';
import type { ProjectFile } from '../resolve/project.ts';
import { type Asked, callKey, type SignalContext } from './context.ts';
import { functionKey } from './own-calls.ts';

const farthest = 3;

/** Tells which requests to vendors a function or class makes, itself or through the project's own functions. */
export class Uses {
  private readonly context: SignalContext;
  private readonly asked: ReadonlyMap<string, Asked>;
  private readonly known = new Map<string, ReadonlySet<Asked>>();

  constructor(context: SignalContext) {
    this.context = context;
    this.asked = new Map(context.asked.map((entry) => [callKey(entry.ref), entry]));
  }

  ofFunction(file: ProjectFile, index: number): ReadonlySet<Asked> {
    return this.within(file, file.unit.functions[index]?.body, functionKey(file, index), 0);
  }

  ofClass(file: ProjectFile, index: number): ReadonlySet<Asked> {
    return this.within(file, file.unit.classes[index]?.body, `class ${functionKey(file, index)}`, 0);
  }

  private within(file: ProjectFile, body: number | undefined, key: string, depth: number): ReadonlySet<Asked> {
    const before = this.known.get(key);
    if (before) return before;
    const found = new Set<Asked>();
    if (body === undefined || depth > farthest) return found;
    this.known.set(key, found);
    file.unit.calls.forEach(({ scope }, call) => {
      if (!encloses(file, body, scope)) return;
      const ref = { file, call };
      const asked = this.asked.get(callKey(ref));
      if (asked) found.add(asked);
      for (const { file: target, index } of this.context.own.of(ref)) {
        const inner = target.unit.functions[index]?.body;
        for (const other of this.within(target, inner, functionKey(target, index), depth + 1)) found.add(other);
      }
    });
    return found;
  }
}
