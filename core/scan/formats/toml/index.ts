import type { Format } from '../format.ts';
import { plainUnit } from '../plain/index.ts';

export const toml = {
  id: 'toml',
  claims: (name) => /\.(toml|ini|cfg|conf|properties)$/.test(name),
  always: false,
  toNeutral: (text) => ({ unit: plainUnit(text, /^\s*[#;]/), diagnostics: [] }),
} satisfies Format;
