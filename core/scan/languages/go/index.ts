import type { Language } from '../language.ts';
import { toNeutral } from './neutral.ts';

export const go = {
  id: 'go',
  extensions: ['.go'],
  grammar: () => 'go',
  ecosystems: ['go'],
  patternLanguages: ['go'],
  modules: 'names',
  family: 'go',
  openClasses: true,
  folderPackages: true,
  toNeutral,
} satisfies Language;
