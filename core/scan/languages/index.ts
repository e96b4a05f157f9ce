import { fileNameOf } from '../file-name.ts';
import { csharp } from './csharp/index.ts';
import { dart } from './dart/index.ts';
import { go } from './go/index.ts';
import { java } from './java/index.ts';
import { javascript } from './javascript/index.ts';
import { kotlin } from './kotlin/index.ts';
import type { Language } from './language.ts';
import { markup } from './markup/index.ts';
import { notebook } from './notebook/index.ts';
import { php } from './php/index.ts';
import { python } from './python/index.ts';
import { ruby } from './ruby/index.ts';
import { rust } from './rust/index.ts';
import { shell } from './shell/index.ts';
import { swift } from './swift/index.ts';
import { typescript } from './typescript/index.ts';

export const languages: readonly Language[] = [
  typescript,
  javascript,
  python,
  go,
  java,
  csharp,
  kotlin,
  php,
  notebook,
  markup,
  swift,
  ruby,
  rust,
  dart,
  shell,
];

const byExtension = new Map(
  languages.flatMap((language) => language.extensions.map((extension) => [extension, language] as const)),
);
const byName = new Map(
  languages.flatMap((language: Language) => (language.fileNames ?? []).map((name) => [name, language] as const)),
);
const byId = new Map(languages.map((language) => [language.id, language]));

export const languageFor = (path: string): Language | null => {
  const name = fileNameOf(path);
  const dot = name.lastIndexOf('.');
  return byName.get(name) ?? (dot < 0 ? undefined : byExtension.get(name.slice(dot))) ?? null;
};

export const languageById = (id: string): Language | null => byId.get(id) ?? null;

/** Endings of all files whose languages see each other's names. */
export const extensionsOf = (family: string): readonly string[] =>
  languages.filter((language) => language.family === family).flatMap(({ extensions }) => extensions);
