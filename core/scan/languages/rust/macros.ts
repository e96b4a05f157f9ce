import type { SyntaxNode } from '../../detector.ts';
import { choice, type Expression, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import { filled } from '../../syntax/format.ts';
import { ofType } from '../../syntax/nodes.ts';
import type { Handlers, Walk } from '../../syntax/walk.ts';
import { itemsOf, objectOf } from './tokens.ts';

const telling =
  /^(e?println|e?print|panic|unreachable|todo|unimplemented|bail|anyhow|eyre|ensure|info|warn|error|debug|trace|log|event|span|dbg)$/;
const comparing = /^(assert\w*|debug_assert\w*|matches)$/;
const environmental = /^(env|option_env|dotenv|var)$/;

/** Names that a format takes from the code around it: `{id}`. */
const captured = (text: string, args: readonly Argument[]): Argument[] =>
  [...text.matchAll(/\{([A-Za-z_]\w*)(?::[^}]*)?\}/g)].flatMap(([, name = '']) =>
    args.some((argument) => argument.name === name)
      ? []
      : [{ name, value: { kind: 'name', name }, line: args[0]?.line ?? 1 } as const],
  );

const formatted = (walk: Walk, node: SyntaxNode, args: readonly Argument[]): Expression => {
  const at = args.findIndex(({ value }) => value.kind === 'text');
  const pattern = args[at]?.value;
  if (pattern?.kind !== 'text') return unknown;
  if (!pattern.value.includes('{')) return pattern;
  const rest = args.slice(at + 1);
  return walk.concat(node, filled(pattern, [...rest, ...captured(pattern.value, rest)]));
};

const roleOf = (name: string) =>
  telling.test(name) ? ('message' as const) : comparing.test(name) ? ('comparison' as const) : null;

/** What a macro of that name makes of the tokens given to it. */
export const expandMacro = (walk: Walk, node: SyntaxNode, path: string, tree: SyntaxNode): Expression => {
  const name = path.split('::').at(-1) ?? path;
  if (tree.child(0)?.type === '{') return objectOf(walk, tree);
  const args = walk.as(roleOf(name), null, () => itemsOf(walk, tree));
  const [first, second] = args;
  if (environmental.test(name) && first?.value.kind === 'text')
    return choice([walk.environment(node, first.value.value), second?.value ?? unknown]);
  if (name === 'format' || name === 'format_args' || name === 'write' || name === 'writeln')
    return formatted(walk, node, args);
  if (name === 'concat')
    return walk.concat(
      node,
      args.map(({ value }) => value),
    );
  if (name === 'vec') return { kind: 'list', items: args.map(({ value }) => value) };
  return args.length === 1 && roleOf(name) === null ? (first?.value ?? unknown) : unknown;
};

export const macros: Handlers = {
  macro_invocation: (walk, node) => {
    const tree = ofType(node, 'token_tree');
    return tree ? expandMacro(walk, node, walk.text(node.childForFieldName('macro')), tree) : unknown;
  },
  macro_definition: () => unknown,
};
