import type { Vendor } from '../../catalog/schema.ts';
import type { Catalogue } from '../../catalog/types.ts';
import { safeText } from '../../report/formats/safe-text.ts';
import { row, wrapped } from '../../report/formats/text-layout.ts';
import { dayText } from '../../report/wording/days.ts';
import { categoryLabel, statusLabels } from '../../report/wording/labels.ts';
import { CliFailure, type ExitCode, exitCodes } from '../failure.ts';
import { print } from '../output.ts';
import { readCatalogue } from '../resources.ts';

export interface CatalogOptions {
  readonly catalog?: string;
  readonly format: 'text' | 'json';
}

const widths = [26, 24, 20, -7] as const;

const state = ({ status }: Vendor): string =>
  status.date === undefined ? statusLabels[status.state] : `${statusLabels[status.state]} ${status.date}`;

const listLine = (vendor: Vendor): string =>
  row(widths, [vendor.id, state(vendor), categoryLabel(vendor.category), String(vendor.models.length)]);

const listText = ({ vendors, version, day }: Catalogue): string =>
  [
    `${vendors.length} products, catalogue ${version.slice(0, 12)} of ${dayText(day)}`,
    '',
    row(widths, ['Vendor', 'State', 'Category', 'Models']),
    ...vendors.map(listLine),
    '',
  ].join('\n');

const plain = (text: string): string => safeText(text.replace(/[\u00a0\u202f]/g, ' '));

const lines = (text: string): string =>
  `${text
    .split('\n')
    .map((line) => plain(line))
    .join('\n')}\n`;

/** Every product of the catalogue, a line each. */
export const catalogListCommand = async ({ catalog, format }: CatalogOptions): Promise<ExitCode> => {
  const catalogue = await readCatalogue(catalog);
  const { version, day, vendors } = catalogue;
  const entries = vendors.map(({ id, name, vendor, product, category, status }) => ({
    id,
    name,
    vendor,
    product,
    category,
    status,
  }));
  await print(
    format === 'json' ? `${JSON.stringify({ version, day, vendors: entries }, null, 2)}\n` : lines(listText(catalogue)),
  );
  return exitCodes.clean;
};

const models = ({ models: all }: Vendor): string[] =>
  all.map(({ id, sunset, prices }) => {
    const [price] = prices;
    const cost =
      price === undefined ? 'price unknown' : `from ${Math.min(...prices.map(({ usd }) => usd))} USD a ${price.unit}`;
    return `  ${[id, cost, sunset === undefined ? null : `ends ${sunset}`].filter(Boolean).join(', ')}`;
  });

const vendorText = (vendor: Vendor): string =>
  [
    `${vendor.name} (${vendor.id})`,
    `${vendor.vendor}: ${vendor.product}`,
    `${categoryLabel(vendor.category)}, ${state(vendor)}`,
    ...(vendor.status.note === undefined ? [] : wrapped(vendor.status.note, 80)),
    `Source: ${vendor.status.source}`,
    '',
    `Packages: ${vendor.sdks.map(({ ecosystem, package: name }) => `${ecosystem} ${name}`).join(', ') || 'none'}`,
    vendor.models.length === 0 ? 'Models: none' : 'Models:',
    ...models(vendor),
    `Alternatives: ${vendor.equivalents.map(({ id }) => id).join(', ') || 'none known'}`,
    `Pages: ${vendor.sources.length}, newest seen ${
      vendor.sources
        .map(({ seen }) => seen)
        .sort()
        .at(-1) ?? 'never'
    }`,
  ].join('\n');

const closest = (id: string, vendors: readonly Vendor[]): string => {
  const near = vendors.filter(
    (vendor) => vendor.id.includes(id) || vendor.name.toLowerCase().includes(id.toLowerCase()),
  );
  return near.length === 0
    ? 'See all with `untether catalog list`.'
    : `Did you mean ${near
        .slice(0, 3)
        .map((vendor) => vendor.id)
        .join(', ')}?`;
};

/** One product in full. */
export const catalogShowCommand = async (id: string, { catalog, format }: CatalogOptions): Promise<ExitCode> => {
  const { vendors } = await readCatalogue(catalog);
  const vendor = vendors.find((entry) => entry.id === id);
  if (vendor === undefined) throw new CliFailure(`The catalogue has no vendor "${id}".`, closest(id, vendors));
  await print(format === 'json' ? `${JSON.stringify(vendor, null, 2)}\n` : lines(vendorText(vendor)));
  return exitCodes.clean;
};
