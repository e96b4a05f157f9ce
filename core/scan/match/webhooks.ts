import type { VendorId } from '../../catalog/schema.ts';
import type { FunctionUnit } from '../neutral/unit.ts';
import { calledName } from '../resolve/callers.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { ProjectFile } from '../resolve/project.ts';
import type { Decided } from './decide.ts';
import type { Drafts } from './draft.ts';

const namedFor = /web_?hook|notif|callback|receive|handler|hook|event/i;

/** The innermost named function in whose lines a line lies. */
const around = (file: ProjectFile, line: number): FunctionUnit | undefined =>
  file.unit.functions.filter((made) => made.name !== '' && made.line <= line && made.endLine >= line).at(-1);

/** Functions of the file that call one by its name. */
const callersIn = (file: ProjectFile, name: string): FunctionUnit[] =>
  file.unit.calls
    .filter(({ callee }) => calledName(callee) === name)
    .flatMap(({ line }) => around(file, line) ?? [])
    .filter((made) => made.name !== name);

const addHandlers = (drafts: Drafts, file: ProjectFile, line: number, vendor: VendorId, because: string): void => {
  const inner = around(file, line);
  if (!inner) return;
  const handlers = [inner, ...callersIn(file, inner.name).filter(({ name }) => namedFor.test(name))];
  const told = handlers.filter(({ name }) => namedFor.test(name));
  for (const made of told.length > 0 ? told : [inner])
    drafts.add({
      file,
      line: made.line,
      column: 1,
      endLine: made.endLine,
      vendor,
      kind: 'webhook-handler',
      symbol: made.name,
      confidence: 'medium',
      via: [because],
    });
};

const routers =
  /^(post|get|all|route|use|any|handle|handle_?func|add_?url_?rule|path|match|put|on|map_?post|post_?mapping|resource|webhook)$/i;

const route = /^\/?[\w\-/.:{}[\]]*(web_?hooks?|callbacks?|notif\w*|hooks)[\w\-/.:{}[\]]*$/i;

/** Vendors proved in the project whose own word stands as a part of a path. */
const ownerOf = (evaluator: Evaluator, decided: Decided, path: string): VendorId | undefined => {
  const parts = path.toLowerCase().split(/[^a-z0-9]+/);
  return [...evaluator.project.rules.words]
    .filter(([word]) => parts.includes(word))
    .map(([, vendor]) => vendor)
    .find((vendor) => decided.proof.inProject(vendor));
};

const addRoutes = (drafts: Drafts, evaluator: Evaluator, decided: Decided, file: ProjectFile): void => {
  for (const { callee, arguments: given, line, column } of file.unit.calls) {
    const [first] = given;
    if (first?.value.kind !== 'text' || !routers.test(calledName(callee) ?? '') || !route.test(first.value.value))
      continue;
    const vendor = ownerOf(evaluator, decided, first.value.value);
    if (vendor === undefined) continue;
    const via = ['a route for notices bears the vendor’s name'];
    drafts.add({
      file,
      line,
      column,
      vendor,
      kind: 'webhook-handler',
      symbol: first.value.value,
      confidence: 'medium',
      via,
    });
  }
};

/** The name of a header in which a vendor signs its notices. */
const signatureHeader =
  /^(?:http_)?(?:x-)?([a-z0-9]+)[-_](?:[a-z0-9]+[-_])*(?:signature|hmac|webhook[-_]\w+)(?:[-_]\w+)*$/i;

const addSigned = (drafts: Drafts, evaluator: Evaluator, decided: Decided, file: ProjectFile): void => {
  for (const { text } of file.unit.texts) {
    const word = text.kind === 'text' ? signatureHeader.exec(text.value)?.[1]?.toLowerCase() : undefined;
    const vendor = word === undefined ? undefined : evaluator.project.rules.words.get(word);
    if (vendor !== undefined && decided.proof.inProject(vendor))
      addHandlers(drafts, file, text.line, vendor, `the header "${text.kind === 'text' ? text.value : ''}" is checked`);
  }
};

/** Writes down what takes a vendor's notices: where they are checked, and the routes they come in by. */
export const writeWebhooks = (drafts: Drafts, evaluator: Evaluator, decided: Decided): void => {
  for (const { match, vendor } of decided.sdk)
    if (match.kind === 'webhook-handler')
      addHandlers(drafts, match.ref.file, match.call.line, vendor, `the notice is checked at line ${match.call.line}`);
  for (const { match, vendor } of decided.http)
    if (match.match?.endpoint?.kind === 'webhook')
      addHandlers(
        drafts,
        match.ref.file,
        match.call.line,
        vendor,
        `the vendor’s keys are fetched at line ${match.call.line}`,
      );
  for (const file of evaluator.project.files) {
    addRoutes(drafts, evaluator, decided, file);
    addSigned(drafts, evaluator, decided, file);
  }
};
