import type { Call } from '../neutral/unit.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { CallRef } from '../resolve/value.ts';
import type { SymbolRule } from '../rules/symbol-rules.ts';
import type { SdkMatch } from './sdk-calls.ts';

const ruleOf = (evaluator: Evaluator, name: string): SymbolRule | undefined =>
  evaluator.project.rules.symbols
    .anyByLastName(name)
    .find(({ language, symbol }) => language === 'html' && symbol === name);

/** An element of a page that is a vendor's own, such as `<mux-player>`; null for any other call. */
export const matchElement = (evaluator: Evaluator, ref: CallRef, call: Call): SdkMatch | null => {
  const name = call.form === 'element' && call.callee.kind === 'name' ? call.callee.name : '';
  const rule = name.includes('-') ? ruleOf(evaluator, name) : undefined;
  if (!rule) return null;
  const { vendor } = rule;
  const rules = evaluator.project.rules.sdks.rules.filter((one) => one.vendor === vendor);
  const origin = { file: ref.file, line: call.line, column: call.column };
  return {
    ref,
    call,
    value: { kind: 'sdk', rules, path: [name], origin, calls: [] },
    vendor,
    rule,
    kind: 'call',
    state: 'sure',
    model: null,
    strange: false,
    aboutVideo: false,
    speaks: false,
    maker: null,
    symbol: name,
    exclusive: true,
  };
};
