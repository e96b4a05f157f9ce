import type { Language } from '../language.ts';
import { toNeutral } from './neutral.ts';

export const swift = {
  id: 'swift',
  extensions: ['.swift'],
  grammar: () => 'swift',
  ecosystems: ['swiftpm', 'cocoapods'],
  patternLanguages: ['swift'],
  modules: 'names',
  family: 'swift',
  openClasses: true,
  openFields: true,
  toNeutral,
} satisfies Language;
