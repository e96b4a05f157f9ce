import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';
import { UnitBuilder } from '../../neutral/builder.ts';
import { type Expression, type ObjectEntry, type Place, unknown } from '../../neutral/expression.ts';
import type { Unit } from '../../neutral/unit.ts';
import { addDeclaredRequest } from '../../syntax/declared-requests.ts';
import { Lines } from '../../syntax/lines.ts';
import type { Format } from '../format.ts';
import { addLines } from '../plain/index.ts';

const deepest = 100;

type Around = ({ readonly key: string } & Place) | null;

class YamlReader {
  readonly builder = new UnitBuilder();
  private readonly lines: Lines;
  private readonly source: string;

  constructor(text: string) {
    this.lines = new Lines(text);
    this.source = text;
  }

  scalar(node: Node, value: unknown, role: 'value' | 'key', slot: string | null): Expression {
    if (typeof value === 'number' || typeof value === 'boolean' || value === null) return { kind: 'constant', value };
    const start = node.range?.[0] ?? 0;
    const end = node.range?.[1] ?? start;
    if (role === 'value' && String(value).includes('\n')) return this.block(start, end);
    const text = { kind: 'text', value: String(value), ...this.lines.place(start) } as const;
    this.builder.texts.push({ text, role, slot, scope: 0 });
    return text;
  }

  /** A text of several lines is a program or a document of its own: its lines are read one by one. */
  private block(start: number, end: number): Expression {
    const lines = this.source.slice(start, end).split('\n');
    addLines(this.builder, lines, this.lines.place(start).line, /^\s*(#|\/\/)/);
    return unknown;
  }

  visit(node: unknown, slot: string | null, depth: number, around: Around = null): Expression {
    if (depth > deepest) return unknown;
    if (isAlias(node)) return unknown;
    if (isScalar(node)) return this.scalar(node, node.value, 'value', slot);
    if (isSeq(node)) return { kind: 'list', items: node.items.map((item) => this.visit(item, slot, depth + 1)) };
    if (!isMap(node)) return unknown;
    const entries: ObjectEntry[] = [];
    for (const { key, value } of node.items) {
      if (!isScalar(key)) continue;
      const name = String(key.value);
      this.scalar(key, name, 'key', null);
      const place = this.lines.place(key.range?.[0] ?? 0);
      entries.push({ key: name, value: this.visit(value, name, depth + 1, { key: name, ...place }), ...place });
    }
    const object = { kind: 'object', entries, ...this.lines.place(node.range?.[0] ?? 0) } as const;
    addDeclaredRequest(this.builder, object, around);
    return object;
  }
}

const toUnit = (text: string): Unit => {
  const reader = new YamlReader(text);
  for (const document of parseAllDocuments(text, { logLevel: 'silent', uniqueKeys: false })) {
    const value = reader.visit(document.contents, null, 0);
    reader.builder.exports.push({ name: 'default', local: null, module: null, imported: null, value });
    reader.builder.bind({ scope: 0, name: '#root', value, line: 1 });
  }
  return reader.builder.finish();
};

export const yaml = {
  id: 'yaml',
  claims: (name) => /\.(ya?ml)$/.test(name),
  always: false,
  toNeutral: (text) => ({ unit: toUnit(text), diagnostics: [] }),
} satisfies Format;
