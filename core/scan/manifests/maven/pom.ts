import { Lines } from '../../syntax/lines.ts';
import type { DependencyLine } from '../manifest.ts';

const blank = (match: string): string => match.replace(/[^\n]/g, ' ');

const tagText = (block: string, tag: string): string | null =>
  new RegExp(`<${tag}>\\s*([^<\\s]+)\\s*</${tag}>`).exec(block)?.[1] ?? null;

/** `<dependency>` blocks; the place is that of the artifact's name. Null where the file holds no project. */
export const fromPom = (text: string): DependencyLine[] | null => {
  if (!/<project\b/.test(text)) return null;
  const clean = text.replace(/<!--[\s\S]*?-->/g, blank);
  const lines = new Lines(text);
  return [...clean.matchAll(/<dependency>([\s\S]*?)<\/dependency>/g)].flatMap((match) => {
    const block = match[1] ?? '';
    const [group, artifact] = [tagText(block, 'groupId'), tagText(block, 'artifactId')];
    if (group === null || artifact === null) return [];
    const at = match.index + match[0].indexOf('<artifactId>');
    return [{ package: `${group}:${artifact}`, ...lines.place(at) }];
  });
};
