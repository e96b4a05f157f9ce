import { UnitBuilder } from '../../neutral/builder.ts';
import type { Unit } from '../../neutral/unit.ts';
import type { Format } from '../format.ts';
import { addPieces } from '../plain/index.ts';

const resource = /^\s*resource\s+"([\w-]+)"\s+"[^"]*"/;

/** Block comments as blank lines, so that lines keep their number. */
const withoutBlocks = (text: string): string =>
  text.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ''));

const toUnit = (text: string): Unit => {
  const builder = new UnitBuilder();
  withoutBlocks(text)
    .split('\n')
    .forEach((content, index) => {
      if (/^\s*(#|\/\/)/.test(content)) return;
      const line = index + 1;
      const type = resource.exec(content)?.[1];
      if (type !== undefined) builder.resources.push({ type, line, column: content.indexOf('resource') + 1 });
      addPieces(builder, content, line);
    });
  return builder.finish();
};

/** Terraform and its kin. */
export const hcl = {
  id: 'hcl',
  claims: (name) => /\.(tf|hcl|tfvars|tofu)$/.test(name),
  always: false,
  toNeutral: (text) => ({ unit: toUnit(text), diagnostics: [] }),
} satisfies Format;
