import { type CatalogueIndex, indexCatalogue } from '../../core/catalog/index.ts';
import { shippedCatalogue as shipped } from '../../core/catalog/shipped.ts';
import address from '../../dist/catalog/catalogue.json?url';

/** The catalogue that ships with the app, from the app's own origin. Throws where it is missing or broken: a fault of the build. */
export const shippedCatalogue = async (): Promise<CatalogueIndex> => {
  const response = await fetch(address);
  const catalogue = shipped(await response.json());
  if (catalogue === null) throw new Error('The catalogue is broken: build the project again.');
  return indexCatalogue(catalogue);
};
