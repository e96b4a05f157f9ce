import type { Language } from '../language.ts';
import { toNeutral } from './neutral.ts';

export const dart = {
  id: 'dart',
  extensions: ['.dart'],
  grammar: () => 'dart',
  ecosystems: ['pub'],
  patternLanguages: ['dart'],
  modules: 'names',
  family: 'dart',
  openFields: true,
  toNeutral,
} satisfies Language;
