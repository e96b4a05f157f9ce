import { compareText } from '../../base/order.ts';
import type { Catalogue } from '../../catalog/catalogue-schema.ts';
import type { QualityModel } from '../../catalog/model-schema.ts';
import type { QualityEntry, QualitySnapshot } from '../../catalog/quality-schema.ts';
import type { Model } from '../../catalog/schema.ts';
import { plainModelName, withoutTier } from '../model-name.ts';
import type { Quality } from './types.ts';

const namesOf = (models: readonly Model[], rules: QualityModel): ReadonlySet<string> =>
  new Set(models.flatMap(({ id, aliases }) => [id, ...(aliases ?? [])]).map((id) => plainModelName(id, rules)));

const matching = (names: ReadonlySet<string>, entry: QualityEntry, rules: QualityModel): 'exact' | 'step' | null => {
  const board = plainModelName(entry.model, rules);
  if (names.has(board)) return 'exact';
  return names.has(withoutTier(board, rules)) ? 'step' : null;
};

const best = (models: readonly Model[], snapshot: QualitySnapshot, rules: QualityModel): Quality | null => {
  const names = namesOf(models, rules);
  const found = snapshot.entries
    .map((entry) => ({ entry, match: matching(names, entry, rules) }))
    .filter(({ match }) => match !== null)
    .sort((a, b) => b.entry.score - a.entry.score || compareText(a.entry.model, b.entry.model));
  const { entry } = found.find(({ match }) => match === 'exact') ?? found[0] ?? {};
  const { board, task, seen, source } = snapshot;
  return entry === undefined ? null : { score: entry.score, model: entry.model, board, task, seen, source };
};

/**
 * The best board score of any of the models, on the newest snapshot that knows one of them, of the board that speaks of the
 * capabilities in use. Board names and ids are compared without maker, resolution, sound and date; a board that measures
 * only one quality step of a model stands for it. Null where no board knows any of them.
 */
export const qualityOf = (
  models: readonly Model[],
  capabilities: readonly string[],
  quality: Catalogue['quality'],
  rules: QualityModel,
): Quality | null => {
  const speaks = ({ task }: QualitySnapshot): boolean =>
    (rules.tasks[task] ?? []).some((capability) => capabilities.includes(capability));
  const [first] = quality
    .filter(speaks)
    .toSorted((a, b) => compareText(b.seen, a.seen) || compareText(b.task, a.task) || compareText(a.board, b.board))
    .flatMap((snapshot) => best(models, snapshot, rules) ?? []);
  return first ?? null;
};
