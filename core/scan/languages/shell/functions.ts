import { unknown } from '../../neutral/expression.ts';
import { named } from '../../syntax/nodes.ts';
import type { Handlers } from '../../syntax/walk.ts';

const positions = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

export const functions: Handlers = {
  /** Parameters have numbers for names; what the last command tells is what the function gives. */
  function_definition: (walk, node) => {
    const { line } = walk.place(node);
    const end = node.endPosition.row + 1;
    const name = walk.text(node.childForFieldName('name'));
    const index = walk.unit.addFunction({ name, scope: 0, line, endLine: end, exported: true });
    const made = walk.unit.functions[index];
    if (!made) return unknown;
    made.parameters = positions.map((position) => ({ name: position, fallback: null, types: [] }));
    walk.within(made.body, () => {
      const statements = named(node.childForFieldName('body'));
      const values = statements.map((statement) => walk.visit(statement));
      const last = values.at(-1) ?? unknown;
      if (last.kind !== 'unknown') walk.unit.addReturn(made.body, last, end);
    });
    return unknown;
  },
};
