import { bundlePath, InvalidCatalogue, writeBundle } from './bundle.ts';

try {
  const { vendors, quality, parameters, version, day } = await writeBundle();
  const operations = (parameters ?? []).reduce((sum, entry) => sum + entry.operations.length, 0);
  console.log(
    `catalogue ${version} of ${day}: ${vendors.length} vendors, ${quality.length} quality snapshots, ${operations} parameter sets`,
  );
  console.log(bundlePath);
} catch (error) {
  if (!(error instanceof InvalidCatalogue)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
