import type { Catalogue } from '../../core/catalog/types.ts';
import { createDetector } from '../../core/scan/index.ts';

interface Spoken {
  /** The name ast-grep knows the language by. */
  readonly name: string;
  /** The language of the catalogue it stands for; null where the catalogue has no calls in it. */
  readonly of: string | null;
  /** Kinds of nodes that call. */
  readonly calls: readonly string[];
  /** Kinds of nodes that hold texts, keys or names of modules. */
  readonly texts: readonly string[];
}

const script = {
  of: 'javascript',
  calls: ['call_expression'],
  texts: ['string', 'template_string', 'member_expression'],
} as const;

const languages: readonly Spoken[] = [
  { ...script, name: 'TypeScript' },
  { ...script, name: 'Tsx' },
  { ...script, name: 'JavaScript' },
  {
    name: 'Python',
    of: 'python',
    calls: ['call'],
    texts: ['string', 'import_statement', 'import_from_statement'],
  },
  {
    name: 'Go',
    of: 'go',
    calls: ['call_expression'],
    texts: ['interpreted_string_literal', 'raw_string_literal'],
  },
  { name: 'Java', of: 'java', calls: ['method_invocation'], texts: ['string_literal', 'import_declaration'] },
  { name: 'Kotlin', of: 'kotlin', calls: ['call_expression'], texts: ['string_literal', 'import_header'] },
  { name: 'Ruby', of: 'ruby', calls: ['call'], texts: ['string'] },
  {
    name: 'Php',
    of: 'php',
    calls: ['member_call_expression', 'scoped_call_expression'],
    texts: ['string', 'encapsed_string', 'namespace_use_declaration'],
  },
  {
    name: 'CSharp',
    of: 'csharp',
    calls: ['invocation_expression'],
    texts: ['string_literal', 'interpolated_string_expression', 'using_directive'],
  },
  { name: 'Rust', of: 'rust', calls: ['call_expression'], texts: ['string_literal', 'use_declaration'] },
  { name: 'Swift', of: 'swift', calls: ['call_expression'], texts: ['line_string_literal', 'import_declaration'] },
  { name: 'Bash', of: null, calls: [], texts: ['word', 'string', 'raw_string'] },
  { name: 'Json', of: null, calls: [], texts: ['string'] },
  { name: 'Yaml', of: null, calls: [], texts: ['string_scalar', 'double_quote_scalar', 'single_quote_scalar'] },
  { name: 'Hcl', of: null, calls: [], texts: ['template_literal'] },
];

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names of calls as one expression: `videos\.create|models\.generate_videos`. */
const callsOf = (catalogue: Catalogue, language: string | null): string =>
  [
    ...new Set(
      catalogue.vendors.flatMap(({ callSites }) =>
        callSites
          .filter((site) => site.language === language && /^[\w.]+$/.test(site.symbol))
          .map(({ symbol }) => literally(symbol)),
      ),
    ),
  ].join('|');

const ruleOf = (id: string, language: string, kinds: readonly string[], regex: string): string =>
  JSON.stringify({ id, language, rule: { any: kinds.map((kind) => ({ kind })), regex } });

/**
 * The job in the words of ast-grep: in every language it shares with us, calls whose text begins with one of the
 * catalogue's names, and texts and imports that hold one of the literals of the byte filter: packages, hosts, model ids
 * and settings. It does not resolve names, and reads no TOML, `.env`, Dart and notebooks.
 */
export const astGrepRules = (catalogue: Catalogue): string => {
  const literals = createDetector(catalogue).literals.map(literally).join('|');
  return languages
    .flatMap(({ name, of, calls, texts }) => {
      const names = callsOf(catalogue, of);
      const ofTexts = ruleOf(`texts-${name}`, name, texts, literals);
      return names === ''
        ? [ofTexts]
        : [ruleOf(`calls-${name}`, name, calls, `^[\\w.$]*\\b(${names})\\s*\\(`), ofTexts];
    })
    .join('\n---\n');
};
