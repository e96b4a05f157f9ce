import type { SyntaxNode } from '../../detector.ts';
import { chainOf, choice, type Expression, unknown } from '../../neutral/expression.ts';
import type { Parameter } from '../../neutral/unit.ts';
import { caught } from '../../syntax/handlers.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';

const collectTypes = (walk: Walk, node: SyntaxNode, into: string[], depth: number): void => {
  if (depth > 10) return;
  if (node.type === 'identifier' || node.type === 'attribute') {
    into.push(walk.text(node));
    return;
  }
  if (node.type === 'string') into.push(...(walk.text(node).match(/[A-Za-z_][\w.]*/g) ?? []));
  for (const child of named(node)) collectTypes(walk, child, into, depth + 1);
};

const typesOf = (walk: Walk, node: SyntaxNode | null, exported = false): string[] => {
  const names: string[] = [];
  if (!node) return names;
  collectTypes(walk, node, names, 0);
  const { line } = walk.place(node);
  for (const name of names) walk.unit.types.push({ name, line, exported });
  return names;
};

const parameterOf = (walk: Walk, node: SyntaxNode, exported: boolean): Parameter | null => {
  if (node.type === 'identifier') return { name: walk.text(node), fallback: null, types: [] };
  if (node.type === 'typed_parameter')
    return {
      name: walk.text(node.namedChild(0)),
      fallback: null,
      types: typesOf(walk, node.childForFieldName('type'), exported),
    };
  if (node.type === 'default_parameter' || node.type === 'typed_default_parameter') {
    const name = walk.text(node.childForFieldName('name'));
    const types = typesOf(walk, node.childForFieldName('type'), exported);
    return { name, fallback: walk.as('value', name, () => walk.visit(node.childForFieldName('value'))), types };
  }
  return null;
};

const isMethod = (walk: Walk): boolean => walk.unit.scopes[walk.scope]?.kind === 'class';

const decorators = (walk: Walk, node: SyntaxNode): string[] =>
  node.parent?.type === 'decorated_definition'
    ? named(node.parent)
        .filter((child) => child.type === 'decorator')
        .map((child) => walk.text(child))
    : [];

const functionOf: Handler = (walk, node) => {
  const { unit } = walk;
  const name = walk.text(node.childForFieldName('name'));
  const exported = walk.scope === 0 || isMethod(walk);
  const property = decorators(walk, node).some((text) =>
    /@(cached_property|property|computed_field|functools\.cached_property)\b/.test(text),
  );
  const { line } = walk.place(node);
  const method = isMethod(walk);
  const index = unit.addFunction({
    name,
    scope: walk.scope,
    line,
    endLine: node.endPosition.row + 1,
    exported,
    property,
  });
  const made = unit.functions[index];
  if (!made) return unknown;
  walk.within(made.body, () =>
    walk.as('value', null, () => {
      const parameters = named(node.childForFieldName('parameters'))
        .map((child) => parameterOf(walk, child, exported))
        .filter((parameter) => parameter !== null);
      const [first] = parameters;
      const bound = method && first && (first.name === 'self' || first.name === 'cls');
      made.parameters = bound ? parameters.slice(1) : parameters;
      made.returnTypes = typesOf(walk, node.childForFieldName('return_type'), exported);
      walk.each(node.childForFieldName('body'));
    }),
  );
  return unknown;
};

const lambda: Handler = (walk, node) => {
  const index = walk.unit.addFunction({ name: '', scope: walk.scope, line: walk.place(node).line });
  const made = walk.unit.functions[index];
  if (!made) return unknown;
  walk.within(made.body, () => {
    made.parameters = named(node.childForFieldName('parameters'))
      .map((child) => parameterOf(walk, child, false))
      .filter((parameter) => parameter !== null);
    walk.unit.addReturn(made.body, walk.visit(node.childForFieldName('body')), made.line);
  });
  return { kind: 'function', function: index };
};

const classOf: Handler = (walk, node) => {
  const { unit } = walk;
  const bases = named(node.childForFieldName('superclasses'))
    .filter((child) => child.type !== 'keyword_argument')
    .map((child) => walk.visit(child));
  const index = unit.addClass({
    name: walk.text(node.childForFieldName('name')),
    scope: walk.scope,
    line: walk.place(node).line,
    endLine: node.endPosition.row + 1,
    bases,
    exported: walk.scope === 0,
    contract: bases.some((base) => /^(ABC|Protocol)$/.test(chainOf(base)?.at(-1) ?? '')),
  });
  walk.within(unit.classes[index]?.body ?? walk.scope, () => walk.each(node.childForFieldName('body')));
  return unknown;
};

