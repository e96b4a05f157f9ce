import type { Language } from '../language.ts';
import { toNeutral } from './neutral.ts';

export const shell = {
  id: 'shell',
  extensions: ['.sh', '.bash', '.zsh', '.ksh', '.bats', '.command'],
  interpreters: ['sh', 'bash', 'zsh', 'dash', 'ksh'],
  grammar: () => 'bash',
  ecosystems: [],
  patternLanguages: ['shell'],
  modules: 'path',
  family: 'shell',
  toNeutral,
} satisfies Language;
