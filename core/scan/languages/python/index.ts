import type { Language } from '../language.ts';
import { toNeutral } from './neutral.ts';

export const python = {
  id: 'python',
  extensions: ['.py', '.pyi', '.pyw'],
  interpreters: ['python', 'python3'],
  grammar: () => 'python',
  ecosystems: ['pypi'],
  patternLanguages: ['python'],
  modules: 'dotted',
  family: 'python',
  toNeutral,
} satisfies Language;
