import type { Language } from '../vocabulary.ts';
import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

/** In markup and data a symbol is an element, an attribute or a node type; in a shell a command. */
const free: ReadonlySet<Language> = new Set(['json', 'html', 'shell', 'yaml', 'hcl']);

const dotted = /^[\p{L}_$][\p{L}\d_$]*([.:]{1,2}[\p{L}_$][\p{L}\d_$]*)*$/u;

const check = ({ content }: LintInput): LintMessage[] =>
  content.vendors.flatMap((vendor) =>
    vendor.callSites
      .filter(({ language, symbol }) => !free.has(language) && !dotted.test(symbol))
      .map(({ language, symbol }) => ({
        path: at(vendor, 'callSites', language),
        level: 'error' as const,
        message: 'a symbol is a dotted name as written in code, without brackets, spaces or arguments',
        actual: symbol,
      })),
  );

/** Call patterns are names that can be compared with names in code. */
export const symbolShape: LintRule = { id: 'symbol-shape', check };
