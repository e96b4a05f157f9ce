import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { Label, LabelFile } from '../../core/accuracy/label-file.ts';
import { readPatches, replay } from '../sample-company/replay.ts';

const name = 'sample-company';

const Evidence = Label.pick({ path: true, vendor: true, kind: true, optional: true }).extend({
  /** Stands once in the file; the line is the one on which it ends. */
  text: z.string(),
  underlyingVendor: z.string().optional(),
});
const Expected = z.object({ evidence: z.array(Evidence) });

const lineOf = (text: string, anchor: string): number => {
  const at = text.indexOf(anchor);
  if (at < 0) throw new Error(`${JSON.stringify(anchor)} does not stand in the file`);
  return text.slice(0, at + anchor.length).split('\n').length;
};

/** Writes the last state of the sample company below `folder`, and gives what a person found in it. */
async function writeSampleCompany(root: string, folder: string): Promise<LabelFile> {
  const source = join(root, 'build', 'sample-company');
  const { head } = replay(readPatches(join(source, 'history')));
  for (const [path, { text }] of head) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  const { evidence } = Expected.parse(JSON.parse(await readFile(join(source, 'expected.json'), 'utf8')));
  const labels = evidence.map(({ text, underlyingVendor, ...label }) => ({
    ...label,
    line: lineOf(head.get(label.path)?.text ?? '', text),
    underlyingModel: underlyingVendor ?? null,
  }));
  return LabelFile.parse({ repo: name, labels });
}

/**
 * Writes our own labelled repositories below `folder`, each beside its label file: those of `test/fixtures/repos` and the
 * sample company. `root` is the folder of this project.
 */
export async function writeLabelledSet(root: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await cp(join(root, 'test', 'fixtures', 'repos'), folder, { recursive: true });
  const labels = await writeSampleCompany(root, join(folder, name));
  await writeFile(join(folder, `${name}.json`), `${JSON.stringify(labels, null, 1)}\n`);
}
