import { UnitBuilder } from '../../neutral/builder.ts';
import type { Unit } from '../../neutral/unit.ts';
import type { Format } from '../format.ts';
import { addPieces } from '../plain/index.ts';

const named =
  /<(?:string|meta-data|item|add|setting|entry|property|key|data)\b[^>]*?\b(?:name|key|android:name)\s*=\s*"([\w.:-]+)"|<key>([\w.-]+)<\/key>/g;

const withoutComments = (text: string): string =>
  text.replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''));

/** Names of settings are compared in the one form that the catalogue writes them in. */
const settingName = (name: string): string =>
  name
    .split('.')
    .at(-1)
    ?.replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toUpperCase() ?? name;

const toUnit = (text: string): Unit => {
  const builder = new UnitBuilder();
  withoutComments(text)
    .split('\n')
    .forEach((content, index) => {
      if (content.length > 20_000) return;
      const line = index + 1;
      for (const match of content.matchAll(named))
        builder.settings.push({
          name: settingName(match[1] ?? match[2] ?? ''),
          address: null,
          line,
          column: match.index + 1,
        });
      if (/(https?|wss?):\/\//.test(content)) addPieces(builder, content.replace(/xmlns(:\w+)?="[^"]*"/g, ''), line);
    });
  return builder.finish();
};

/** Resource and settings files of Android, Apple and .NET. */
export const xml = {
  id: 'xml',
  claims: (name) => /\.(xml|plist|config|resx|xcconfig)$/.test(name),
  always: false,
  toNeutral: (text) => ({ unit: toUnit(text), diagnostics: [] }),
} satisfies Format;
