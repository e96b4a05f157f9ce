import { makerOf } from '../../catalog/maker.ts';
import type { VendorId } from '../../catalog/schema.ts';
import type { TextUse } from '../neutral/unit.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { classAround } from '../resolve/names.ts';
import type { ProjectFile } from '../resolve/project.ts';
import { plainName, speaksOfOther, speaksOfVideo } from '../rules/words.ts';
import type { Decided } from './decide.ts';
import type { Drafts } from './draft.ts';

interface NodeName {
  readonly name: string;
  readonly entry: number;
  readonly binding: number;
}

/** Node types that a module of workflow nodes offers: the keys of its table of classes. */
export const nodeNames = (file: ProjectFile): NodeName[] =>
  file.unit.bindings.flatMap(({ name, value }, binding) =>
    name === 'NODE_CLASS_MAPPINGS' && value.kind === 'object'
      ? value.entries.flatMap(({ key }, entry) =>
          key === null || key === '...' ? [] : [{ name: key, entry, binding }],
        )
      : [],
  );

/** Vendors asked inside each class. */
const vendorsByClass = (decided: Decided): Map<string, VendorId> => {
  const found = new Map<string, VendorId>();
  for (const { match, vendor } of [...decided.sdk, ...decided.http]) {
    const { file } = match.ref;
    const owner = classAround(file, match.call.scope);
    const isCall = !('kind' in match) || match.kind === 'call';
    if (owner >= 0 && isCall) found.set(`${file.index} ${owner}`, vendor);
  }
  return found;
};

/** The project's own node types that ask a vendor. */
const ownNodes = (evaluator: Evaluator, decided: Decided): Map<string, VendorId> => {
  const asked = vendorsByClass(decided);
  const found = new Map<string, VendorId>();
  for (const file of evaluator.project.files)
    for (const { name, entry, binding } of nodeNames(file)) {
      const table = file.unit.bindings[binding];
      const value = table?.value.kind === 'object' ? table.value.entries[entry]?.value : undefined;
      if (!table || !value) continue;
      for (const made of evaluator.evaluate(value, evaluator.frame(file, table.scope, table.line + 1_000_000))) {
        const vendor = made.kind === 'class' ? asked.get(`${made.file.index} ${made.index}`) : undefined;
        if (vendor !== undefined) found.set(name, vendor);
      }
    }
  return found;
};

const isWorkflow = (file: ProjectFile): boolean =>
  file.speech === null &&
  file.unit.texts.some(
    ({ text, role }) =>
      role === 'key' &&
      text.kind === 'text' &&
      /^(class_type|widgets_values|connections|typeVersion|last_node_id)$/.test(text.value),
  );

const apart = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/(\d)(?=[A-Za-z])/g, '$1 ')
    .replace(/[_\-.]+/g, ' ')
    .toLowerCase();

interface NodeVerdict {
  readonly vendor: VendorId;
  readonly maker: VendorId | null;
  readonly because: string;
  readonly capability: string | null;
}

const verdict = (
  evaluator: Evaluator,
  own: ReadonlyMap<string, VendorId>,
  name: string,
  video: (vendor: VendorId) => boolean,
): NodeVerdict | null => {
  const mine = own.get(name);
  if (mine !== undefined)
    return {
      vendor: mine,
      maker: null,
      because: 'the project’s own node of this type asks the vendor',
      capability: null,
    };
  const { rules } = evaluator.project;
  const known = rules.symbols
    .anyByLastName(name.split('.').at(-1) ?? name)
    .find((rule) => rule.language === 'json' && plainName(rule.symbol) === plainName(name));
  if (known && known.evidence === 'model' && !video(known.vendor)) return null;
  if (known)
    return {
      vendor: known.vendor,
      maker: known.maker,
      because: 'the node type is a known one of the vendor',
      capability: known.capability,
    };
  const words = apart(name);
  if (
    !speaksOfVideo(words.replaceAll(' ', '')) ||
    speaksOfOther(words) ||
    /preview|save|load|combine|display|player/.test(words)
  )
    return null;
  const maker = makerOf(words, rules.families);
  return maker !== null && rules.vendors.has(maker)
    ? { vendor: maker, maker: null, because: 'the node type names the vendor and video', capability: null }
    : null;
};

const typeSlots = new Set(['type', 'class_type']);

const nodeUses = (file: ProjectFile): readonly TextUse[] =>
  file.unit.texts.filter(({ slot, role }) => role === 'value' && slot !== null && typeSlots.has(slot));

/** Writes down nodes of workflow files (ComfyUI, n8n) that ask a vendor. */
export const writeNodes = (drafts: Drafts, evaluator: Evaluator, decided: Decided): void => {
  const workflows = evaluator.project.files.filter(isWorkflow);
  if (workflows.length === 0) return;
  const own = ownNodes(evaluator, decided);
  for (const file of workflows)
    for (const { text } of nodeUses(file)) {
      const found =
        text.kind === 'text'
          ? verdict(evaluator, own, text.value, (vendor) => decided.proof.inFile(file, vendor))
          : null;
      if (!found || text.kind !== 'text') continue;
      drafts.add({
        file,
        line: text.line,
        column: text.column,
        vendor: found.vendor,
        underlyingVendor: found.maker === found.vendor ? null : found.maker,
        kind: 'call',
        symbol: text.value,
        operation: 'generate',
        capability: found.capability,
        confidence: 'medium',
        via: [found.because],
      });
    }
};
