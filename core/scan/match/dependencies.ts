import type { Evaluator } from '../resolve/evaluator.ts';
import type { Decided } from './decide.ts';
import type { Drafts } from './draft.ts';
import { allShared } from './imports.ts';

/** Writes down packages of vendors in manifests: of shared ones only where the project uses them for video. */
export const writeDependencies = (drafts: Drafts, evaluator: Evaluator, decided: Decided): void => {
  const { sdks } = evaluator.project.rules;
  for (const file of evaluator.project.files)
    for (const entry of file.unit.dependencies) {
      const rules = sdks.matchPackage(entry.ecosystem, entry.package);
      const own = rules.find(({ shared }) => !shared);
      const used = rules.find(({ vendor, package: name }) =>
        decided.sdk.some(
          ({ match, vendor: of }) =>
            of === vendor &&
            match.value.rules.some((rule) => rule.package === name && rule.ecosystem === entry.ecosystem),
        ),
      );
      const [first] = rules;
      const alone =
        first && rules.every(({ vendor }) => vendor === first.vendor) && allShared(evaluator, first.vendor)
          ? first
          : undefined;
      const beside = decided.sdk.some(({ vendor }) => vendor === alone?.vendor) ? alone : undefined;
      const rule = own ?? used ?? beside;
      if (!rule) continue;
      drafts.add({
        file,
        line: entry.line,
        column: entry.column,
        vendor: rule.vendor,
        kind: 'manifest-dependency',
        symbol: entry.package,
        confidence: 'high',
        via: [own ? 'the package serves video alone' : 'the project calls the package for video'],
      });
    }
};
