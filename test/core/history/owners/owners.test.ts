import { describe, expect, it } from 'vitest';
import { ownersOf } from '../../../../core/history/owners/owners-of.ts';
import { parseCodeOwners } from '../../../../core/history/owners/parse.ts';
import { flavourOf, ownersPlaces } from '../../../../core/history/owners/places.ts';
import type { Flavour } from '../../../../core/history/owners/types.ts';
import { around } from '../../../helpers/sample-states.ts';

const owners = (text: string, path: string, flavour: Flavour = 'github'): string[] =>
  ownersOf(parseCodeOwners(text, flavour))(path).map(({ owner }) => owner);

describe('owners at GitHub', () => {
  it.each([
    ['* @all\n*.ts @ts', 'a/b.ts', ['@ts']],
    ['*.ts @ts\n* @all', 'a/b.ts', ['@all']],
    ['/build/ @ops', 'build/deep/x.sh', ['@ops']],
    ['/build/ @ops', 'src/build/x.sh', []],
    ['apps/ @apps', 'src/apps/x.ts', ['@apps']],
    ['docs/* docs@example.com', 'docs/a.md', ['docs@example.com']],
    ['docs/* docs@example.com', 'docs/deep/a.md', []],
    ['**/logs @ops', 'a/logs/b/c.txt', ['@ops']],
    ['/apps/ @apps\n/apps/github', 'apps/github/x', []],
    ['*.rb @a @org/team c@example.com', 'x.rb', ['@a', '@org/team', 'c@example.com']],
    ['*.rb @a # the rubyists', 'x.rb', ['@a']],
    ['path\\ with\\ blanks/ @b', 'path with blanks/x', ['@b']],
    ['\\#odd @b', '#odd', ['@b']],
    ['*.TS @upper', 'a.ts', []],
  ])('%j makes %s belong to %j', (text, path, expected) => {
    expect(owners(text, path)).toEqual(expected);
  });

  it('names the line that decided', () => {
    const found = ownersOf(parseCodeOwners('# who\n\n* @all\n/src/ @src\n', 'github'))('src/a.ts');
    expect(found).toEqual([{ owner: '@src', line: 4, section: null }]);
  });

  it('leaves out what GitHub would not take, and says why', () => {
    const { problems, sections } = parseCodeOwners('!a.ts @x\n[ab].ts @x\n*.ts nobody\n*.js @js\n', 'github');
    expect(problems.map(({ line }) => line)).toEqual([1, 2, 3]);
    expect(sections.flatMap(({ rules }) => rules.map(({ pattern }) => pattern))).toEqual(['*.js']);
  });
});

describe('owners at GitLab', () => {
  it('add up over sections, and the last line of each decides', () => {
    const text = '* @all\n[Docs]\n*.md @writers\n/docs/ @docs\n[Safety]\n/docs/secret.md @safe\n';
    expect(owners(text, 'docs/secret.md', 'gitlab')).toEqual(['@all', '@docs', '@safe']);
  });

  it('are the default ones of a section where a line names none', () => {
    const text = '[Database][2] @dba @@maintainer\n/db/\n/db/seeds/ @seeder\n';
    expect(owners(text, 'db/schema.sql', 'gitlab')).toEqual(['@dba', '@@maintainer']);
    expect(owners(text, 'db/seeds/a.sql', 'gitlab')).toEqual(['@seeder']);
  });

  it('put sections of one name together, whatever its case', () => {
    const { sections } = parseCodeOwners('^[Docs] @a\n*.md\n[docs]\n*.txt @b\n', 'gitlab');
    expect(sections).toEqual([
      {
        name: 'Docs',
        optional: true,
        rules: [expect.objectContaining({ owners: ['@a'] }), expect.objectContaining({ owners: ['@b'] })],
      },
    ]);
  });

  it('look for a path without a leading slash at any depth', () => {
    expect(owners('internal/notes.md @n', 'a/b/internal/notes.md', 'gitlab')).toEqual(['@n']);
    expect(owners('internal/notes.md @n', 'a/b/internal/notes.md', 'github')).toEqual([]);
  });

  it('can take paths out of a section', () => {
    const text = '[Ruby]\n*.rb @ruby\n!/config/*.rb\n[Config]\n/config/ @ops\n';
    expect(owners(text, 'config/a.rb', 'gitlab')).toEqual(['@ops']);
    expect(owners(text, 'app/a.rb', 'gitlab')).toEqual(['@ruby']);
  });
});

describe('which forge wrote the file', () => {
  it.each([
    ['.github/CODEOWNERS', '[Docs]\n', 'github'],
    ['.gitlab/CODEOWNERS', '* @a\n', 'gitlab'],
    ['CODEOWNERS', '* @a\n', 'github'],
    ['CODEOWNERS', '* @a\n^[Docs] @b\n*.md\n', 'gitlab'],
    ['docs/CODEOWNERS', '*.rb @@developer\n', 'gitlab'],
  ])('%s with %j is of %s', (path, text, flavour) => {
    expect(flavourOf(path, text)).toBe(flavour);
  });

  it('is asked at four places', () => {
    expect(ownersPlaces).toEqual(['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS']);
  });
});

describe('hostile files', () => {
  it.each(['\u0000', '/ @a', '../up @a', '//', '[', '[] @a', '\\', '* '.repeat(5000), '!'])(
    '%j are read without failing',
    (text) => {
      for (const flavour of ['github', 'gitlab'] as const) {
        expect(() => ownersOf(parseCodeOwners(text, flavour))('a/b.ts')).not.toThrow();
      }
    },
  );
});

it('gives every folder of the sample company its team', () => {
  const text = around('List whom we depend on').after.get('.github/CODEOWNERS') ?? '';
  expect(owners(text, 'studio/src/lib/fal/run.ts')).toEqual(['@northwind-media/studio', 'mara@northwind.example']);
  expect(owners(text, 'mobile/app/build.gradle.kts')).toEqual(['@northwind-media/live']);
  expect(owners(text, 'README.md')).toEqual(['@northwind-media/platform']);
});
