import { describe, expect, it } from 'vitest';
import { ecosystems } from '../../../core/catalog/vocabulary.ts';
import { extractFacts } from '../../../core/scan/extract.ts';
import { manifests } from '../../../core/scan/manifests/index.ts';
import type { Unit } from '../../../core/scan/neutral/unit.ts';

interface Sample {
  readonly ecosystem: string;
  readonly path: string;
  readonly text: string;
  /** `package:line`. */
  readonly packages: readonly string[];
}

const lines = (...content: readonly string[]): string => `${content.join('\n')}\n`;

const samples: readonly Sample[] = [
  {
    ecosystem: 'npm',
    path: 'package.json',
    text: lines(
      '{',
      '  "dependencies": { "reel": "^1.0.0" },',
      '  "devDependencies": {',
      '    "@film/kit": "2"',
      '  }',
      '}',
    ),
    packages: ['@film/kit:4', 'reel:2'],
  },
  {
    ecosystem: 'npm',
    path: 'supabase/functions/deno.json',
    text: lines(
      '{',
      '  "imports": {',
      '    "film": "npm:@film/kit@^2/player",',
      '    "reel": "https://esm.sh/reel@1.0.0?target=deno",',
      '    "own/": "./lib/"',
      '  }',
      '}',
    ),
    packages: ['@film/kit:3', 'reel:4'],
  },
  {
    ecosystem: 'pypi',
    path: 'requirements/base.txt',
    text: lines('# films', 'reel==1.0', '-r other.txt', 'film_kit[fast] >= 2 ; python_version > "3.8"'),
    packages: ['film_kit:4', 'reel:2'],
  },
  {
    ecosystem: 'pypi',
    path: 'pyproject.toml',
    text: lines(
      '[project]',
      'name = "own"',
      'dependencies = [',
      '  "reel>=1",',
      ']',
      '[tool.other]',
      'film-kit = "no"',
    ),
    packages: ['reel:4'],
  },
  {
    ecosystem: 'pypi',
    path: 'Pipfile',
    text: lines('[packages]', 'reel = "*"', '[dev-packages]', 'film-kit = "*"', '[requires]', 'python_version = "3"'),
    packages: ['film-kit:4', 'reel:2'],
  },
  {
    ecosystem: 'pypi',
    path: 'setup.cfg',
    text: lines('[metadata]', 'name = own', '[options]', 'install_requires =', '    reel>=1', '    film-kit'),
    packages: ['film-kit:6', 'reel:5'],
  },
  {
    ecosystem: 'pypi',
    path: 'environment.yml',
    text: lines(
      'name: own',
      'dependencies:',
      '  - python=3.12',
      '  - conda-forge::reel>=1',
      '  - pip:',
      '    - film-kit',
    ),
    packages: ['film-kit:6', 'python:3', 'reel:4'],
  },
  {
    ecosystem: 'go',
    path: 'go.mod',
    text: lines(
      'module example.com/own',
      '',
      'require (',
      '\texample.org/reel/v2 v2.1.0',
      ')',
      'replace example.org/x => ../x',
    ),
    packages: ['example.org/reel/v2:4'],
  },
  {
    ecosystem: 'maven',
    path: 'pom.xml',
    text: lines(
      '<project>',
      '<!-- <dependency><groupId>no</groupId><artifactId>no</artifactId></dependency> -->',
      '<dependencies><dependency>',
      '<groupId>org.example</groupId>',
      '<artifactId>reel</artifactId>',
      '</dependency></dependencies></project>',
    ),
    packages: ['org.example:reel:5'],
  },
  {
    ecosystem: 'maven',
    path: 'app/build.gradle.kts',
    text: lines(
      'dependencies {',
      '    // implementation("org.example:no:1")',
      '    implementation("org.example:reel:1.2")',
      '}',
    ),
    packages: ['org.example:reel:3'],
  },
  {
    ecosystem: 'maven',
    path: 'gradle/libs.versions.toml',
    text: lines(
      '[libraries]',
      'reel = { module = "org.example:reel", version = "1" }',
      'kit = { group = "org.film", name = "kit" }',
    ),
    packages: ['org.example:reel:2', 'org.film:kit:3'],
  },
  {
    ecosystem: 'rubygems',
    path: 'Gemfile',
    text: lines("source 'https://rubygems.org'", "# gem 'no'", "gem 'reel', '~> 1'", 'gem "film-kit"'),
    packages: ['film-kit:4', 'reel:3'],
  },
  {
    ecosystem: 'nuget',
    path: 'src/Own.csproj',
    text: lines('<Project>', '  <PackageReference Include="Reel.Net" Version="1" />', '</Project>'),
    packages: ['Reel.Net:2'],
  },
  {
    ecosystem: 'packagist',
    path: 'composer.json',
    text: lines('{', '  "require": {', '    "example/reel": "^1"', '  }', '}'),
    packages: ['example/reel:3'],
  },
  {
    ecosystem: 'crates',
    path: 'Cargo.toml',
    text: lines(
      '[package]',
      'name = "own"',
      '[dependencies]',
      'reel = "1"',
      '[dependencies.film_kit]',
      'version = "2"',
    ),
    packages: ['film_kit:5', 'reel:4'],
  },
  {
    ecosystem: 'swiftpm',
    path: 'Package.swift',
    text: lines(
      'let package = Package(',
      '  name: "Own",',
      '  dependencies: [',
      '    .package(url: "https://example.com/film/reel.git", from: "1.0.0"),',
      '    .package(',
      '      url: "https://example.com/film/kit",',
      '      from: "2.0.0"),',
      '  ])',
    ),
    packages: ['kit:6', 'reel:4'],
  },
  {
    ecosystem: 'pub',
    path: 'pubspec.yaml',
    text: lines(
      'name: own',
      'dependencies:',
      '  flutter:',
      '    sdk: flutter',
      '  reel: ^1.0.0',
      'flutter:',
      '  assets:',
    ),
    packages: ['flutter:3', 'reel:5'],
  },
  {
    ecosystem: 'cocoapods',
    path: 'ios/Podfile',
    text: lines("target 'Own' do", "  # pod 'No'", "  pod 'Reel', '~> 1'", "  pod 'FilmKit/Live'", 'end'),
    packages: ['FilmKit:4', 'Reel:3'],
  },
];

