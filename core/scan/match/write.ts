import { frameOfCall } from '../resolve/calls.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { written } from '../resolve/texts.ts';
import type { Site } from '../resolve/value.ts';
import { hole } from '../rules/host-rules.ts';
import { argumentsOf } from './arguments.ts';
import type { AddressUse, ModelUse } from './collect.ts';
import type { Accepted, Decided } from './decide.ts';
import type { Drafts } from './draft.ts';
import type { HttpMatch } from './http-calls.ts';
import { pickModel } from './models.ts';
import type { SdkMatch } from './sdk-calls.ts';
import { addressSteps, placeOf, sdkSteps } from './via.ts';

const also = (because: string | null): string[] => (because === null ? [] : [because]);

const differing = (maker: string | null | undefined, vendor: string): string | null =>
  maker && maker !== vendor ? maker : null;

const addSdk = (
  drafts: Drafts,
  evaluator: Evaluator,
  { match, vendor, confidence, because }: Accepted<SdkMatch>,
): void => {
  const { ref, call, rule, kind } = match;
  const here = placeOf(ref);
  const steps = sdkSteps(match.value, here);
  const model = match.model ? [`the model is "${match.model.id}"`] : [];
  const named = rule ? [`${rule.symbol} is a known call of the vendor`] : [];
  const line = call.nameLine > call.line + 2 ? call.nameLine : call.line;
  drafts.add({
    file: ref.file,
    line,
    column: call.column,
    endLine: call.endLine,
    vendor,
    kind,
    symbol: match.symbol,
    operation: kind === 'call' ? (rule?.kind ?? 'manage') : null,
    capability: rule?.capability ?? null,
    model: match.model?.id ?? null,
    underlyingVendor: differing(match.maker, vendor),
    confidence,
    via: [...steps, ...named, ...model, ...also(because)],
    ...(kind === 'call' ? { arguments: argumentsOf(evaluator, call, frameOfCall(evaluator, ref)) } : {}),
  });
  if (kind === 'webhook-handler') addHandler(drafts, match, vendor);
};

/** The function that checks a notice's signature is what takes the notice. */
const addHandler = (drafts: Drafts, { ref, call }: SdkMatch, vendor: string): void => {
  const { file } = ref;
  const around = file.unit.functions
    .filter(({ line, endLine, name }) => line <= call.line && endLine >= call.line && name !== '')
    .at(-1);
  if (!around) return;
  drafts.add({
    file,
    line: around.line,
    column: 1,
    endLine: around.endLine,
    vendor,
    kind: 'webhook-handler',
    symbol: around.name,
    confidence: 'medium',
    via: [`the notice is checked at line ${call.line}`],
  });
};

const addHttp = (
  drafts: Drafts,
  evaluator: Evaluator,
  { match, vendor, confidence, because }: Accepted<HttpMatch>,
): void => {
  const { ref, call, address } = match;
  const here = placeOf(ref);
  const { endpoint, model } = match.match;
  const rules = model === null ? [] : evaluator.project.rules.models.match(model);
  const maker =
    endpoint?.maker ??
    pickModel(rules, [vendor])?.maker ??
    (model === null ? null : evaluator.project.rules.models.guess(model)?.maker);
  const helper = match.helper === null ? [] : [`${match.helper} of the project sends the request`];
  drafts.add({
    file: ref.file,
    line: call.line,
    column: call.column,
    endLine: call.endLine,
    vendor,
    kind: 'call',
    symbol: shown(written(address)),
    operation: endpoint?.kind ?? 'manage',
    capability: endpoint?.capability ?? null,
    model,
    underlyingVendor: differing(maker, vendor),
    confidence,
    via: [...addressSteps(address, here), ...helper, ...also(because)],
    arguments: argumentsOf(evaluator, call, frameOfCall(evaluator, ref)),
  });
};

const shown = (text: string): string => text.replaceAll(hole, '{}');

const substantial = (text: string): boolean =>
  /[a-z]{3}/i.test(text.replace(/^(https?|wss?):\/\/$/, '').replace(/^[?#].*$/, ''));

const addAddress = (
  drafts: Drafts,
  evaluator: Evaluator,
  { match: use, vendor, confidence, because }: Accepted<AddressUse>,
): void => {
  const { file, match, value } = use;
  const rules = match.model === null ? [] : evaluator.project.rules.models.match(match.model);
  const maker = match.endpoint?.maker ?? pickModel(rules, [vendor])?.maker ?? null;
  const seen = new Set<string>();
  for (const piece of value.pieces) {
    if (piece.text === null || !substantial(piece.text)) continue;
    const key = `${piece.site.file.index} ${piece.site.line}`;
    if (seen.has(key)) continue;
    seen.add(key);
    drafts.add({
      file: piece.site.file,
      line: piece.site.line,
      column: piece.site.column,
      vendor,
      kind: 'endpoint-url',
      symbol: shown(piece.text),
      capability: match.endpoint?.capability ?? null,
      model: match.model,
      underlyingVendor: differing(maker, vendor),
      confidence,
      via: [...addressSteps(value, { file, line: use.use.text.line, column: 1 }), ...also(because)],
    });
  }
  if (match.model !== null) addModelInPath(drafts, use, vendor, maker);
};

const addModelInPath = (drafts: Drafts, { value, match }: AddressUse, vendor: string, maker: string | null): void => {
  const id = match.model ?? '';
  const piece = value.pieces.find(({ text }) => text?.includes(id.split('/').at(-1) ?? id));
  if (!piece || piece.text === null) return;
  drafts.add({
    file: piece.site.file,
    line: piece.site.line,
    column: piece.site.column,
    vendor,
    kind: 'model-id',
    symbol: id,
    model: id,
    underlyingVendor: differing(maker, vendor),
    confidence: 'high',
    via: [`the address names the model "${id}"`],
  });
};

const addModel = (drafts: Drafts, { match: use, vendor, confidence, because }: Accepted<ModelUse>): void => {
  const rule = use.rules.find((candidate) => candidate.vendor === vendor) ?? use.rules[0];
  const place: Site = { file: use.file, line: use.use.text.line, column: use.use.text.column };
  drafts.add({
    ...place,
    vendor,
    kind: 'model-id',
    symbol: use.id,
    model: rule?.basis === 'exact' ? rule.id : use.id,
    capability: rule?.capability ?? null,
    underlyingVendor: differing(rule?.maker, vendor),
    confidence,
    via: [
      `"${use.id}" is ${rule?.basis === 'exact' ? 'a model id of the catalogue' : 'written like the vendor’s model ids'}`,
      ...also(because),
    ],
  });
};

/** Writes down what was decided about calls, addresses and models. */
export const writeDecided = (drafts: Drafts, evaluator: Evaluator, decided: Decided): void => {
  for (const accepted of decided.sdk) addSdk(drafts, evaluator, accepted);
  for (const accepted of decided.http) addHttp(drafts, evaluator, accepted);
  for (const accepted of decided.addresses) addAddress(drafts, evaluator, accepted);
  for (const accepted of decided.models) addModel(drafts, accepted);
};
