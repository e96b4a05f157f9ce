import { chainOf } from '../neutral/expression.ts';
import { classAround } from '../resolve/names.ts';
import type { Signal } from '../types.ts';
import { type SignalContext, signal } from './context.ts';

/** Bases that say nothing of what a class is for. */
const common =
  /^(object|base|basemodel|component|react\.component|event_?emitter|exception|error|enum|abc|protocol|any|nsobject|statelesswidget|controller|applicationrecord)$/i;

/** Contracts that classes asking a vendor fulfil: what two vendors share can be swapped behind. */
export const interfaces = (context: SignalContext): readonly Signal[] => {
  const found = new Map<string, Signal>();
  for (const { ref, vendor } of context.asked) {
    const owner = classAround(ref.file, ref.file.unit.calls[ref.call]?.scope ?? 0);
    const made = ref.file.unit.classes[owner];
    for (const base of made?.bases ?? []) {
      const name = chainOf(base)?.join('.') ?? '';
      if (name === '' || common.test(name) || !made) continue;
      found.set(`${vendor} ${name} ${ref.file.index}`, signal('interface', ref.file, made.line, vendor, name));
    }
  }
  return [...found.values()];
};
