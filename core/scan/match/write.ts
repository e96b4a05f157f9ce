import { calledName } from '../resolve/callers.ts';
import { frameOfCall } from '../resolve/calls.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { written } from '../resolve/texts.ts';
import type { Piece, Site, TextValue } from '../resolve/value.ts';
import { hole } from '../rules/host-rules.ts';
import type { ModelIndex } from '../rules/model-rules.ts';
import type { Accepted } from './accepted.ts';
import type { AddressMatch } from './address.ts';
import { argumentsOf } from './arguments.ts';
import { capabilityOf } from './capability.ts';
import type { HashUse, ModelUse } from './collect.ts';
import type { Decided } from './decide.ts';
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
    capability:
      kind === 'call'
        ? capabilityOf(evaluator.project.rules.models, {
            model: match.model?.id ?? null,
            operation: rule?.kind ?? 'manage',
            ofCall: rule?.capability ?? null,
          })
        : (rule?.capability ?? null),
    model: match.model?.id ?? null,
    underlyingVendor: differing(match.maker, vendor),
    confidence,
    via: [...steps, ...named, ...model, ...also(because)],
    ...(kind === 'call' ? { arguments: argumentsOf(evaluator, call, frameOfCall(evaluator, ref)) } : {}),
  });
};

const addHttp = (
  drafts: Drafts,
  evaluator: Evaluator,
  { match, vendor, confidence, because }: Accepted<HttpMatch>,
): void => {
  const { ref, call, address } = match;
  const here = placeOf(ref);
  const endpoint = match.match?.endpoint ?? null;
  const model = match.match?.model ?? null;
  const rules = model === null ? [] : evaluator.project.rules.models.match(model);
  const maker =
    endpoint?.maker ??
    pickModel(rules, [vendor])?.maker ??
    (model === null ? null : evaluator.project.rules.models.guess(model)?.maker);
  const operation = endpoint?.kind ?? (match.origin ? 'download' : 'manage');
  const ofCall = endpoint?.capability ?? null;
  const helper = match.helper === null ? [] : [`${match.helper} of the project sends the request`];
  drafts.add({
    file: ref.file,
    line: call.line,
    column: call.column,
    endLine: call.endLine,
    vendor,
    kind: 'call',
    symbol: address ? shown(written(address)) : (calledName(call.callee) ?? 'request'),
    operation,
    capability: capabilityOf(evaluator.project.rules.models, { model, operation, ofCall }),
    model,
    underlyingVendor: differing(maker, vendor),
    confidence,
    via: stepsOf(match, here, [...helper, ...also(because)]),
    arguments: argumentsOf(evaluator, call, frameOfCall(evaluator, ref)),
  });
};

const stepsOf = ({ address, origin }: HttpMatch, here: Site, more: readonly string[]): string[] => {
  const steps = address ? addressSteps(address, here) : [];
  const answered = origin ? [`the request at line ${placeOf(origin).line} of ${origin.file.path} was answered`] : [];
  const all = [...steps, ...answered, ...more];
  return all.length > 0 ? all : ['the request carries the vendor’s key'];
};

const shown = (text: string): string => text.replaceAll(hole, '{}');

/** A file name below an address says nothing of the vendor. */
const mediaName = /^[^:]*\.(m3u8|mpd|mp4|webm|mov|jpe?g|png|gif|webp|vtt|srt|mp3|wav)(\?.*)?$/i;

const pathlike = /(^|[/:.])[a-z][\w.-]{2,}/i;

type TextPiece = Extract<Piece, { readonly text: string }>;

