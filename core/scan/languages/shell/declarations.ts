import type { SyntaxNode } from '../../detector.ts';
import { type Expression, unknown } from '../../neutral/expression.ts';
import { blocked, branched, compared } from '../../syntax/handlers.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers } from '../../syntax/walk.ts';
import { isSettingName } from './types.ts';

const isLocal = (node: SyntaxNode): boolean => node.parent?.type === 'declaration_command' && isInFunction(node);

const isInFunction = (node: SyntaxNode): boolean => {
  for (let at = node.parent; at; at = at.parent) if (at.type === 'function_definition') return true;
  return false;
};

/** What was cut out of another value goes by the name that it is given. */
const renamed = (value: Expression, name: string): Expression =>
  value.kind === 'name' ? { kind: 'member', of: value, name } : value;

/** Without `local`, a name set inside a function is set for the whole script. */
const assignment: Handler = (walk, node) => {
  const nameNode = node.childForFieldName('name');
  const given = node.childForFieldName('value');
  const name = walk.text(nameNode?.type === 'subscript' ? nameNode.namedChild(0) : nameNode);
  const value = walk.as('value', name, () => walk.visit(given));
  const { line, column } = walk.place(node);
  const scope = isInFunction(node) && !isLocal(node) ? 0 : walk.scope;
  const cut = given?.type === 'command_substitution' ? renamed(value, name) : value;
  if (nameNode?.type === 'subscript') return unknown;
  walk.unit.bind({ scope, from: walk.scope, name, value: cut, line });
  if (isSettingName(name) && node.parent?.type !== 'command')
    walk.unit.settings.push({ name, address: null, line, column });
  return unknown;
};

const loop: Handler = (walk, node) => {
  const name = node.childForFieldName('variable');
  const body = node.childForFieldName('body');
  const values = named(node).filter(
    ({ startIndex }) => startIndex !== name?.startIndex && startIndex < (body?.startIndex ?? 0),
  );
  const options = values.map((value) => walk.visit(value));
  walk.block(() => {
    const { line } = walk.place(node);
    if (name) walk.unit.bind({ scope: walk.scope, name: walk.text(name), value: { kind: 'choice', options }, line });
    walk.visit(body);
  });
  return unknown;
};

const caseItem: Handler = (walk, node) => {
  walk.block(() => {
    for (const child of named(node))
      if (/^(word|string|raw_string|extglob_pattern|concatenation)$/.test(child.type))
        walk.as('comparison', null, () => walk.visit(child));
      else walk.visit(child);
  });
  return unknown;
};

export const declarations: Handlers = {
  variable_assignment: assignment,
  for_statement: loop,
  if_statement: branched('condition'),
  elif_clause: blocked,
  else_clause: blocked,
  while_statement: branched('condition'),
  case_item: caseItem,
  test_command: compared,
};
