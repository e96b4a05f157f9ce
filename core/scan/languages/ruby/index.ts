import type { Language } from '../language.ts';
import { toNeutral } from './neutral.ts';

export const ruby = {
  id: 'ruby',
  extensions: ['.rb', '.rake', '.ru', '.jbuilder'],
  fileNames: ['rakefile'],
  interpreters: ['ruby'],
  grammar: () => 'ruby',
  ecosystems: ['rubygems'],
  patternLanguages: ['ruby'],
  modules: 'names',
  family: 'ruby',
  openClasses: true,
  openFields: true,
  toNeutral,
} satisfies Language;
