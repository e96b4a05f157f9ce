import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { formats } from '../../../core/scan/formats/index.ts';
import { languages } from '../../../core/scan/languages/index.ts';
import { detectCases } from '../../helpers/detect-cases.ts';
import { TextScanner } from '../../helpers/scan-texts.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';

const scanner = new TextScanner(shippedCatalogue);

/** A file of every language and format, by a name that it claims. */
const names: readonly string[] = [
  ...languages.map(({ extensions }) => `a${extensions[0]}`),
  ...['a.json', 'a.yaml', 'a.toml', 'a.tf', 'a.xml', 'a.http', '.env', 'Dockerfile', 'docker-compose.yml', 'a.sql'],
  ...['a.prisma', 'pom.xml', 'package.json', 'pubspec.yaml', 'Cargo.toml', 'go.mod', 'Gemfile', 'a.csproj'],
];

/** Evidence that gets a text past every gate. */
const evidence =
  '"https://api.dev.runwayml.com/v1/image_to_video" RUNWAYML_API_SECRET "gen4_turbo" runwayml video.assets.create';

const troubled = async (name: string, text: string): Promise<readonly string[]> => {
  const { findings } = await scanner.scan(new Map([[name, text]]));
  const count = text.split('\n').length;
  return findings.filter(({ line }) => line < 1 || line > count).map(({ line }) => `${name}:${line} of ${count}`);
};

const each = names.map((name) => ({ name }));

/** What code of any language is made of, in no order. */
const scrap = fc.constantFrom(
  ...['(', ')', '[', ']', '{', '}', '<', '>', '"', "'", '`', '\\', '/*', '*/', '//', '#', '--', '<<<', '>>>', '"""'],
  ...[
    '=',
    '=>',
    '->',
    '::',
    ':',
    ';',
    ',',
    '.',
    '?.',
    '??',
    '||',
    '$',
    '@',
    '%',
    '&',
    '|',
    '!',
    '~',
    '\n',
    '\n  ',
    '\t',
  ],
  ...[
    'import',
    'from',
    'class',
    'def',
    'fn',
    'func',
    'fun',
    'let',
    'const',
    'if',
    'else',
    'end',
    'do',
    'return',
    'new',
  ],
  ...[
    'client',
    'runwayml',
    'create',
    'ENV',
    'os.environ',
    'self',
    'this',
    'a',
    '1',
    '0x',
    'nil',
    '\u0000',
    '\uFFFD',
    '\uD800',
  ],
  ...['${', '#{', '<?php', '<script>', '</script>', 'apiVersion:', '- ', '? ', '&a', '*a', '!!', '[x]', 'EOF'],
);

beforeAll(async () => {
  for (const name of names) await scanner.scan(new Map([[name, evidence]]));
});

describe('a file of any kind', () => {
  it('has a name here for every format', () => {
    expect(
      formats.filter((format) => !names.some((name) => format.claims(name.toLowerCase(), name))).map(({ id }) => id),
    ).toEqual([]);
  });

  it.each(each)('$name may hold any characters', async ({ name }) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), fc.nat(400), async (noise, at) => {
        expect(await troubled(name, noise.slice(0, at) + evidence + noise.slice(at))).toEqual([]);
      }),
      { numRuns: 12, seed: 11 },
    );
  });

  it.each(each)('$name may hold scraps of code in any order', async ({ name }) => {
    await fc.assert(
      fc.asyncProperty(fc.array(scrap, { maxLength: 120 }), fc.constantFrom(' ', ''), async (scraps, joint) => {
        expect(await troubled(name, `${evidence}\n${scraps.join(joint)}`)).toEqual([]);
      }),
      { numRuns: 20, seed: 12 },
    );
  });
});

const truncated = new Map(
  detectCases.flatMap(({ texts }) =>
    [...texts].map(([name, text]) => [name.slice(name.lastIndexOf('.')), { name, text }] as const),
  ),
);

describe('a file that ends in the middle', () => {
  it.each([...truncated.values()])('$name may end anywhere', async ({ name, text }) => {
    const step = Math.max(1, Math.floor(text.length / 24));
    for (let end = 0; end < text.length; end += step) expect(await troubled(name, text.slice(0, end))).toEqual([]);
  });
});

const deep = 100_000;
const nests = [
  { shape: 'opened brackets', text: '['.repeat(deep) },
  { shape: 'braces', text: '{'.repeat(deep) + '}'.repeat(deep) },
  { shape: 'calls', text: `${'f('.repeat(deep / 2)}1${')'.repeat(deep / 2)}` },
  { shape: 'objects', text: `${'{"a":'.repeat(deep / 2)}1${'}'.repeat(deep / 2)}` },
  { shape: 'lists on a line', text: '- '.repeat(deep / 2) },
];

describe('a file that is nested too deep for a stack', () => {
  it.each(names.filter((name) => !/\.(swift|kt|dart|sh)$/.test(name)))('%s is read all the same', async (name) => {
    for (const { text } of nests) expect(await troubled(name, `${evidence}\n${text}`)).toEqual([]);
  });

  it.each(['a.json', 'a.yaml', 'pubspec.yaml', 'package.json', 'a.ipynb'])('%s says so', async (name) => {
    const [facts] = await scanner.facts(new Map([[name, `{"a": ${evidence}\n${'['.repeat(deep)}`]]));
    expect(facts?.diagnostics).toEqual([
      { path: name, code: 'parse-failed', detail: 'nested more than 1000 deep: only its text was searched' },
    ]);
  });
});

describe('a file that is one long line', () => {
  it.each(names)('%s is read all the same', async (name) => {
    expect(await troubled(name, `${evidence} ${'x = "y"; '.repeat(20_000)}`)).toEqual([]);
  });
});

const openTags = ['<script>', '<script ', '<video a ', '<!--', '<mux-', '<iframe src="'];

describe('a page of tags that are never closed', () => {
  it.each(openTags)('is read in one walk: %s', async (tag) => {
    const text = `${evidence}\n${tag.repeat(Math.floor(900_000 / tag.length))}`;
    expect(await troubled('a.html', text)).toEqual([]);
  });
});
