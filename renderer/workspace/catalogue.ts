import { type CatalogueIndex, indexCatalogue } from '../../core/catalog/index.ts';
import { loadCatalogue } from '../../core/catalog/load.ts';
import address from '../../dist/catalog/catalogue.json?url';

/** The catalogue that ships with the app, from the app's own origin. Throws where it is missing or broken: a fault of the build. */
export const shippedCatalogue = async (): Promise<CatalogueIndex> => {
  const response = await fetch(address);
  const loaded = loadCatalogue(await response.json());
  if (!loaded.ok) throw new Error(`The catalogue is broken: ${loaded.error[0]?.path} ${loaded.error[0]?.message}`);
  return indexCatalogue(loaded.value);
};
