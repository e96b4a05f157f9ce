import { createHighlighterCore, type HighlighterCore, type LanguageInput } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';

export interface Token {
  readonly text: string;
  /** `light-dark(…)`, so that one colouring serves both themes; undefined = the colour of plain text. */
  readonly colour: string | undefined;
}

export type TokenLine = readonly Token[];

/** Longer beginnings are not coloured: the time would be felt. */
const linesColoured = 3000;

const grammars: Readonly<Record<string, () => LanguageInput>> = {
  typescript: () => import('shiki/langs/typescript.mjs'),
  tsx: () => import('shiki/langs/tsx.mjs'),
  javascript: () => import('shiki/langs/javascript.mjs'),
  jsx: () => import('shiki/langs/jsx.mjs'),
  python: () => import('shiki/langs/python.mjs'),
  go: () => import('shiki/langs/go.mjs'),
  java: () => import('shiki/langs/java.mjs'),
  kotlin: () => import('shiki/langs/kotlin.mjs'),
  ruby: () => import('shiki/langs/ruby.mjs'),
  php: () => import('shiki/langs/php.mjs'),
  csharp: () => import('shiki/langs/csharp.mjs'),
  rust: () => import('shiki/langs/rust.mjs'),
  swift: () => import('shiki/langs/swift.mjs'),
  dart: () => import('shiki/langs/dart.mjs'),
  vue: () => import('shiki/langs/vue.mjs'),
  svelte: () => import('shiki/langs/svelte.mjs'),
  json: () => import('shiki/langs/jsonc.mjs'),
  yaml: () => import('shiki/langs/yaml.mjs'),
  toml: () => import('shiki/langs/toml.mjs'),
  xml: () => import('shiki/langs/xml.mjs'),
  shellscript: () => import('shiki/langs/shellscript.mjs'),
  dotenv: () => import('shiki/langs/dotenv.mjs'),
  hcl: () => import('shiki/langs/hcl.mjs'),
  docker: () => import('shiki/langs/docker.mjs'),
  markdown: () => import('shiki/langs/markdown.mjs'),
};

const byExtension: Readonly<Record<string, string>> = {
  ts: 'typescript',
  mts: 'typescript',
  cts: 'typescript',
  tsx: 'tsx',
  js: 'javascript',
  mjs: 'javascript',
  cjs: 'javascript',
  jsx: 'jsx',
  py: 'python',
  pyi: 'python',
  go: 'go',
  java: 'java',
  kt: 'kotlin',
  kts: 'kotlin',
  rb: 'ruby',
  php: 'php',
  cs: 'csharp',
  rs: 'rust',
  swift: 'swift',
  dart: 'dart',
  vue: 'vue',
  svelte: 'svelte',
  json: 'json',
  jsonc: 'json',
  yaml: 'yaml',
  yml: 'yaml',
  toml: 'toml',
  xml: 'xml',
  csproj: 'xml',
  sh: 'shellscript',
  bash: 'shellscript',
  env: 'dotenv',
  tf: 'hcl',
  md: 'markdown',
};

/** The grammar of a path; null where none is shipped. */
export const grammarOf = (path: string): string | null => {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  if (name.startsWith('.env')) return 'dotenv';
  if (name.startsWith('dockerfile')) return 'docker';
  const extension = name.slice(name.lastIndexOf('.') + 1);
  return Object.hasOwn(byExtension, extension) ? (byExtension[extension] ?? null) : null;
};

let shared: Promise<HighlighterCore> | null = null;

const highlighter = (): Promise<HighlighterCore> => {
  shared ??= createHighlighterCore({
    themes: [import('shiki/themes/github-light-default.mjs'), import('shiki/themes/github-dark-default.mjs')],
    engine: createJavaScriptRegexEngine({ forgiving: true }),
  });
  return shared;
};

const themes = { light: 'github-light-default', dark: 'github-dark-default' };

/** Lines of a file as coloured tokens, from the beginning to some way past `line`; null where it stays plain. */
export const highlight = async (path: string, text: string, line: number): Promise<readonly TokenLine[] | null> => {
  const grammar = grammarOf(path);
  const load = grammar === null ? undefined : grammars[grammar];
  const lines = text.split('\n').slice(0, line + 400);
  if (grammar === null || !load || lines.length > linesColoured) return null;
  const shiki = await highlighter();
  await shiki.loadLanguage(load());
  const lang = shiki.getLoadedLanguages().includes(grammar) ? grammar : 'jsonc';
  const { tokens } = shiki.codeToTokens(lines.join('\n'), { lang, themes, defaultColor: 'light-dark()' });
  return tokens.map((own) => own.map(({ content, htmlStyle }) => ({ text: content, colour: htmlStyle?.color })));
};
