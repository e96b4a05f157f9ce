import type { Language } from '../language.ts';
import { toNeutral } from './neutral.ts';

export const kotlin = {
  id: 'kotlin',
  extensions: ['.kt', '.kts'],
  grammar: () => 'kotlin',
  ecosystems: ['maven'],
  patternLanguages: ['kotlin', 'java'],
  modules: 'names',
  family: 'jvm',
  openFields: true,
  toNeutral,
} satisfies Language;
