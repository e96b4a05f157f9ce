import { orBroken, packagesByLine } from '../line-reader.ts';
import type { Manifest } from '../manifest.ts';

const wanted = /^\s*(?:require\s+)?([\w.-]+\.[\w.-]+\/[^\s]+)\s+v\d/g;
const skipped = /^\s*(\/\/|module\b|replace\b|exclude\b)|=>/;

export const go = {
  id: 'go',
  claims: (name) => name === 'go.mod',
  extract: (text) => orBroken(packagesByLine(text, wanted, skipped), text, /^\s*module\s+\S/m),
} satisfies Manifest;
