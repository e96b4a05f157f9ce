import type { SyntaxNode } from '../../detector.ts';
import { chainOf, type Expression, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import { filledByPercent } from '../../syntax/format.ts';
import { speaks } from '../../syntax/messages.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

const readers = new Set([
  'os.Getenv',
  'os.LookupEnv',
  'viper.GetString',
  'viper.Get',
  'envy.Get',
  'env.Get',
  'getEnv',
  'getenv',
  'GetEnv',
  'mustGetenv',
]);

const says = (callee: Expression): boolean => {
  const chain = chainOf(callee)?.join('.') ?? '';
  return (
    speaks(callee) ||
    /^(fmt\.(Print|Errorf|Fprint)|(log|slog|logger|glog|klog|t|b)\.[A-Z]\w*|errors\.(New|Wrap))/.test(chain)
  );
};

const selector: Handler = (walk, node) => ({
  kind: 'member',
  of: walk.visit(node.childForFieldName('operand')),
  name: walk.text(node.childForFieldName('field')),
});

const readEnvironment = (
  walk: Walk,
  node: SyntaxNode,
  callee: Expression,
  args: readonly Argument[],
): Expression | null => {
  const [first, second] = args;
  if (first?.value.kind !== 'text' || !readers.has(chainOf(callee)?.join('.') ?? '')) return null;
  if (!/^[A-Z][A-Z0-9_]{2,}$/.test(first.value.value)) return null;
  const read = walk.environment(node, first.value.value);
  return second ? { kind: 'choice', options: [read, second.value] } : read;
};

const formats = /^(Sprintf|Errorf|Sprint|Appendf)$/;

const call: Handler = (walk, node) => {
  const target = node.childForFieldName('function');
  const callee = walk.visit(target);
  const args = walk.as(says(callee) ? 'message' : null, null, () =>
    named(node.childForFieldName('arguments')).map(
      (child): Argument => ({ name: null, value: walk.visit(child), line: walk.place(child).line }),
    ),
  );
  const environment = readEnvironment(walk, node, callee, args);
  if (environment) return environment;
  const [first, ...rest] = args;
  if (callee.kind === 'member' && formats.test(callee.name) && first?.value.kind === 'text')
    return walk.concat(node, filledByPercent(first.value, { kind: 'list', items: rest.map(({ value }) => value) }));
  const name = target?.childForFieldName('field') ?? target;
  const types = named(node.childForFieldName('type_arguments')).map((child) => walk.text(child));
  return walk.call(node, callee, args, { nameLine: name ? walk.place(name).line : walk.place(node).line, types });
};

const binary: Handler = (walk, node) => {
  const operator = walk.text(node.childForFieldName('operator'));
  if (operator !== '+') {
    walk.as('comparison', null, () => walk.each(node));
    return unknown;
  }
  const parts = [node.childForFieldName('left'), node.childForFieldName('right')].map((side) => walk.visit(side));
  return walk.concat(
    node,
    parts,
    parts.some(({ kind }) => kind === 'text' || kind === 'concat'),
  );
};

const index: Handler = (walk, node) => {
  const of = walk.visit(node.childForFieldName('operand'));
  const key = walk.as('key', null, () => walk.visit(node.childForFieldName('index')));
  return key.kind === 'text' ? { kind: 'member', of, name: key.value } : { kind: 'index', of, key };
};

const operand: Handler = (walk, node) => walk.visit(node.childForFieldName('operand') ?? named(node)[0] ?? null);

export const expressions: Handlers = {
  identifier: (walk, node) => ({ kind: 'name', name: walk.text(node) }),
  package_identifier: (walk, node) => ({ kind: 'name', name: walk.text(node) }),
  type_identifier: () => unknown,
  qualified_type: () => unknown,
  selector_expression: selector,
  call_expression: call,
  binary_expression: binary,
  index_expression: index,
  unary_expression: operand,
  parenthesized_expression: operand,
  type_assertion_expression: operand,
  type_conversion_expression: operand,
  slice_expression: operand,
};
