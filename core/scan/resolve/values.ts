import { hole } from '../rules/host-rules.ts';
import type { SdkValue, Site, Value } from './value.ts';

export const instanceOfType = (value: SdkValue): SdkValue => ({ ...value, path: [...value.path, '()'] });

/** The part of a module path below the package is part of the way to the symbol. */
export const sdkFrom = (rules: SdkValue['rules'], module: string, imported: string, origin: Site): SdkValue => {
  const below = rules.flatMap((rule) =>
    rule.modules.filter((known) => module.startsWith(known)).map((known) => module.slice(known.length)),
  );
  const [shortest = ''] = below.sort((a, b) => a.length - b.length);
  const inside = imported === '**' ? [] : shortest.split(/[./\\:]+/).filter((part) => part !== '');
  const whole = imported === '*' || imported === '**' || imported === 'default';
  return { kind: 'sdk', rules, path: whole ? inside : [...inside, imported], origin, calls: [] };
};

const keyOf = (value: Value): string | null => {
  if (value.kind === 'text')
    return `text ${value.pieces.map((piece) => (piece.text === null ? hole : `${piece.text}@${piece.site.file.index}:${piece.site.line}`)).join('')}`;
  if (value.kind === 'class' || value.kind === 'function') return `${value.kind} ${value.file.index} ${value.index}`;
  if (value.kind === 'instance') return `instance ${value.file.index} ${value.index} ${value.made?.call ?? ''}`;
  if (value.kind === 'sdk')
    return `sdk ${value.path.join('.')} ${value.origin.file.index} ${value.origin.line} ${value.calls.map(({ file, call }) => `${file.index}:${call}`).join()}`;
  if (value.kind === 'answer') return `answer ${value.call.file.index} ${value.call.call} ${value.name ?? ''}`;
  return null;
};

export const distinct = (values: readonly Value[]): readonly Value[] => {
  if (values.length < 2) return values;
  const seen = new Set<string>();
  return values.filter((value) => {
    const key = keyOf(value);
    if (key === null) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
