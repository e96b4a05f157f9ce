import type { Language } from '../language.ts';
import { toNeutral } from './neutral.ts';

export const javascript = {
  id: 'javascript',
  extensions: ['.js', '.jsx', '.mjs', '.cjs'],
  interpreters: ['node', 'bun', 'deno'],
  grammar: () => 'tsx',
  ecosystems: ['npm'],
  patternLanguages: ['javascript', 'typescript'],
  modules: 'path',
  family: 'script',
  toNeutral,
} satisfies Language;
