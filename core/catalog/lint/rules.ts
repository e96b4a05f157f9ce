import { addressShape } from './address-shape.ts';
import { capabilityKnown } from './capability-known.ts';
import { categoryIsFolder } from './category-is-folder.ts';
import { datedEndStructured } from './dated-end-structured.ts';
import { endAfterRelease } from './end-after-release.ts';
import { envShape } from './env-shape.ts';
import { equivalentsResolve } from './equivalents-resolve.ts';
import { idIsFileName } from './id-is-file-name.ts';
import { keysOrdered } from './keys-ordered.ts';
import { kindFitsName } from './kind-fits-name.ts';
import { makerResolves } from './maker-resolves.ts';
import type { LintInput, LintMessage, LintRule } from './message.ts';
import { noDuplicates } from './no-duplicates.ts';
import { noFutureDay } from './no-future-day.ts';
import { parametersConsistent } from './parameters-consistent.ts';
import { pricePlausible } from './price-plausible.ts';
import { sdkImports } from './sdk-imports.ts';
import { sharedSdkEvidence } from './shared-sdk-evidence.ts';
import { sourceDated } from './source-dated.ts';
import { sourcePlausible } from './source-plausible.ts';
import { stabilitySaid } from './stability-said.ts';
import { stale } from './stale.ts';
import { statusDate } from './status-date.ts';
import { sunsetSourced } from './sunset-sourced.ts';
import { symbolShape } from './symbol-shape.ts';

export const lintRules: readonly LintRule[] = [
  addressShape,
  capabilityKnown,
  categoryIsFolder,
  datedEndStructured,
  endAfterRelease,
  envShape,
  equivalentsResolve,
  idIsFileName,
  keysOrdered,
  kindFitsName,
  makerResolves,
  noDuplicates,
  noFutureDay,
  parametersConsistent,
  pricePlausible,
  sdkImports,
  sharedSdkEvidence,
  sourceDated,
  sourcePlausible,
  stabilitySaid,
  stale,
  statusDate,
  sunsetSourced,
  symbolShape,
];

/** A message with the rule that gave it. */
export interface RuleMessage extends LintMessage {
  readonly rule: string;
}

/** What all rules say, in their order. */
export const lintCatalogue = (input: LintInput): readonly RuleMessage[] =>
  lintRules.flatMap((rule) => rule.check(input).map((message) => ({ ...message, rule: rule.id })));

/** One message in one line, for a terminal. */
export const describeMessage = ({ path, level, rule, message, actual, expected, tip }: RuleMessage): string =>
  [
    `${level} ${path}: ${message}`,
    actual === undefined ? '' : `got ${actual}`,
    expected === undefined ? '' : `wanted ${expected}`,
    tip === undefined ? '' : `(${tip})`,
    `[${rule}]`,
  ]
    .filter(Boolean)
    .join(' ');
