import { askWhere } from '../files/ask-where.ts';
import { writeWhole } from '../files/write-whole.ts';
import type { WrittenFiles } from '../files/written-files.ts';
import { done } from '../ipc/answer.ts';
import type { Handlers } from '../ipc/register.ts';

export const saveText =
  (written: WrittenFiles): Handlers['save-text'] =>
  async ({ text, suggestedName }, caller) => {
    const file = await askWhere(caller.contents, suggestedName);
    if (file === null) return done(null);
    const answer = await writeWhole(file, text);
    if (answer.ok) written.add(file);
    return answer;
  };
