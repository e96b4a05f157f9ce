import { describe, expect, it } from 'vitest';
import { hotSpots } from '../../../core/history/hot-spots.ts';
import { finding } from '../../helpers/finding.ts';

const at = (path: string, line: number, vendor = 'fal') => finding({ path, line, vendor });

describe('hot spots', () => {
  it('are files with much vendor code that change often, as shares of one', () => {
    const findings = [at('a.ts', 1), at('a.ts', 2), at('b.ts', 1), at('b.ts', 1, 'mux'), at('c.ts', 1)];
    const changes = [
      { path: 'b.ts', commits: 1, authors: 1 },
      { path: 'a.ts', commits: 3, authors: 2 },
      { path: 'c.ts', commits: 2, authors: 1 },
    ];
    expect(hotSpots(findings, changes)).toEqual([
      { path: 'a.ts', vendors: ['fal'], sites: 2, commits: 3, authors: 2, heat: 0.6 },
      { path: 'b.ts', vendors: ['fal', 'mux'], sites: 2, commits: 1, authors: 1, heat: 0.2 },
      { path: 'c.ts', vendors: ['fal'], sites: 1, commits: 2, authors: 1, heat: 0.2 },
    ]);
  });

  it('count a place once, however much evidence stands on it', () => {
    const [spot] = hotSpots(
      [at('a.ts', 1), finding({ path: 'a.ts', line: 1, vendor: 'fal', kind: 'model-id' })],
      [{ path: 'a.ts', commits: 1, authors: 1 }],
    );
    expect(spot?.sites).toBe(1);
  });

  it('leave out what did not change, what is a test, what is no code, and what holds no vendor', () => {
    const findings = [
      at('a.ts', 1),
      finding({ path: 'a.test.ts', lane: 'test' }),
      finding({ path: 'package.json', kind: 'manifest-dependency' }),
      finding({ path: '.env', kind: 'env-var' }),
    ];
    const changes = ['a.test.ts', 'package.json', '.env', 'readme.md'].map((path) => ({
      path,
      commits: 9,
      authors: 3,
    }));
    expect(hotSpots(findings, [...changes, { path: 'a.ts', commits: 0, authors: 0 }])).toEqual([]);
  });
});
