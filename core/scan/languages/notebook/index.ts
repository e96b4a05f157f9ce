import type { Language } from '../language.ts';
import { toNeutral } from '../python/neutral.ts';
import { prepare } from './cells.ts';

export const notebook = {
  id: 'notebook',
  extensions: ['.ipynb'],
  grammar: () => 'python',
  ecosystems: ['pypi'],
  patternLanguages: ['python'],
  modules: 'dotted',
  family: 'python',
  prepare,
  toNeutral,
} satisfies Language;
