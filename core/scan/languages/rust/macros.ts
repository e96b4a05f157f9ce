import type { SyntaxNode } from '../../detector.ts';
import { choice, type Expression, type ObjectEntry, unknown } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import { filled } from '../../syntax/format.ts';
import { ofType } from '../../syntax/nodes.ts';
import type { Handlers, Walk } from '../../syntax/walk.ts';

/** What stands between the brackets of a macro is not parsed by the grammar: a list of tokens. */
const inside = (tree: SyntaxNode): SyntaxNode[] =>
  tree.children.filter((child) => child !== null && !/comment$/.test(child.type)).slice(1, -1) as SyntaxNode[];

const opens = (node: SyntaxNode, bracket: string): boolean =>
  node.type === 'token_tree' && node.child(0)?.type === bracket;

const split = (tokens: readonly SyntaxNode[]): SyntaxNode[][] => {
  const items: SyntaxNode[][] = [[]];
  for (const token of tokens) {
    if (token.type === ',' || token.type === ';') items.push([]);
    else items.at(-1)?.push(token);
  }
  return items.filter((item) => item.length > 0);
};

const isName = (node: SyntaxNode): boolean =>
  /^(identifier|self|crate|super|primitive_type|type_identifier)$/.test(node.type);

const skipped = new Set(['&', '*', 'mut', 'move', 'async', 'ref', 'mutable_specifier', '!', '-']);

/** Reads one expression out of tokens, as far as chains, calls, literals and joins go. */
class TokenReader {
  private readonly walk: Walk;
  private readonly tokens: readonly SyntaxNode[];
  private at = 0;

  constructor(walk: Walk, tokens: readonly SyntaxNode[]) {
    this.walk = walk;
    this.tokens = tokens;
  }

  read(): Expression {
    while (skipped.has(this.tokens[this.at]?.type ?? '')) this.at += 1;
    const value = this.chain(this.primary());
    const operator = this.tokens[this.at];
    if (operator?.type === '+' && this.tokens[0]) {
      this.at += 1;
      return this.walk.concat(this.tokens[0], [value, this.read()]);
    }
    const rest = this.tokens.slice(this.at + 1);
    if (rest.length > 0) this.walk.as('comparison', null, () => new TokenReader(this.walk, rest).read());
    return value;
  }

  private primary(): Expression {
    const node = this.tokens[this.at];
    this.at += 1;
    if (!node) return unknown;
    if (opens(node, '{')) return objectOf(this.walk, node);
    if (opens(node, '[')) return { kind: 'list', items: itemsOf(this.walk, node).map(({ value }) => value) };
    if (node.type === 'token_tree') return itemsOf(this.walk, node)[0]?.value ?? unknown;
    if (!isName(node)) return this.walk.visit(node);
    const tree = this.tokens[this.at + 1];
    if (this.tokens[this.at]?.type === '!' && tree?.type === 'token_tree') {
      this.at += 2;
      return expandMacro(this.walk, node, this.walk.text(node), tree);
    }
    return node.type === 'self' || this.walk.text(node) === 'Self'
      ? { kind: 'self' }
      : { kind: 'name', name: this.walk.text(node) };
  }

  private chain(start: Expression): Expression {
    let value = start;
    for (;;) {
      const [node, next] = [this.tokens[this.at], this.tokens[this.at + 1]];
      if (node?.type === '?') this.at += 1;
      else if ((node?.type === '.' || node?.type === '::') && next && next.type !== 'token_tree') {
        this.at += 2;
        if (isName(next)) value = { kind: 'member', of: value, name: this.walk.text(next) };
      } else if (node && opens(node, '(')) {
        this.at += 1;
        value = this.walk.call(node, value, itemsOf(this.walk, node));
      } else return value;
    }
  }
}

/** The arguments between brackets, with the name before `=` where one stands. */
export const itemsOf = (walk: Walk, tree: SyntaxNode): Argument[] =>
  split(inside(tree)).map((tokens) => {
    const [first, second] = tokens;
    const { line } = walk.place(first ?? tree);
    if (!first || !isName(first) || second?.type !== '=')
      return { name: null, value: new TokenReader(walk, tokens).read(), line };
    const name = walk.text(first);
    return { name, value: walk.as(null, name, () => new TokenReader(walk, tokens.slice(2)).read()), line };
  });

const keyOf = (walk: Walk, node: SyntaxNode | undefined): string | null => {
  if (node && isName(node)) return walk.text(node);
  const key = node ? walk.as('key', null, () => walk.visit(node)) : unknown;
  return key.kind === 'text' ? key.value : null;
};

/** `{ "key": value }`, and `=>` in place of the colon. */
export const objectOf = (walk: Walk, tree: SyntaxNode): Expression => {
  const entries = split(inside(tree)).flatMap((tokens): ObjectEntry[] => {
    const [first, colon] = tokens;
    if (colon?.type !== ':' && colon?.type !== '=>') {
      new TokenReader(walk, tokens).read();
      return [];
    }
    const key = keyOf(walk, first);
    const value = walk.as('value', key, () => new TokenReader(walk, tokens.slice(2)).read());
    return [{ key, value, ...walk.place(first ?? tree) }];
  });
  return { kind: 'object', entries, ...walk.place(tree) };
};

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
