import { toNeutral } from '../javascript/neutral.ts';
import type { Language } from '../language.ts';

export const typescript = {
  id: 'typescript',
  extensions: ['.ts', '.tsx', '.mts', '.cts'],
  grammar: (path) => (path.endsWith('.tsx') ? 'tsx' : 'typescript'),
  ecosystems: ['npm'],
  patternLanguages: ['typescript', 'javascript'],
  modules: 'path',
  family: 'script',
  toNeutral,
} satisfies Language;
