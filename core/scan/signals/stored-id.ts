import type { VendorId } from '../../catalog/schema.ts';
import { schema } from '../formats/schema/index.ts';
import type { Decided } from '../match/decide.ts';
import type { ConcatExpression, Expression, TextExpression } from '../neutral/expression.ts';
import type { Call } from '../neutral/unit.ts';
import { calledName } from '../resolve/callers.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { Signal } from '../types.ts';
import { type SignalContext, signal } from './context.ts';
import { keepsData } from './flow/sinks.ts';
import type { Resting } from './resting.ts';
import { VendorNames } from './vendor-names.ts';

/** Whether a text may hold the name of a vendor in use. */
type May = (text: string) => boolean;

interface Named {
  readonly name: string;
  readonly line: number;
  /** The name of a column in a file that describes data and nothing else. */
  readonly column: boolean;
}

const settings = /(config|configuration|settings?|env|environment|credentials?|secrets?)$/i;

/** Fields of what describes data: types, records, tables. */
const fieldsOf = ({ unit, language }: ProjectFile): readonly Named[] =>
  unit.bindings.flatMap(({ scope, name, path, from, line }) => {
    const around = unit.scopes[scope];
    const owner = around?.kind === 'class' ? unit.classes[around.owner] : undefined;
    if (!owner || from !== undefined || path.length > 0 || settings.test(owner.name)) return [];
    return [{ name, line, column: language === schema.id }];
  });

/** Fields set on a record: `film.mux_asset_id = asset.id`. */
const fieldsSet = ({ unit }: ProjectFile): readonly Named[] =>
  unit.bindings.flatMap(({ path, line }) => {
    const name = path.at(-1);
    return name === undefined ? [] : [{ name, line, column: false }];
  });

const statement = /\b(select|insert\s+into|update|delete\s+from|alter\s+table|returning|where)\b/i;
const identifier = /[A-Za-z_][A-Za-z0-9_]{3,60}/g;

const written = (text: TextExpression | ConcatExpression): readonly TextExpression[] =>
  text.kind === 'text' ? [text] : text.parts.filter((part) => part.kind === 'text');

/** Names of columns in texts of programs and tables: alone, or in a statement to a database. */
const namesInTexts = ({ unit, speech, language }: ProjectFile, may: May): readonly Named[] =>
  (speech === null && language !== schema.id ? [] : unit.texts)
    .filter(({ role }) => role === 'value' || role === 'key')
    .flatMap(({ text }) => {
      const parts = written(text);
      if (!parts.some(({ value }) => may(value))) return [];
      const [only] = parts;
      if (only && parts.length === 1 && /^[A-Za-z]\w*$/.test(only.value))
        return [{ name: only.value, line: only.line, column: false }];
      return parts.some(({ value }) => statement.test(value)) ? parts.flatMap(identifiersIn) : [];
    });

const identifiersIn = ({ value, line }: TextExpression): Named[] =>
  [...value.matchAll(identifier)].map(({ 0: name, index }) => ({
    name,
    line: line + value.slice(0, index).split('\n').length - 1,
    column: false,
  }));

const describes = /(schema|table|model|entity|define|collection|object|column|dataclass|struct)$/i;

const entriesOf = (value: Expression, depth: number): Named[] =>
  value.kind !== 'object' || depth > 3
    ? []
    : value.entries.flatMap((entry) => [
        ...(entry.key === null ? [] : [{ name: entry.key, line: entry.line, column: false }]),
        ...entriesOf(entry.value, depth + 1),
      ]);

/** Names under which a call describes or keeps data. */
const namesGiven = (call: Call, may: May): readonly Named[] => {
  const names = call.arguments.flatMap(({ name, value, line }) => [
    ...(name !== null && may(name) ? [{ name, line, column: false }] : []),
    ...(value.kind === 'object' ? entriesOf(value, 0).filter(({ name: key }) => may(key)) : []),
  ]);
  const counts = names.length > 0 && (keepsData(call) || describes.test(calledName(call.callee) ?? ''));
  return counts ? names : [];
};

const namesIn = (file: ProjectFile, may: May): readonly Named[] => [
  ...fieldsOf(file),
  ...fieldsSet(file),
  ...namesInTexts(file, may),
  ...file.unit.calls.flatMap((call) => namesGiven(call, may)),
];

/** Knows the names of ids of the vendors a project uses. */
export const vendorNames = (evaluator: Evaluator, { proof }: Decided, used: readonly VendorId[]): VendorNames =>
  new VendorNames(evaluator.project.rules, used, (file) => [
    ...[...proof.vendorsIn(file)].sort(),
    ...proof.vendorsBeside(file),
  ]);

const namedIds = (context: SignalContext): readonly Signal[] => {
  const names = vendorNames(context.evaluator, context.decided, context.used);
  const may: May = (text) => names.mayName(text);
  return context.evaluator.project.files.flatMap((file) =>
    namesIn(file, may).flatMap(({ name, line, column }) => {
      const vendor: VendorId | null = names.owner(file, name, column);
      return vendor === null ? [] : [signal('stored-id', file, line, vendor, name)];
    }),
  );
};

/** Ids kept where no name on the same lines says so already. */
const keptIds = (resting: Resting, named: readonly Signal[]): readonly Signal[] =>
  resting.flatMap(({ vendor, rest: { kind, file, line, endLine, symbol } }) => {
    const said = named.some(
      (known) => known.path === file.path && known.vendor === vendor && known.line >= line && known.line <= endLine,
    );
    return kind === 'stored' && !said ? [signal('stored-id', file, line, vendor, symbol)] : [];
  });

/**
 * Ids of a vendor that the project keeps: columns and fields whose names say so, and what code puts into a store out of
 * an answer. They lose their meaning when the vendor is left. The address of a result is kept as `result-url`.
 */
export const storedIds = (context: SignalContext, resting: Resting): readonly Signal[] => {
  const named = namedIds(context);
  return [...named, ...keptIds(resting, named)];
};
