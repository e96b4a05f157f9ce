import type { Language } from '../language.ts';
import { toNeutral } from './neutral.ts';

export const csharp = {
  id: 'csharp',
  extensions: ['.cs', '.cshtml.cs', '.csx'],
  grammar: () => 'c-sharp',
  ecosystems: ['nuget'],
  patternLanguages: ['csharp'],
  modules: 'names',
  family: 'dotnet',
  openClasses: true,
  openFields: true,
  toNeutral,
} satisfies Language;
