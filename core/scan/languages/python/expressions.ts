import type { SyntaxNode } from '../../detector.ts';
import { chainOf, choice, type Expression, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import { filled, filledByPercent } from '../../syntax/format.ts';
import { speaks } from '../../syntax/messages.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

const inner: Handler = (walk, node) => walk.visit(named(node)[0] ?? null);

const attribute: Handler = (walk, node) => ({
  kind: 'member',
  of: walk.visit(node.childForFieldName('object')),
  name: walk.text(node.childForFieldName('attribute')),
});

const environmentMaps = new Set(['os.environ', 'environ']);
const environmentReaders = new Set([
  'os.getenv',
  'getenv',
  'os.environ.get',
  'environ.get',
  'env',
  'config',
  'decouple.config',
  'env.str',
  'env.get',
  'os.environ.setdefault',
  'os.environ.pop',
]);

const isNameOfSetting = (name: string): boolean => /^[A-Z][A-Z0-9_]{2,}$/.test(name);

const subscript: Handler = (walk, node) => {
  const of = walk.visit(node.childForFieldName('value'));
  const [, key] = named(node);
  const value = walk.as('key', null, () => walk.visit(key ?? null));
  if (value.kind !== 'text') return { kind: 'index', of, key: value };
  return environmentMaps.has(chainOf(of)?.join('.') ?? '')
    ? walk.environment(node, value.value)
    : { kind: 'member', of, name: value.value };
};

const argumentOf = (walk: Walk, node: SyntaxNode): Argument => {
  const { line } = walk.place(node);
  if (node.type === 'keyword_argument') {
    const name = walk.text(node.childForFieldName('name'));
    return { name, value: walk.as(null, name, () => walk.visit(node.childForFieldName('value'))), line };
  }
  if (node.type === 'list_splat' || node.type === 'dictionary_splat')
    return { name: '...', value: walk.visit(node.namedChild(0)), line };
  return { name: null, value: walk.visit(node), line };
};

const argumentsOf = (walk: Walk, node: SyntaxNode | null, callee: Expression): Argument[] =>
  walk.as(speaks(callee) ? 'message' : null, null, () =>
    node?.type === 'generator_expression'
      ? [{ name: null, value: walk.visit(node), line: walk.place(node).line }]
      : named(node).map((child) => argumentOf(walk, child)),
  );

const readEnvironment = (
  walk: Walk,
  node: SyntaxNode,
  callee: Expression,
  args: readonly Argument[],
): Expression | null => {
  const [first, second] = args;
  if (first?.value.kind !== 'text' || !environmentReaders.has(chainOf(callee)?.join('.') ?? '')) return null;
  if (!isNameOfSetting(first.value.value)) return null;
  const fallback = second ?? args.find(({ name }) => name === 'default');
  return choice([walk.environment(node, first.value.value), fallback?.value ?? unknown]);
};

const call: Handler = (walk, node) => {
  const target = node.childForFieldName('function');
  const formatted = target?.type === 'attribute' && walk.text(target.childForFieldName('attribute')) === 'format';
  const callee = walk.visit(target);
  const args = argumentsOf(walk, node.childForFieldName('arguments'), callee);
  const environment = readEnvironment(walk, node, callee, args);
  if (environment) return environment;
  if (formatted && callee.kind === 'member' && callee.of.kind === 'text')
    return walk.concat(node, filled(callee.of, args));
  const name = target?.childForFieldName('attribute') ?? target;
  return walk.call(node, callee, args, { nameLine: name ? walk.place(name).line : walk.place(node).line });
};

const binary: Handler = (walk, node) => {
  const left = walk.visit(node.childForFieldName('left'));
  const right = walk.visit(node.childForFieldName('right'));
  const operator = walk.text(node.childForFieldName('operator'));
  if (operator === '%' && left.kind === 'text') return walk.concat(node, filledByPercent(left, right));
  if (operator === '/')
    return walk.concat(node, [left, { kind: 'text', value: '/', ...walk.place(node) }, right], false);
  if (operator !== '+') return unknown;
  const written = [left, right].some(({ kind }) => kind === 'text' || kind === 'concat');
  return walk.concat(node, [left, right], written);
};

const boolean: Handler = (walk, node) => {
  const left = walk.visit(node.childForFieldName('left'));
  const right = walk.visit(node.childForFieldName('right'));
  return walk.text(node.childForFieldName('operator')) === 'or' ? choice([left, right]) : right;
};

const conditional: Handler = (walk, node) => {
  const [body, condition, alternative] = named(node);
  walk.as('comparison', null, () => walk.visit(condition ?? null));
  return choice([walk.visit(body ?? null), walk.visit(alternative ?? null)]);
};

const comparison: Handler = (walk, node) => {
  walk.as('comparison', null, () => walk.each(node));
  return unknown;
};

export const expressions: Handlers = {
  identifier: (walk, node) => {
    const name = walk.text(node);
    return name === 'self' || name === 'cls' ? { kind: 'self' } : { kind: 'name', name };
  },
  attribute,
  subscript,
  call,
  await: inner,
  parenthesized_expression: inner,
  binary_operator: binary,
  boolean_operator: boolean,
  conditional_expression: conditional,
  comparison_operator: comparison,
  not_operator: comparison,
  type: () => unknown,
};
