import { packagesByLine } from '../line-reader.ts';
import type { DependencyLine } from '../manifest.ts';

const comment = /^\s*(\/\/|\*|\/\*)/;

/** `implementation("group:name:version")` and `group: 'g', name: 'n'`. */
export const fromGradle = (text: string): DependencyLine[] => [
  ...packagesByLine(text, /["']([A-Za-z][\w.-]*\.[\w.-]+:[\w.-]+)(?::[^"']*)?["']/g, comment),
  ...text.split('\n').flatMap((content, index) => {
    const match = /group\s*[:=]\s*["']([\w.-]+)["']\s*,\s*name\s*[:=]\s*["']([\w.-]+)["']/.exec(content);
    if (!match || comment.test(content)) return [];
    return [{ package: `${match[1]}:${match[2]}`, line: index + 1, column: match.index + 1 }];
  }),
];

/** Gradle's version catalogue: `name = { module = "group:name", … }`, `{ group = "g", name = "n" }`, `"group:name:1"`. */
export const fromCatalog = (text: string): DependencyLine[] => [
  ...packagesByLine(text, /=\s*(?:\{.*\bmodule\s*=\s*)?["']([A-Za-z][\w.-]*:[\w.-]+)(?::[^"']*)?["']/g, /^\s*#/),
  ...text.split('\n').flatMap((content, index) => {
    const match = /\bgroup\s*=\s*"([\w.-]+)"\s*,\s*name\s*=\s*"([\w.-]+)"/.exec(content);
    return match ? [{ package: `${match[1]}:${match[2]}`, line: index + 1, column: match.index + 1 }] : [];
  }),
];