/** Pieces that make the address the vendor's: the one with the host, and those that name a path below it. */
const tellingPieces = (value: TextValue, match: AddressMatch): readonly TextPiece[] => {
  const found: TextPiece[] = [];
  let at = 0;
  for (const piece of value.pieces) {
    const start = at;
    at += piece.text?.length ?? 1;
    if (piece.text === null) continue;
    const inHost = start < match.pathStart;
    const path = piece.text.slice(Math.max(0, match.pathStart - start)).replace(/[?#].*$/s, '');
    const names = pathlike.test(path) && /[/:]/.test(path) && !mediaName.test(path) && !versioned.test(path);
    if (inHost ? namesHost(piece.text, match.rule) : names || isEndpointName(path, match)) found.push(piece);
  }
  return found;
};

const versioned = /^\/?(v?\d[\w.]*|api)?\/?$/i;

const isEndpointName = (path: string, { endpoint }: AddressMatch): boolean =>
  endpoint?.segments.some(
    (segment) => segment.length >= 4 && segment.toLowerCase() === path.replace(/^\/|\/$/g, '').toLowerCase(),
  ) ?? false;

const namesHost = (text: string, { needle }: AddressMatch['rule']): boolean =>
  text.toLowerCase().includes(needle) || (/[a-z]/i.test(text.replace(/^(https?|wss?):\/\//, '')) && /\./.test(text));

interface Address {
  readonly value: TextValue;
  readonly match: AddressMatch;
  readonly here: Site;
}

const addAddress = (
  drafts: Drafts,
  evaluator: Evaluator,
  { value, match, here }: Address,
  { vendor, confidence, because }: Pick<Accepted<unknown>, 'vendor' | 'confidence' | 'because'>,
): void => {
  const rules = match.model === null ? [] : evaluator.project.rules.models.match(match.model);
  const maker = match.endpoint?.maker ?? pickModel(rules, [vendor])?.maker ?? null;
  for (const piece of tellingPieces(value, match))
    drafts.add({
      ...piece.site,
      vendor,
      kind: 'endpoint-url',
      symbol: shown(piece.text),
      capability: match.endpoint?.capability ?? null,
      model: match.model,
      underlyingVendor: differing(maker, vendor),
      confidence,
      via: [...addressSteps(value, here), ...also(because)],
    });
  if (match.model !== null) addModelInPath(drafts, value, match.model, vendor, maker);
};

const addModelInPath = (drafts: Drafts, value: TextValue, id: string, vendor: string, maker: string | null): void => {
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

const addModel = (
  drafts: Drafts,
  models: ModelIndex,
  { match: use, vendor, confidence, because }: Accepted<ModelUse>,
): void => {
  const rule = use.rules.find((candidate) => candidate.vendor === vendor) ?? use.rules[0];
  const place: Site = { file: use.file, line: use.use.text.line, column: use.use.text.column };
  drafts.add({
    ...place,
    vendor,
    kind: 'model-id',
    symbol: use.id,
    model: rule?.basis === 'exact' ? rule.id : use.id,
    capability: capabilityOf(models, { model: use.id, operation: null, ofCall: rule?.capability ?? null }),
    underlyingVendor: differing(rule?.maker, vendor),
    confidence,
    via: [
      `"${use.id}" is ${rule?.basis === 'exact' ? 'a model id of the catalogue' : 'written like the vendor’s model ids'}`,
      ...also(because),
    ],
  });
};

const addHash = (drafts: Drafts, { match: { file, use }, vendor, confidence, because }: Accepted<HashUse>): void => {
  const { line, column } = use.text;
  drafts.add({
    file,
    line,
    column,
    vendor,
    kind: 'model-id',
    symbol: use.text.kind === 'text' ? use.text.value : '',
    confidence,
    via: ['a version hash picks the model', ...also(because)],
  });
};

/** Writes down what was decided about calls, addresses and models. */
export const writeDecided = (drafts: Drafts, evaluator: Evaluator, decided: Decided): void => {
  for (const accepted of decided.sdk) addSdk(drafts, evaluator, accepted);
  for (const accepted of decided.http) addHttp(drafts, evaluator, accepted);
  for (const { match: use, ...accepted } of decided.addresses) {
    const here = { file: use.file, line: use.use.text.line, column: use.use.text.column };
    addAddress(drafts, evaluator, { value: use.value, match: use.match, here }, accepted);
  }
  for (const { match: sent, ...accepted } of decided.http)
    if (sent.address && sent.match)
      addAddress(drafts, evaluator, { value: sent.address, match: sent.match, here: placeOf(sent.ref) }, accepted);
  for (const accepted of decided.models) addModel(drafts, evaluator.project.rules.models, accepted);
  for (const accepted of decided.hashes) addHash(drafts, accepted);
};
