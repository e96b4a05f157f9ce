import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Diagnostic } from '../../../base/diagnostic.ts';
import { UnitBuilder } from '../../neutral/builder.ts';
import { type Expression, type ObjectEntry, type Place, unknown } from '../../neutral/expression.ts';
import type { Unit } from '../../neutral/unit.ts';
import { addDeclaredRequest } from '../../syntax/declared-requests.ts';
import { Lines } from '../../syntax/lines.ts';
import type { Format } from '../format.ts';

const deepest = 200;

type Around = ({ readonly key: string } & Place) | null;

/** A node of a workflow that only holds a text for its readers. */
const isNote = (node: Node): boolean =>
  (node.children ?? []).some(({ children }) => {
    const [key, value] = children ?? [];
    return key?.value === 'type' && /(^|\.)(stickyNote|Note|MarkdownNote)$/.test(String(value?.value));
  });

/** Puts a JSON tree into a unit as its default export. */
export const addJson = (
  builder: UnitBuilder,
  text: string,
): { readonly tree: Node | undefined; readonly broken: boolean } => {
  const lines = new Lines(text);
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  let prose = false;
  const string = (node: Node, role: 'value' | 'key', slot: string | null): Expression => {
    const place = lines.place(node.offset);
    const expression = { kind: 'text', value: String(node.value), ...place } as const;
    builder.texts.push({ text: expression, role: prose ? 'prose' : role, slot, scope: 0 });
    return expression;
  };
  const entry = (property: Node, depth: number): ObjectEntry | null => {
    const [key, value] = property.children ?? [];
    if (!key) return null;
    const name = String(key.value);
    string(key, 'key', null);
    const place = lines.place(key.offset);
    return { key: name, value: value ? visit(value, name, depth + 1, { key: name, ...place }) : unknown, ...place };
  };
  const visit = (node: Node, slot: string | null, depth: number, around: Around = null): Expression => {
    if (depth > deepest) return unknown;
    if (node.type === 'string') return string(node, 'value', slot);
    if (node.type === 'array')
      return { kind: 'list', items: (node.children ?? []).map((child) => visit(child, slot, depth + 1)) };
    if (node.type !== 'object') return node.type === 'property' ? unknown : { kind: 'constant', value: node.value };
    const outside = prose;
    prose ||= isNote(node);
    const entries = (node.children ?? []).map((child) => entry(child, depth)).filter((item) => item !== null);
    prose = outside;
    const object = { kind: 'object', entries, ...lines.place(node.offset) } as const;
    addDeclaredRequest(builder, object, around);
    return object;
  };
  if (tree) {
    const value = visit(tree, null, 0);
    builder.exports.push({ name: 'default', local: null, module: null, imported: null, value });
    builder.bind({ scope: 0, name: '#root', value, line: 1 });
  }
  return { tree, broken: errors.length > 0 };
};

const toNeutral = (text: string): { readonly unit: Unit; readonly diagnostics: readonly Diagnostic[] } => {
  const builder = new UnitBuilder();
  addJson(builder, text);
  return { unit: builder.finish(), diagnostics: [] };
};

export const json = {
  id: 'json',
  claims: (name) => /\.(json|jsonc|json5|webmanifest|api)$/.test(name),
  always: false,
  toNeutral,
} satisfies Format;
