import type { VendorId } from '../../catalog/schema.ts';
import { encloses } from '../resolve/names.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { SignalContext } from './context.ts';
import { functionKey } from './own-calls.ts';

const farthest = 3;

/** Tells which vendors a function or class asks, itself or through the project's own functions. */
export class Uses {
  private readonly context: SignalContext;
  private readonly known = new Map<string, ReadonlySet<VendorId>>();

  constructor(context: SignalContext) {
    this.context = context;
  }

  ofFunction(file: ProjectFile, index: number): ReadonlySet<VendorId> {
    return this.within(file, file.unit.functions[index]?.body, functionKey(file, index), 0);
  }

  ofClass(file: ProjectFile, index: number): ReadonlySet<VendorId> {
    return this.within(file, file.unit.classes[index]?.body, `class ${functionKey(file, index)}`, 0);
  }

  private within(file: ProjectFile, body: number | undefined, key: string, depth: number): ReadonlySet<VendorId> {
    const before = this.known.get(key);
    if (before) return before;
    const found = new Set<VendorId>();
    if (body === undefined || depth > farthest) return found;
    this.known.set(key, found);
    file.unit.calls.forEach(({ scope }, call) => {
      if (!encloses(file, body, scope)) return;
      const vendor = this.context.vendorOf({ file, call });
      if (vendor !== null) found.add(vendor);
      for (const target of this.context.own.of({ file, call })) {
        const inner = target.file.unit.functions[target.index]?.body;
        for (const other of this.within(target.file, inner, functionKey(target.file, target.index), depth + 1))
          found.add(other);
      }
    });
    return found;
  }
}
