import { chainOf, type Expression } from '../neutral/expression.ts';
import type { Call } from '../neutral/unit.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { lookUp } from '../resolve/names.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { Frame, Value } from '../resolve/value.ts';
import { saysMotion, speaksOfVideo } from '../rules/words.ts';

const deepest = 3;

const apart = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[_\-.]+/g, ' ');

/** Keys of an object, and of objects in it. */
const keysIn = (evaluator: Evaluator, value: Value, depth: number): string[] =>
  value.kind !== 'object' || depth > deepest
    ? []
    : value.object.entries.flatMap(({ key, value: inner }) => {
        const below = inner.kind === 'object' || inner.kind === 'name' ? evaluator.evaluate(inner, value.frame) : [];
        return [...(key === null ? [] : [key]), ...below.flatMap((one) => keysIn(evaluator, one, depth + 1))];
      });

/** Members that a name is given after it was made: `input.start_image = …`. */
const setLater = (file: ProjectFile, expression: Expression): readonly string[] =>
  expression.kind === 'name'
    ? (file.names.get(expression.name) ?? []).flatMap((declared) =>
        declared.type === 'binding' ? declared.binding.path.slice(-1) : [],
      )
    : [];

const objectsIn = (expression: Expression): readonly Expression[] =>
  expression.kind === 'object'
    ? [expression, ...expression.entries.flatMap(({ value }) => objectsIn(value))]
    : [expression];

/** Whether a call hands over settings that only moving pictures have. */
export const setsMotion = (evaluator: Evaluator, call: Call, frame: Frame): boolean =>
  call.arguments.some(({ name, value }) => {
    if (name !== null && saysMotion(name)) return true;
    const parts = objectsIn(value);
    return (
      parts.some((part) => setLater(frame.file, part).some(saysMotion)) ||
      evaluator.evaluate(value, frame).some((one) => keysIn(evaluator, one, 0).some(saysMotion))
    );
  });

const modelSlot = /^(model|version|ref|endpoint|identifier)/i;

const modelExpressions = (call: Call): readonly Expression[] =>
  call.arguments.flatMap(({ name, value }, position) => {
    if (value.kind === 'object')
      return value.entries.filter(({ key }) => key !== null && modelSlot.test(key)).map((entry) => entry.value);
    return (name !== null && modelSlot.test(name)) || (name === null && position === 0) ? [value] : [];
  });

/** Names that stand where a name comes from: `VIDEO_MODELS` of `const model = VIDEO_MODELS.find(…)`. */
const namesBehind = (file: ProjectFile, expression: Expression, { scope, line }: Frame): readonly string[] => {
  const chain = chainOf(expression) ?? [];
  const made = lookUp(file, chain[0] ?? '', scope, line).flatMap((declared) => {
    if (declared.type !== 'binding') return [];
    const { value } = declared.binding;
    const source =
      value.kind === 'call' ? file.unit.calls[value.call]?.callee : value.kind === 'index' ? value.of : value;
    return source === undefined ? [] : (chainOf(source) ?? []);
  });
  return [...chain, ...made];
};

/** Whether what a call is given as its model is named after video, though the code does not tell which one it is. */
export const asksForVideo = (call: Call, frame: Frame): boolean =>
  modelExpressions(call).some((expression) =>
    namesBehind(frame.file, expression, frame).some((name) => speaksOfVideo(apart(name))),
  );
