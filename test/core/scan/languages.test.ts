import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { ecosystems } from '../../../core/catalog/vocabulary.ts';
import { GrammarParsers } from '../../../core/node/parsers/grammar-parsers.ts';
import { languages } from '../../../core/scan/languages/index.ts';
import type { Language } from '../../../core/scan/languages/language.ts';
import { chainOf } from '../../../core/scan/neutral/expression.ts';
import type { Unit } from '../../../core/scan/neutral/unit.ts';
import { grammarsFolder } from '../../helpers/grammars-folder.ts';

/**
 * The same in every language: the package `reel` is imported, a client's `clips.create` is called with "first", the
 * setting REEL_KEY is read, and a comment holds what must not be seen.
 */
const samples: Readonly<Record<string, string>> = {
  typescript: `import { Client } from 'reel';
// clips.create("hidden")
new Client(process.env.REEL_KEY).clips.create("first");`,
  javascript: `const { Client } = require('reel');
/* clips.create("hidden") */
new Client(process.env.REEL_KEY).clips.create("first");`,
  python: `import os
import reel
# clips.create("hidden")
reel.Client(os.environ["REEL_KEY"]).clips.create("first")`,
  go: `package own
import ("os"; "example.com/reel")
// clips.create("hidden")
func run() { reel.New(os.Getenv("REEL_KEY")).clips.create("first") }`,
  java: `import com.example.reel.Client;
/** clips.create("hidden") */
class Own { void run() { new Client(System.getenv("REEL_KEY")).clips.create("first"); } }`,
  csharp: `using Reel;
// clips.create("hidden")
class Own { void Run() { new Client(Environment.GetEnvironmentVariable("REEL_KEY")).clips.create("first"); } }`,
  kotlin: `import com.example.reel.Client
// clips.create("hidden")
fun run() { Client(System.getenv("REEL_KEY")).clips.create("first") }`,
  php: `<?php
use Reel\\Client;
// clips.create("hidden")
(new Client(getenv('REEL_KEY')))->clips->create("first");`,
  notebook: JSON.stringify({
    cells: [
      { cell_type: 'markdown', source: ['clips.create("hidden")'] },
      {
        cell_type: 'code',
        source: [
          'import os, reel\n',
          '# clips.create("hidden")\n',
          'reel.Client(os.environ["REEL_KEY"]).clips.create("first")',
        ],
      },
    ],
  }),
  markup: `<script>
import { Client } from 'reel';
// clips.create("hidden")
new Client(process.env.REEL_KEY).clips.create("first");
</script>`,
  swift: `import Reel
// clips.create("hidden")
Client(ProcessInfo.processInfo.environment["REEL_KEY"]).clips.create("first")`,
  ruby: `require 'reel'
# clips.create("hidden")
Reel::Client.new(ENV['REEL_KEY']).clips.create("first")`,
  rust: `use reel::Client;
// clips.create("hidden")
fn run() { Client::new(std::env::var("REEL_KEY").unwrap()).clips.create("first"); }`,
  dart: `import 'package:reel/reel.dart';
// clips.create("hidden")
void run() { Client(Platform.environment['REEL_KEY']).clips.create("first"); }`,
  shell: `source ./reel.sh
# clips.create "hidden"
curl -H "Authorization: $REEL_KEY" --data "first" "https://reel.example.com/clips"`,
};

const folderOf = (id: string): string => path.resolve(import.meta.dirname, '../../../core/scan/languages', id);

const parsers = new GrammarParsers(grammarsFolder);

const unitOf = (language: Language, text: string): Unit => {
  const file = `a${language.extensions[0]}`;
  const { source } = language.prepare?.(text) ?? { source: text };
  const root = parsers.parse(language.grammar(file), source);
  if (root === null) throw new Error(`no tree of ${language.id}`);
  try {
    return language.toNeutral(root, source);
  } finally {
    parsers.finishFile();
  }
};

beforeAll(async () => {
  for (const language of languages)
    for (const extension of language.extensions) await parsers.load(language.grammar(`a${extension}`));
});

const each = languages.map((language) => ({ id: language.id, language }));

/** Reads another language inside its own kind of file, or is a dialect of it. */
const guests = new Set(['typescript', 'markup', 'notebook']);

describe('every language', () => {
  it('has a folder of its own name, and every folder is a language', () => {
    const folders = readdirSync(folderOf('.'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(languages.map(({ id }) => id).sort());
  });

  it('claims endings that no other claims', () => {
    const all = languages.flatMap(({ extensions }) => extensions);
    expect(all.filter((extension, at) => all.indexOf(extension) !== at)).toEqual([]);
    expect(all.filter((extension) => !/^\.[a-z0-9.]+$/.test(extension))).toEqual([]);
  });

  it.each(each)('$id has the same files as the others', ({ id }) => {
    const wanted = guests.has(id)
      ? ['index.ts']
      : ['declarations.ts', 'expressions.ts', 'imports.ts', 'index.ts', 'literals.ts', 'neutral.ts'];
    expect(wanted.filter((name) => !existsSync(path.join(folderOf(id), name)))).toEqual([]);
  });

  it.each(each)('$id imports from ecosystems that the catalogue knows', ({ language }) => {
    const known: readonly string[] = ecosystems;
    expect(language.ecosystems.filter((name) => !known.includes(name))).toEqual([]);
  });

  it.each(each)('$id makes nothing of an empty file', ({ language }) => {
    const unit = unitOf(language, '');
    expect([unit.imports, unit.calls, unit.texts, unit.environment]).toEqual([[], [], [], []]);
  });

  it.each(each)('$id tells an import, a call, a text and a setting, and sees no comment', ({ id, language }) => {
    const unit = unitOf(language, samples[id] ?? '');
    const texts = unit.texts.flatMap(({ text }) => (text.kind === 'text' ? [text.value] : []));
    expect(unit.imports.some(({ module }) => module.toLowerCase().includes('reel'))).toBe(true);
    expect(texts).toContain('first');
    expect(texts.filter((text) => text.includes('hidden'))).toEqual([]);
    expect(unit.environment.map(({ name }) => name)).toContain('REEL_KEY');
    const names = unit.calls.map(({ callee }) =>
      callee.kind === 'member' ? callee.name : (chainOf(callee)?.[0] ?? ''),
    );
    expect(names).toContain(id === 'shell' ? 'curl' : 'create');
  });

  it.each(each)('$id gives lines and columns that lie in the file', ({ id, language }) => {
    const text = samples[id] ?? '';
    const count = (language.prepare?.(text) ?? { source: text }).source.split('\n').length;
    const places = unitOf(language, text).calls.flatMap(({ line, endLine, column }) => [
      line,
      endLine,
      Math.min(column, 1),
    ]);
    expect(places.filter((line) => line < 1 || line > count)).toEqual([]);
  });
});
