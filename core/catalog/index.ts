import type { Catalogue } from './catalogue-schema.ts';
import type { VendorParameters } from './parameter-schema.ts';
import type { Model, Vendor, VendorId } from './schema.ts';

/** Look-ups over a catalogue, made once. */
export interface CatalogueIndex {
  readonly catalogue: Catalogue;
  vendor(id: VendorId): Vendor | undefined;
  parameters(id: VendorId): VendorParameters | undefined;
  /** The model a vendor sells under an id or alias, exactly as written in code. */
  model(vendor: VendorId, id: string): Model | undefined;
  /** All vendors that sell a model under this id or alias, by vendor id. */
  sellers(modelId: string): readonly { readonly vendor: Vendor; readonly model: Model }[];
  /** The nearest replacements of a vendor with what would be lost, in the order of its file. */
  equivalents(id: VendorId): readonly { readonly vendor: Vendor; readonly gap: string }[];
}

const append = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
};

export const namesOf = (model: Pick<Model, 'id' | 'aliases'>): readonly string[] => [
  model.id,
  ...(model.aliases ?? []),
];

export const indexCatalogue = (catalogue: Catalogue): CatalogueIndex => {
  const vendors = new Map(catalogue.vendors.map((vendor) => [vendor.id, vendor]));
  const parameters = new Map((catalogue.parameters ?? []).map((entry) => [entry.id, entry]));
  const sellers = new Map<string, { vendor: Vendor; model: Model }[]>();
  for (const vendor of catalogue.vendors)
    for (const model of vendor.models) for (const name of namesOf(model)) append(sellers, name, { vendor, model });
  return {
    catalogue,
    vendor: (id) => vendors.get(id),
    parameters: (id) => parameters.get(id),
    model: (vendor, id) => sellers.get(id)?.find((seller) => seller.vendor.id === vendor)?.model,
    sellers: (id) => sellers.get(id) ?? [],
    equivalents: (id) =>
      (vendors.get(id)?.equivalents ?? []).flatMap((entry) => {
        const vendor = vendors.get(entry.id);
        return vendor === undefined ? [] : [{ vendor, gap: entry.gap }];
      }),
  };
};