/** Binds a target of an assignment, a loop or a `with` to its value. */
export const bindTarget = (walk: Walk, target: SyntaxNode, value: Expression, types: readonly string[] = []): void => {
  const { line } = walk.place(target);
  if (target.type === 'pattern_list' || target.type === 'tuple_pattern' || target.type === 'list_pattern') {
    named(target).forEach((child, position) => {
      const part: Expression = { kind: 'index', of: value, key: { kind: 'constant', value: position } };
      bindTarget(walk, child, value.kind === 'list' ? (value.items[position] ?? unknown) : part);
    });
    return;
  }
  if (target.type === 'identifier') {
    walk.unit.bind({ scope: walk.scope, name: walk.text(target), value, line, types });
    return;
  }
  const chain = chainOf(walk.visit(target));
  if (!chain || chain.length < 2) return;
  const [root = '', ...path] = chain;
  const owner = walk.unit.classes[walk.unit.classAround(walk.scope)];
  if (root === 'self')
    walk.unit.bind({
      scope: owner?.body ?? walk.scope,
      name: path[0] ?? '',
      path: path.slice(1),
      value,
      line,
      types,
      from: walk.scope,
    });
  else walk.unit.bind({ scope: walk.scope, name: root, path, value, line, types });
};

const slotOf = (walk: Walk, left: SyntaxNode | null): string | null => {
  if (left?.type === 'attribute') return walk.text(left.childForFieldName('attribute'));
  return left?.type === 'identifier' ? walk.text(left) : null;
};

/** A typed field of a class of settings (pydantic) is filled from the environment, by its name in capitals. */
const isSetting = (walk: Walk, node: SyntaxNode, left: SyntaxNode | null): boolean => {
  if (left?.type !== 'identifier' || !isMethod(walk) || !node.childForFieldName('type')) return false;
  const owner = walk.unit.classes[walk.unit.classAround(walk.scope)];
  return owner?.bases.some((base) => /Settings$/.test(chainOf(base)?.at(-1) ?? '')) ?? false;
};

const assignment: Handler = (walk, node) => {
  const left = node.childForFieldName('left');
  const types = typesOf(walk, node.childForFieldName('type'));
  const given = walk.as('value', slotOf(walk, left), () => walk.visit(node.childForFieldName('right')));
  const value =
    left && isSetting(walk, node, left)
      ? choice([walk.declaredSetting(left, walk.text(left).toUpperCase()), given])
      : given;
  if (left) bindTarget(walk, left, value, types);
  return value;
};

const augmented: Handler = (walk, node) => {
  const left = node.childForFieldName('left');
  const value = walk.visit(node.childForFieldName('right'));
  if (left?.type === 'identifier') {
    const before: Expression = { kind: 'name', name: walk.text(left) };
    bindTarget(walk, left, walk.concat(node, [before, value], false));
  }
  return unknown;
};

const blocked: Handler = (walk, node) => {
  walk.block(() => walk.each(node));
  return unknown;
};

const branch: Handler = (walk, node) => {
  const condition = node.childForFieldName('condition');
  walk.as('comparison', null, () => walk.visit(condition));
  for (const child of named(node)) if (child.startIndex !== condition?.startIndex) walk.block(() => walk.visit(child));
  return unknown;
};

const loop: Handler = (walk, node) => {
  const over = walk.visit(node.childForFieldName('right'));
  walk.block(() => {
    const left = node.childForFieldName('left');
    if (left) bindTarget(walk, left, { kind: 'index', of: over, key: unknown });
    walk.visit(node.childForFieldName('body'));
  });
  return unknown;
};

const asPattern: Handler = (walk, node) => {
  const [source, target] = named(node);
  const value = walk.visit(source ?? null);
  const name = target?.type === 'as_pattern_target' ? target.namedChild(0) : (target ?? null);
  if (name) bindTarget(walk, name, value);
  return value;
};

const named_: Handler = (walk, node) => {
  const value = walk.visit(node.childForFieldName('value'));
  const name = node.childForFieldName('name');
  if (name) bindTarget(walk, name, value);
  return value;
};

const returned: Handler = (walk, node) => {
  const value = walk.visit(named(node)[0] ?? null);
  walk.unit.addReturn(walk.scope, value, walk.place(node).line);
  return choice([]);
};

export const declarations: Handlers = {
  function_definition: functionOf,
  lambda,
  class_definition: classOf,
  assignment,
  augmented_assignment: augmented,
  named_expression: named_,
  if_statement: branch,
  elif_clause: branch,
  else_clause: blocked,
  while_statement: branch,
  for_statement: loop,
  except_clause: caught,
  case_clause: blocked,
  as_pattern: asPattern,
  return_statement: returned,
  yield: returned,
  raise_statement: (walk, node) => {
    walk.as('message', null, () => walk.each(node));
    return unknown;
  },
  assert_statement: (walk, node) => {
    walk.as('message', null, () => walk.each(node));
    return unknown;
  },
};
