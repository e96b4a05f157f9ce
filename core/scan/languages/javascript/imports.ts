import type { SyntaxNode } from '../../detector.ts';
import { unknown } from '../../neutral/expression.ts';
import type { ImportedName } from '../../neutral/unit.ts';
import { bareModule } from '../../syntax/module-name.ts';
import type { Handler, Handlers, Walk } from '../../syntax/walk.ts';
import { stringValue } from './literals.ts';
import { bindPattern } from './patterns.ts';

const specifier = (walk: Walk, node: SyntaxNode): ImportedName => {
  const imported = walk.text(node.childForFieldName('name')).replace(/^['"]|['"]$/g, '');
  return { imported, local: walk.text(node.childForFieldName('alias')) || imported };
};

const namesOf = (walk: Walk, node: SyntaxNode): ImportedName[] => {
  const names: ImportedName[] = [];
  for (const child of node.namedChildren) {
    if (!child) continue;
    if (child.type === 'identifier') names.push({ imported: 'default', local: walk.text(child) });
    else if (child.type === 'namespace_import') names.push({ imported: '*', local: walk.text(child.namedChild(0)) });
    else if (child.type === 'import_specifier') names.push(specifier(walk, child));
    else if (child.type === 'named_imports') names.push(...namesOf(walk, child));
  }
  return names;
};

/** A module named by a string, bound to nothing yet. */
export const addImport = (walk: Walk, source: SyntaxNode, names: readonly ImportedName[], typeOnly = false): void => {
  walk.unit.imports.push({
    module: bareModule(stringValue(walk, source)),
    names,
    typeOnly,
    scope: walk.scope,
    ...walk.place(source),
  });
};

const statement: Handler = (walk, node) => {
  const source = node.childForFieldName('source') ?? null;
  const clause = node.namedChildren.find((child) => child?.type === 'import_clause') ?? null;
  const required = node.namedChildren.find((child) => child?.type === 'import_require_clause') ?? null;
  const typeOnly = node.children.some((child) => child?.type === 'type');
  const requiredSource = required?.childForFieldName('source') ?? null;
  if (required && requiredSource)
    addImport(walk, requiredSource, [{ imported: '*', local: walk.text(required.namedChild(0)) }], typeOnly);
  else if (source) addImport(walk, source, clause ? namesOf(walk, clause) : [], typeOnly);
  return unknown;
};

const exportClause = (walk: Walk, clause: SyntaxNode, module: string | null): void => {
  for (const child of clause.namedChildren) {
    if (child?.type !== 'export_specifier') continue;
    const { imported, local } = specifier(walk, child);
    walk.unit.exports.push(
      module === null
        ? { name: local, local: imported, module: null, imported: null, value: null }
        : { name: local, local: null, module, imported, value: null },
    );
  }
};

const declaredNames = (walk: Walk, declaration: SyntaxNode): string[] => {
  const name = declaration.childForFieldName('name');
  if (name) return [walk.text(name)];
  return declaration.namedChildren
    .filter((child) => child?.type === 'variable_declarator')
    .flatMap((child) => patternNames(walk, child?.childForFieldName('name') ?? null));
};

const patternNames = (walk: Walk, pattern: SyntaxNode | null): string[] => {
  if (!pattern) return [];
  if (pattern.type === 'identifier' || pattern.type === 'shorthand_property_identifier_pattern')
    return [walk.text(pattern)];
  return pattern.namedChildren.flatMap((child) => patternNames(walk, child));
};

const exported: Handler = (walk, node) => {
  const { unit } = walk;
  const source = node.childForFieldName('source');
  const module = source ? bareModule(stringValue(walk, source)) : null;
  if (source) addImport(walk, source, []);
  const declaration = node.childForFieldName('declaration');
  const value = node.childForFieldName('value');
  const isDefault = node.children.some((child) => child?.type === 'default');
  if (module !== null && node.children.some((child) => child?.type === '*'))
    unit.exports.push({ name: '*', local: null, module, imported: '*', value: null });
  for (const child of node.namedChildren) {
    if (child?.type === 'export_clause') exportClause(walk, child, module);
    if (child?.type === 'namespace_export' && module !== null)
      unit.exports.push({ name: walk.text(child.namedChild(0)), local: null, module, imported: '*', value: null });
    if (child?.type === 'decorator') walk.visit(child);
  }
  if (declaration) {
    walk.visit(declaration);
    for (const name of declaredNames(walk, declaration))
      unit.exports.push({ name: isDefault ? 'default' : name, local: name, module: null, imported: null, value: null });
  }
  if (value)
    unit.exports.push({ name: 'default', local: null, module: null, imported: null, value: walk.visit(value) });
  return unknown;
};

/** `const { a: b } = require('m')`, `= await import('m')`: the names the pattern takes out of the module. */
export const bindModule = (walk: Walk, pattern: SyntaxNode | null, source: SyntaxNode): void => {
  const names: ImportedName[] = pattern?.type === 'identifier' ? [{ imported: '*', local: walk.text(pattern) }] : [];
  for (const child of pattern?.type === 'object_pattern' ? pattern.namedChildren : []) {
    if (child?.type === 'shorthand_property_identifier_pattern')
      names.push({ imported: walk.text(child), local: walk.text(child) });
    if (child?.type !== 'pair_pattern') continue;
    const imported = walk.text(child.childForFieldName('key'));
    const target = child.childForFieldName('value');
    if (target?.type === 'identifier') names.push({ imported, local: walk.text(target) });
    else if (target) {
      names.push({ imported, local: `#${imported}` });
      bindPattern(walk, target, { kind: 'name', name: `#${imported}` }, true);
    }
  }
  addImport(walk, source, names);
};

export const imports: Handlers = { import_statement: statement, export_statement: exported };