const factsOf = (path: string, text: string) => extractFacts(path, text, () => null);

const packagesIn = ({ ecosystem, path, text }: Sample): string[] => {
  // The unit was made by `extract`; the contract keeps it opaque for hosts.
  const unit = factsOf(path, text).unit as Unit | null;
  return (unit?.dependencies ?? [])
    .filter((found) => found.ecosystem === ecosystem)
    .map((found) => `${found.package}:${found.line}`)
    .sort();
};

const brokenCodes = (path: string, text: string): readonly string[] =>
  factsOf(path, text)
    .diagnostics.filter(({ code }) => code === 'broken-manifest')
    .map(({ code }) => code);

describe('manifests', () => {
  it('are read for every ecosystem that the catalogue knows packages of', () => {
    const read = new Set<string>(manifests.map(({ id }) => id));
    expect(ecosystems.filter((ecosystem) => !read.has(ecosystem))).toEqual([]);
    expect([...read].filter((id) => !samples.some(({ ecosystem }) => ecosystem === id))).toEqual([]);
  });

  it.each(samples)('$path of $ecosystem tells each package and its line', (sample) => {
    expect(packagesIn(sample)).toEqual(sample.packages);
    expect(brokenCodes(sample.path, sample.text)).toEqual([]);
  });

  it.each(samples)('$path of $ecosystem that is a page of an error says that it is broken', ({ path }) => {
    expect(brokenCodes(path, '<!doctype html>\n<title>404</title>\n')).toEqual(['broken-manifest']);
  });

  it.each(samples.filter(({ path }) => !path.endsWith('.json') && !path.endsWith('.xml')))(
    '$path of $ecosystem may be empty',
    ({ path }) => {
      expect(brokenCodes(path, '\n')).toEqual([]);
    },
  );

  it.each(samples)('$path of $ecosystem may end anywhere', ({ path, text }) => {
    for (let end = 0; end < text.length; end += 7) expect(() => factsOf(path, text.slice(0, end))).not.toThrow();
  });
});
