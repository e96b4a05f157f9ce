import { access, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { canonicalText } from '../../core/catalog/canonical.ts';
import { Vendor } from '../../core/catalog/schema.ts';
import { type Category, categories } from '../../core/catalog/vocabulary.ts';

const unread = 'unsourced: skeleton, to be read';

const titled = (id: string): string =>
  id
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

const isCategory = (text: string): text is Category => categories.some((category) => category === text);

/** A vendor file that passes every check and admits that nothing in it has been read yet. */
export const vendorSkeleton = (category: Category, id: string): Vendor => ({
  id,
  name: titled(id),
  vendor: titled(id),
  product: `${titled(id)} API`,
  category,
  status: { state: 'active', source: unread },
  sdks: [{ ecosystem: 'npm', package: id, imports: [id], shared: false, source: unread, confidence: 'low' }],
  callSites: [
    {
      language: 'javascript',
      symbol: 'videos.create',
      kind: 'generate',
      capability: 'text_to_video',
      evidence: 'sdk',
      source: unread,
      confidence: 'low',
    },
  ],
  rest: [],
  env: [{ name: `${id.toUpperCase().replaceAll('-', '_')}_API_KEY`, shared: false }],
  models: [],
  capabilities: { text_to_video: true },
  coupling: { asyncPattern: ['poll'], assetsHeldBy: 'vendor', proprietary: [], openaiCompatible: false },
  equivalents: [],
  examples: [],
  sources: [{ url: unread, seen: '1970' }],
  confidence: 'low',
});

/** One call that must be found and one that must not, in the form the fixture test reads. */
export const fixtureStub = (id: string): string => `// expect: ${id} import
import { Client } from '${id}';

// expect: ${id} client-init
const client = new Client();
// expect: ${id} call text_to_video
export const clip = await client.videos.create({ prompt: 'a lighthouse at dusk' });

const shelf = { videos: { create: (title: string) => title } };
// expect-none
export const other = shelf.videos.create('a film on a shelf');
`;

const exists = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/**
 * Writes the skeleton of a vendor and its first fixture below a repository root; gives their paths. Throws in words
 * where the category or id is wrong or a file is there already.
 */
export const createVendor = async (root: string, category: string, id: string): Promise<string[]> => {
  if (!isCategory(category)) throw new Error(`no category "${category}"; use one of ${categories.join(', ')}`);
  const vendor = Vendor.safeParse(vendorSkeleton(category, id));
  if (!vendor.success) throw new Error(`"${id}" is no id: use lower case letters, digits and hyphens`);
  const files = [
    { path: `catalog/vendors/${category}/${id}.json`, text: canonicalText('vendors/', vendor.data) },
    { path: `test/fixtures/detect/${id}/generate.ts`, text: fixtureStub(id) },
  ];
  for (const { path } of files) if (await exists(join(root, path))) throw new Error(`${path} is there already`);
  for (const { path, text } of files) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return files.map(({ path }) => path);
};
