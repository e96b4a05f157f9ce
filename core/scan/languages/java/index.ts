import type { Language } from '../language.ts';
import { toNeutral } from './neutral.ts';

export const java = {
  id: 'java',
  extensions: ['.java'],
  grammar: () => 'java',
  ecosystems: ['maven'],
  patternLanguages: ['java', 'kotlin'],
  modules: 'names',
  family: 'jvm',
  openFields: true,
  toNeutral,
} satisfies Language;
