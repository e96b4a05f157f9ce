import type { CallRef, SdkValue, Site, TextValue } from '../resolve/value.ts';

const at = ({ file, line }: Site, here: Site): string => (file === here.file ? `line ${line}` : `${file.path}:${line}`);

export const placeOf = (ref: CallRef): Site => {
  const call = ref.file.unit.calls[ref.call];
  return { file: ref.file, line: call?.line ?? 1, column: call?.column ?? 1 };
};

/** The way from the import over constructors and factories to the call, a sentence a step. */
export const sdkSteps = (value: SdkValue, here: Site): string[] => {
  const [rule] = value.rules;
  const steps = [`the package ${rule?.package ?? ''} is imported (${at(value.origin, here)})`];
  for (const ref of value.calls.slice(0, 4)) steps.push(`the client comes from the call at ${at(placeOf(ref), here)}`);
  return steps;
};

/** Where the parts of an address stand. */
export const addressSteps = (value: TextValue, here: Site): string[] => {
  const seen = new Set<string>();
  const steps: string[] = [];
  for (const piece of value.pieces) {
    if (piece.text === null || !/[a-z]{2}/i.test(piece.text)) continue;
    const step = `"${piece.text.slice(0, 80)}" stands at ${at(piece.site, here)}`;
    if (!seen.has(step)) steps.push(step);
    seen.add(step);
  }
  return steps.slice(0, 5);
};
