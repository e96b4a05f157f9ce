import { packagesByLine } from '../line-reader.ts';
import type { Manifest } from '../manifest.ts';

export const go = {
  id: 'go',
  claims: (name) => name === 'go.mod',
  extract: (text) =>
    packagesByLine(
      text,
      /^\s*(?:require\s+)?([\w.-]+\.[\w.-]+\/[^\s]+)\s+v\d/g,
      /^\s*(\/\/|module\b|replace\b|exclude\b)|=>/,
    ),
} satisfies Manifest;
