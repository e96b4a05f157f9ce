import type { Language } from '../language.ts';
import { toNeutral } from './neutral.ts';

export const rust = {
  id: 'rust',
  extensions: ['.rs'],
  grammar: () => 'rust',
  ecosystems: ['crates'],
  patternLanguages: ['rust'],
  modules: 'names',
  family: 'rust',
  openClasses: true,
  toNeutral,
} satisfies Language;
