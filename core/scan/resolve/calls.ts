import type { Expression } from '../neutral/expression.ts';
import type { Argument, Call } from '../neutral/unit.ts';
import { calledName } from './callers.ts';
import { clientBase } from './clients.ts';
import type { Evaluator } from './evaluator.ts';
import { known } from './known-calls.ts';
import { returned } from './members.ts';
import { fittingOverloads } from './overloads.ts';
import { textsOf, written } from './texts.ts';
import { type CallRef, type Frame, type FunctionValue, Given, type TextValue, type Value } from './value.ts';

/** Values a call gives to the parameters of the project's own function. */
export const givenTo = (evaluator: Evaluator, callee: FunctionValue, call: Call, frame: Frame): Given => {
  const parameters = callee.file.unit.functions[callee.index]?.parameters ?? [];
  const given = new Given();
  const unnamed = call.arguments.filter(({ name }) => name === null);
  parameters.forEach(({ name, fallback }, position) => {
    const argument = call.arguments.find((candidate) => candidate.name === name) ?? unnamed[position];
    if (argument) given.set(name, evaluator.evaluate(argument.value, frame));
    else if (fallback) {
      const made = callee.file.unit.functions[callee.index];
      given.set(name, evaluator.evaluate(fallback, evaluator.frame(callee.file, made?.body ?? 0, made?.line ?? 0)));
    }
  });
  return given;
};

/** The frame in which a call's own parts are evaluated: the enclosing frame, at the call's place. */
export const frameOfCall = (evaluator: Evaluator, ref: CallRef, around?: Frame): Frame => {
  const call = ref.file.unit.calls[ref.call];
  const base = around && around.file === ref.file ? around : evaluator.frame(ref.file, 0, 0);
  const { file, given, self } = base;
  return { file, scope: call?.scope ?? base.scope, line: call?.line ?? base.line, given, self };
};

const apply = (evaluator: Evaluator, value: Value, ref: CallRef, call: Call, frame: Frame): readonly Value[] | null => {
  if (value.kind === 'sdk')
    return value.path.length > 24 ? [] : [{ ...value, path: [...value.path, '()'], calls: [...value.calls, ref] }];
  if (value.kind === 'class' || (value.kind === 'instance' && call.form === 'new'))
    return [{ kind: 'instance', file: value.file, index: value.index, made: ref }];
  if (value.kind === 'function') return returned(evaluator, value, givenTo(evaluator, value, call, frame));
  return null;
};

/** A value that no call turns into another: where names call methods without brackets, a field may stand there. */
const standsForItself = ({ kind }: Value): boolean => kind !== 'class' && kind !== 'function' && kind !== 'sdk';

export const evaluateCall = (evaluator: Evaluator, ref: CallRef, around: Frame): readonly Value[] => {
  const call = ref.file.unit.calls[ref.call];
  if (!call) return [];
  const frame = frameOfCall(evaluator, ref, around);
  const callees = fittingOverloads(evaluator.evaluate(call.callee, frame), call);
  const applied = callees.flatMap((value) => apply(evaluator, value, ref, call, frame) ?? []);
  if (applied.length > 0) return applied;
  if (call.arguments.length === 0 && callees.some(standsForItself)) return callees.filter(standsForItself);
  if (opensConnection(call)) return known(evaluator, ref, call, frame) ?? [];
  if (evaluator.asksVendor(ref)) return [{ kind: 'answer', call: ref, name: null }];
  return known(evaluator, ref, call, frame) ?? carried(evaluator, ref, call, frame, callees);
};

/** A socket stays open and is spoken to later; the call that opens it is no answer. */
const opensConnection = ({ callee, form }: Call): boolean =>
  /^(web_?socket(_connect)?|ws_connect|event_?source)$/i.test(calledName(callee) ?? '') &&
  (form === 'new' || callee.kind === 'name' || callee.kind === 'member');

const instanceWith = (callees: readonly Value[]): boolean =>
  callees.some(({ kind }) => kind === 'class' || kind === 'function' || kind === 'sdk');

const looksLikeAddress = (text: TextValue): boolean => /^(https?|wss?):\/\/|^\uE000?\//.test(written(text));

/** A call nothing is known of: what it was given may still be in what it gives back. */
const carried = (
  evaluator: Evaluator,
  ref: CallRef,
  call: Call,
  frame: Frame,
  callees: readonly Value[],
): readonly Value[] => {
  if (instanceWith(callees)) return [];
  const base = clientBase(evaluator, call, frame);
  if (base.length > 0) return [{ kind: 'client', base, call: ref }];
  const receiver = call.callee.kind === 'member' ? evaluator.evaluate(call.callee.of, frame) : [];
  const kept = receiver.filter(({ kind }) => kind === 'answer' || kind === 'request' || kind === 'client');
  const asked = call.arguments[0]?.value;
  const taken = kept.map((value) =>
    value.kind === 'answer' && asked?.kind === 'text' ? { ...value, name: asked.value } : value,
  );
  const handed = flatArguments(call.arguments).flatMap((value) => evaluator.evaluate(value, frame));
  const answers = handed.filter(({ kind }) => kind === 'answer');
  const addresses = [...textsOf(handed).filter(looksLikeAddress), ...requestAddresses([...receiver, ...handed])];
  if (addresses.length > 0 && call.form !== 'element')
    return [{ kind: 'request', addresses: addresses.slice(0, 6), call: ref }];
  const clients = handed.filter(({ kind }) => kind === 'client');
  return [...taken, ...answers.slice(0, 2), ...clients.slice(0, 1)];
};

const requestAddresses = (values: readonly Value[]): readonly TextValue[] =>
  values.flatMap((value) => (value.kind === 'request' ? value.addresses : []));

/** The arguments, and the entries of objects among them. */
export const flatArguments = (args: readonly Argument[]): readonly Expression[] =>
  args.flatMap(({ value }) => (value.kind === 'object' ? value.entries.map((entry) => entry.value) : [value]));
