import type { FollowUp } from '../follow-up.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { Finding } from '../types.ts';
import { type Collected, collect } from './collect.ts';
import { type Decided, decide } from './decide.ts';
import { writeDependencies } from './dependencies.ts';
import { Drafts, toFinding } from './draft.ts';
import { handedOn } from './hand-on.ts';
import { writeHttpClients } from './http-clients.ts';
import { writeImports } from './imports.ts';
import { writeInfrastructure } from './infrastructure.ts';
import { writeModelConstants } from './model-constants.ts';
import { writeOwnClients } from './own-clients.ts';
import { writeSettings } from './settings.ts';
import { takenFrom } from './take-from.ts';
import { writeWebhooks } from './webhooks.ts';
import { writeNodes } from './workflow-nodes.ts';
import { writeDecided } from './write.ts';

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (a: Finding, b: Finding): number =>
  compare(a.path, b.path) ||
  a.line - b.line ||
  a.column - b.column ||
  compare(a.vendor, b.vendor) ||
  compare(a.kind, b.kind) ||
  compare(a.symbol, b.symbol);

/** What the files of a project show and what of it counts. */
export interface Judged {
  readonly evaluator: Evaluator;
  readonly found: Collected;
  readonly decided: Decided;
}

export const judge = (evaluator: Evaluator): Judged => {
  const found = collect(evaluator);
  return { evaluator, found, decided: decide(found, evaluator.project) };
};

/** Needles for a second search, over files that had no hit of their own. */
export const furtherNeedles = ({ evaluator, found, decided }: Judged): readonly FollowUp[] => [
  ...new Set([...handedOn(evaluator, found, decided), ...takenFrom(evaluator)]),
];

/** Every finding, sorted. */
export const findingsOf = ({ evaluator, decided }: Judged): readonly Finding[] => {
  const drafts = new Drafts();
  writeDecided(drafts, evaluator, decided);
  writeNodes(drafts, evaluator, decided);
  writeInfrastructure(drafts, evaluator);
  writeWebhooks(drafts, evaluator, decided);
  writeModelConstants(drafts, evaluator);
  writeHttpClients(drafts, evaluator, decided);
  writeOwnClients(drafts, evaluator, decided);
  writeImports(drafts, evaluator, decided);
  writeSettings(drafts, evaluator, decided);
  writeDependencies(drafts, evaluator, decided);
  return drafts.all().map(toFinding).sort(inOrder);
};
