import type { Evaluator } from '../resolve/evaluator.ts';
import type { Finding } from '../types.ts';
import { collect } from './collect.ts';
import { decide } from './decide.ts';
import { writeDependencies } from './dependencies.ts';
import { Drafts, toFinding } from './draft.ts';
import { handedOn } from './hand-on.ts';
import { writeImports } from './imports.ts';
import { writeOwnClients } from './own-clients.ts';
import { writeSettings } from './settings.ts';
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

/** Needles for a second search, over files that had no hit of their own. */
export const furtherNeedles = (evaluator: Evaluator): readonly string[] => {
  const found = collect(evaluator);
  return handedOn(evaluator, found, decide(found, evaluator.project));
};

/** Everything the project's files show, sorted. */
export const findAll = (evaluator: Evaluator): readonly Finding[] => {
  const drafts = new Drafts();
  const decided = decide(collect(evaluator), evaluator.project);
  writeDecided(drafts, evaluator, decided);
  writeNodes(drafts, evaluator, decided);
  writeOwnClients(drafts, evaluator, decided);
  writeImports(drafts, evaluator, decided);
  writeSettings(drafts, evaluator, decided);
  writeDependencies(drafts, evaluator, decided);
  return drafts.all().map(toFinding).sort(inOrder);
};
