import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const check = ({ content }: LintInput): LintMessage[] => {
  const known = new Set(content.vendors.map(({ id }) => id));
  const unknown = (path: string, id: string): LintMessage[] =>
    known.has(id) ? [] : [{ path, level: 'error', message: 'no vendor has this id', actual: id }];
  const makers = content.vendors.flatMap((vendor) => [
    ...vendor.models.flatMap(({ id, maker }) => (maker === undefined ? [] : unknown(at(vendor, 'models', id), maker))),
    ...vendor.callSites.flatMap(({ symbol, maker }) =>
      maker === undefined ? [] : unknown(at(vendor, 'callSites', symbol), maker),
    ),
    ...vendor.rest.flatMap(({ path, maker }) => (maker === undefined ? [] : unknown(at(vendor, 'rest', path), maker))),
  ]);
  const families = (content.families ?? []).flatMap(({ maker }) =>
    maker === null ? [] : unknown('families.json', maker),
  );
  const parameters = (content.parameters ?? []).flatMap(({ id }) => unknown(`parameters/${id}.json`, id));
  const quality = content.quality.flatMap(({ board, entries }) =>
    entries.flatMap(({ model, vendorIds }) =>
      (vendorIds ?? []).flatMap((id) => unknown(`quality: ${board}: ${model}`, id)),
    ),
  );
  return [...makers, ...families, ...parameters, ...quality];
};

/** Vendor ids named in models, calls, families, parameters and quality boards exist. */
export const makerResolves: LintRule = { id: 'maker-resolves', check };
