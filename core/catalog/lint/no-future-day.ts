import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const late = (path: string, field: string, value: string, today: string): LintMessage[] =>
  value > today.slice(0, value.length)
    ? [{ path, level: 'error', message: `${field} lies in the future`, actual: value, expected: `${today} or before` }]
    : [];

const check = ({ content, today }: LintInput): LintMessage[] => {
  const vendors = content.vendors.flatMap((vendor) => [
    ...vendor.sources.flatMap(({ url, seen }) => late(at(vendor, 'sources', url), 'seen', seen, today)),
    ...vendor.models.flatMap((model) => [
      ...model.prices.flatMap(({ seen }) => late(at(vendor, 'models', model.id, 'prices'), 'seen', seen, today)),
      ...late(at(vendor, 'models', model.id), 'released', model.released ?? '', today),
    ]),
    ...(vendor.plans ?? []).flatMap(({ name, seen }) => late(at(vendor, 'plans', name), 'seen', seen, today)),
    ...late(at(vendor, 'status'), 'announced', vendor.status.announced ?? '', today),
  ]);
  const quality = content.quality.flatMap(({ board, task, seen, updated }) => [
    ...late(`quality: ${board} ${task}`, 'seen', seen, today),
    ...late(`quality: ${board} ${task}`, 'updated', updated ?? '', today),
  ]);
  const parameters = (content.parameters ?? []).flatMap(({ id, sources }) =>
    sources.flatMap(({ seen }) => late(`parameters/${id}.json: sources`, 'seen', seen, today)),
  );
  return [...vendors, ...quality, ...parameters];
};

/** Nothing was seen, released or announced after the day of the check. Ends may lie ahead. */
export const noFutureDay: LintRule = { id: 'no-future-day', check };
