import type { VendorId } from '../../catalog/schema.ts';
import { chainOf, type Expression } from '../neutral/expression.ts';
import type { Call } from '../neutral/unit.ts';
import { calledName } from '../resolve/callers.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { namedArguments } from '../resolve/named-arguments.ts';
import { functionAround } from '../resolve/names.ts';
import { literalOf } from '../resolve/texts.ts';
import type { CallRef, Frame, SdkValue } from '../resolve/value.ts';
import { plainName, speaksOfOther, speaksOfVideo } from '../rules/words.ts';

/** True: the option asks for video; false: for something else; null: not given or not known. */
type Verdict = boolean | null;

interface Wanted {
  readonly name: string;
  /** Null where the option tells by being there. */
  readonly values: readonly (string | boolean)[] | null;
}

const longestChain = 12;

const wantedOf = (evaluator: Evaluator, vendor: VendorId): readonly Wanted[] =>
  evaluator.project.rules.vendors.get(vendor)?.detection?.arguments ?? [];

const callOf = (ref: CallRef): Call | undefined => ref.file.unit.calls[ref.call];

const frameAt = (evaluator: Evaluator, ref: CallRef, call: Call): Frame =>
  evaluator.frame(ref.file, call.scope, call.line);

/** `.video` of an enumeration whose type is left out, or of one that is named. */
const memberName = (given: Expression): string[] => (given.kind === 'member' ? [plainName(given.name)] : []);

const judge = (evaluator: Evaluator, { values }: Wanted, given: Expression, frame: Frame): Verdict => {
  if (values === null) return true;
  const known = evaluator.evaluate(given, frame).flatMap((value): (string | boolean)[] => {
    if (value.kind === 'text') return [literalOf(value) ?? ''];
    return value.kind === 'constant' && typeof value.value === 'boolean' ? [value.value] : [];
  });
  if ([...known, ...memberName(given)].some((value) => values.includes(value))) return true;
  return known.length > 0 || memberName(given).some(speaksOfOther) ? false : null;
};

/** True wins, then false. */
const together = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.includes(true) ? true : verdicts.includes(false) ? false : null;

const named = (evaluator: Evaluator, wanted: readonly Wanted[], call: Call, frame: Frame): Verdict => {
  const args = namedArguments(call.arguments);
  return together(
    wanted.map((option) => {
      const given = args.get(plainName(option.name));
      return given ? judge(evaluator, option, given, frame) : null;
    }),
  );
};

/** `setResourceType(.video)`, `resourceType("video")`. */
const bySetter = (evaluator: Evaluator, wanted: readonly Wanted[], ref: CallRef): Verdict => {
  const call = callOf(ref);
  const [first] = call?.arguments ?? [];
  const name = plainName(calledName(call?.callee ?? { kind: 'unknown' }) ?? '').replace(/^(set|with)/, '');
  const option = wanted.find((one) => plainName(one.name) === name);
  return call && first && option ? judge(evaluator, option, first.value, frameAt(evaluator, ref, call)) : null;
};

const spaced = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2');

/** `VideoUploadParams` and `ImageUploadParams`: the type that options are made of says what they are for. */
const byType = (evaluator: Evaluator, vendor: VendorId, name: string): Verdict => {
  const isKnown = evaluator.project.rules.symbols.byLastName(vendor, name).some(({ kind }) => kind === 'type');
  if (isKnown && speaksOfVideo(spaced(name))) return true;
  return /(params?|options?|request)$/i.test(name) && speaksOfOther(spaced(name)) ? false : null;
};

/** What options handed over as an object tell by their type and by how they were built. */
const byObject = (evaluator: Evaluator, vendor: VendorId, wanted: readonly Wanted[], value: SdkValue): Verdict => {
  const [made = ''] = value.path;
  return together([
    byType(evaluator, vendor, made),
    ...value.calls.map((ref) => bySetter(evaluator, wanted, ref)),
    ...value.calls.slice(0, 1).map((ref) => {
      const call = callOf(ref);
      return call ? named(evaluator, wanted, call, frameAt(evaluator, ref, call)) : null;
    }),
  ]);
};

/** Options set one by one on what is handed over: `params.setResourceType(.video)` before or within the call. */
const settersOn = (given: Expression, { file, scope }: Frame): readonly CallRef[] => {
  const refs: CallRef[] = [];
  let inner = given;
  for (let at = 0; inner.kind === 'call' && at < longestChain; at += 1) {
    refs.push({ file, call: inner.call });
    const callee: Expression = file.unit.calls[inner.call]?.callee ?? { kind: 'unknown' };
    inner = callee.kind === 'member' ? callee.of : callee;
  }
  const name = given.kind === 'name' ? given.name : null;
  const around = functionAround(file, scope);
  const isOn = ({ callee, scope: at }: Call): boolean =>
    functionAround(file, at) === around &&
    callee.kind === 'member' &&
    callee.of.kind === 'name' &&
    callee.of.name === name;
  return name === null ? refs : file.unit.calls.flatMap((call, index) => (isOn(call) ? [{ file, call: index }] : []));
};

/** What the options of one call say, as `detection.arguments` of the catalogue names them. */
export const optionIn = (evaluator: Evaluator, vendor: VendorId, call: Call, frame: Frame): Verdict => {
  const wanted = wantedOf(evaluator, vendor);
  if (wanted.length === 0) return null;
  const told = named(evaluator, wanted, call, frame);
  if (told !== null) return told;
  const objects = call.arguments.filter(({ value }) => value.kind === 'call' || chainOf(value) !== null);
  return together(
    objects.flatMap(({ value }) => [
      ...settersOn(value, frame).map((ref) => bySetter(evaluator, wanted, ref)),
      ...evaluator
        .evaluate(value, frame)
        .map((one) => (one.kind === 'sdk' ? byObject(evaluator, vendor, wanted, one) : null)),
    ]),
  );
};

/** The option as the calls on the way to the client give it: `Client(vertexai=True)`. */
export const optionOnTheWay = (evaluator: Evaluator, vendor: VendorId, value: SdkValue): Verdict => {
  for (const ref of value.calls) {
    const call = callOf(ref);
    const verdict = call ? optionIn(evaluator, vendor, call, frameAt(evaluator, ref, call)) : null;
    if (verdict !== null) return verdict;
    const set = bySetter(evaluator, wantedOf(evaluator, vendor), ref);
    if (set !== null) return set;
  }
  return null;
};
