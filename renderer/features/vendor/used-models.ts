import { callPlaces } from '../../../core/assess/places.ts';
import type { Day } from '../../../core/base/day.ts';
import type { CatalogueIndex } from '../../../core/catalog/index.ts';
import { type Life, lifeOfModel } from '../../../core/catalog/lifecycle.ts';
import { provenanceOf } from '../../../core/catalog/provenance.ts';
import type { Price } from '../../../core/catalog/schema.ts';
import type { VendorAssessment } from '../../../core/report/types.ts';
import type { Finding } from '../../../core/scan/types.ts';

export interface UsedModel {
  readonly id: string;
  readonly findings: readonly Finding[];
  readonly calls: number;
  /** Null where the catalogue does not know the id. */
  readonly known: {
    readonly released: string | null;
    readonly life: Life;
    readonly prices: readonly Price[];
    readonly source: string;
    readonly seen: string | null;
    readonly note: string | null;
  } | null;
}

const facts = (catalogue: CatalogueIndex, vendorId: string, id: string, today: Day): UsedModel['known'] => {
  const vendor = catalogue.vendor(vendorId);
  const model = catalogue.model(vendorId, id);
  if (!vendor || !model) return null;
  return {
    released: model.released ?? null,
    life: lifeOfModel(vendor, model, today),
    prices: model.prices,
    source: model.source,
    seen: provenanceOf(vendor, model.source).seen,
    note: model.note ?? null,
  };
};

/** The models production code names, most called first, with what the catalogue knows of their life and price. */
export const usedModels = (vendor: VendorAssessment, catalogue: CatalogueIndex, today: Day): readonly UsedModel[] =>
  vendor.models
    .map((id) => {
      const findings = vendor.findings.filter((finding) => finding.model === id && finding.lane === 'production');
      return { id, findings, calls: callPlaces(findings), known: facts(catalogue, vendor.vendor, id, today) };
    })
    .toSorted((a, b) => b.calls - a.calls);
