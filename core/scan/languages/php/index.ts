import type { Language } from '../language.ts';
import { toNeutral } from './neutral.ts';

export const php = {
  id: 'php',
  extensions: ['.php', '.phtml', '.inc', '.module'],
  interpreters: ['php'],
  grammar: () => 'php',
  ecosystems: ['packagist'],
  patternLanguages: ['php'],
  modules: 'names',
  family: 'php',
  toNeutral,
} satisfies Language;
