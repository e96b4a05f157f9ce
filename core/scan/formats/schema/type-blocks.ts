import { UnitBuilder } from '../../neutral/builder.ts';
import type { Unit } from '../../neutral/unit.ts';

const opening = /^\s*(?:extend\s+)?(?:model|type|input|interface|view)\s+(\w+)[^{]*\{/;
const field = /^\s*(\w+)(?:\s*(?:\([^)]*\))?\s*:\s*|\s+)\[?(\w+)/;
const comment = /^\s*(#|\/\/|""")/;

/** Blocks of fields with types, one field a line, as Prisma and GraphQL write them: classes that make nothing. */
export const typeBlocksUnit = (source: string): Unit => {
  const builder = new UnitBuilder();
  let scope = -1;
  source.split('\n').forEach((content, row) => {
    if (comment.test(content)) return;
    const line = row + 1;
    const name = opening.exec(content)?.[1];
    if (name !== undefined) {
      const index = builder.addClass({ name, scope: 0, line, contract: true });
      scope = builder.classes[index]?.body ?? -1;
      return;
    }
    if (/^\s*\}/.test(content)) scope = -1;
    const [, found, type] = (scope >= 0 && field.exec(content)) || [];
    if (found !== undefined && type !== undefined) builder.bind({ scope, name: found, line, types: [type] });
  });
  return builder.finish();
};
