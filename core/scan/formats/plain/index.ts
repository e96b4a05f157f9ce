import { UnitBuilder } from '../../neutral/builder.ts';
import type { Unit } from '../../neutral/unit.ts';

const piece =
  /"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|((?:https?|wss?):\/\/[^\s"'<>)\]]+)|([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)/g;

/** Strings, addresses and names of settings of a text line by line; `#`, `//` and `;` lines are comments. */
export const plainUnit = (text: string, comment: RegExp = /^\s*(#|\/\/|;)/): Unit => {
  const builder = new UnitBuilder();
  text.split('\n').forEach((content, index) => {
    if (content.length > 20_000 || comment.test(content)) return;
    for (const match of content.matchAll(piece)) {
      const value = match[1] ?? match[2] ?? match[3];
      const line = index + 1;
      const column = match.index + 1;
      const name = match[4];
      if (name !== undefined) builder.settings.push({ name, address: null, line, column });
      if (value === undefined || value === '') continue;
      builder.texts.push({ text: { kind: 'text', value, line, column }, role: 'value', slot: null, scope: 0 });
    }
  });
  return builder.finish();
};
