import { packagesByLine } from '../line-reader.ts';
import type { Manifest } from '../manifest.ts';

export const cocoapods = {
  id: 'cocoapods',
  claims: (name) => name === 'podfile' || name.endsWith('.podspec'),
  extract: (text) => packagesByLine(text, /(?:^\s*pod|\.dependency)\s*\(?\s*["']([\w+./-]+)["']/g, /^\s*#/),
} satisfies Manifest;
