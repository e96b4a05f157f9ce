import { toNeutral } from '../javascript/neutral.ts';
import type { Language } from '../language.ts';
import { prepare } from './scripts.ts';

export const markup = {
  id: 'markup',
  extensions: ['.html', '.htm', '.vue', '.svelte', '.astro', '.ejs', '.hbs'],
  grammar: () => 'typescript',
  ecosystems: ['npm'],
  patternLanguages: ['javascript', 'typescript', 'html'],
  modules: 'path',
  family: 'script',
  prepare,
  toNeutral,
} satisfies Language;
