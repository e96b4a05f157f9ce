import { describe, expect, it } from 'vitest';
import { enclosingOf } from '../../../core/history/enclosing.ts';

/** What is around the line with the mark. */
const around = (text: string): string | null => {
  const lines = text.split('\n');
  return enclosingOf(lines, lines.findIndex((line) => line.includes('HERE')) + 1);
};

describe('what is around a line', () => {
  it.each([
    ['nothing at the top of a file', 'import a;\nHERE\n', null],
    ['a function', 'export async function renderTrailer(id: string) {\n  HERE\n}', 'renderTrailer'],
    ['a method in a class', 'class SpotMaker {\n  async draft() {\n    HERE\n  }\n}', 'SpotMaker.draft'],
    ['a typed method', 'class A {\n  async shoot({ still }: Req): Promise<Shot> {\n    try {\n      HERE\n', 'A.shoot'],
    [
      'a method of an object in a constant',
      'const dub: Recipe<{ a: string }> = {\n  async make(id) {\n    HERE\n',
      'dub.make',
    ],
    ['an arrow function', 'export const run = async (id) => {\n  HERE\n};', 'run'],
    ['a function whose parameters take lines', 'function start(\n  a,\n  b,\n): void {\n  HERE\n}', 'start'],
    ['a Python method', 'class Maker:\n    def draft(self):\n        HERE\n', 'Maker.draft'],
    ['a Python function behind a loop', 'def all(x):\n    for a in x:\n        HERE\n', 'all'],
    [
      'a Go method, by tabs',
      'func (s *Service) Open(ctx context.Context) error {\n\tif true {\n\t\tHERE\n\t}\n}',
      'Open',
    ],
    [
      'a Ruby method in a module',
      'module Northwind\n  class Audit\n    def orphans\n      HERE\n',
      'Northwind.Audit.orphans',
    ],
    [
      'a Java method',
      'public final class Reel {\n    public String start(Recap recap) {\n        HERE\n',
      'Reel.start',
    ],
    ['a Kotlin function', 'class Room : Base() {\n    fun join(name: String) {\n        HERE\n', 'Room.join'],
    ['no call whose arguments take lines', 'function f() {\n  const a = await x.go(\n    b,\n    HERE\n  );\n}', 'f'],
    ['no object handed to a call', 'function f() {\n  const a = x.go({\n    HERE\n  });\n}', 'f'],
    ['no condition, no loop, no catch', 'function f() {\n  if (a) {\n    for (;;) {\n      HERE\n', 'f'],
  ])('is %s', (_, text, expected) => {
    expect(around(text)).toBe(expected);
  });

  it('does not change with the width of the indentation', () => {
    const narrow = 'class A {\n  async b() {\n    if (c) {\n      HERE\n';
    expect(around(narrow.replaceAll('  ', '\t'))).toBe('A.b');
    expect(around(narrow.replaceAll('  ', '    '))).toBe('A.b');
  });

  it('passes functions by that have ended', () => {
    expect(around('function first() {\n  a();\n}\n\nfunction second() {\n  HERE\n}')).toBe('second');
  });
});
