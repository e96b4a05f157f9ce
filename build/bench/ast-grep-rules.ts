import type { Catalogue } from '../../core/catalog/types.ts';

/** Kinds of nodes that call, by the name ast-grep knows a language by, and the languages of the catalogue it stands for. */
const languages = [
  { name: 'TypeScript', of: 'javascript', kind: 'call_expression' },
  { name: 'Tsx', of: 'javascript', kind: 'call_expression' },
  { name: 'JavaScript', of: 'javascript', kind: 'call_expression' },
  { name: 'Python', of: 'python', kind: 'call' },
  { name: 'Go', of: 'go', kind: 'call_expression' },
  { name: 'Java', of: 'java', kind: 'method_invocation' },
  { name: 'Kotlin', of: 'kotlin', kind: 'call_expression' },
  { name: 'Ruby', of: 'ruby', kind: 'call' },
  { name: 'Php', of: 'php', kind: 'member_call_expression' },
  { name: 'CSharp', of: 'csharp', kind: 'invocation_expression' },
  { name: 'Rust', of: 'rust', kind: 'call_expression' },
  { name: 'Swift', of: 'swift', kind: 'call_expression' },
] as const;

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Names of calls as one expression: `videos\.create|models\.generate_videos`. */
const callsOf = (catalogue: Catalogue, language: string): string =>
  [
    ...new Set(
      catalogue.vendors.flatMap(({ callSites }) =>
        callSites
          .filter((site) => site.language === language && /^[\w.]+$/.test(site.symbol))
          .map(({ symbol }) => literally(symbol)),
      ),
    ),
  ].join('|');

/**
 * The job in the words of ast-grep: in every language it shares with us, one rule for calls whose text begins with one of
 * the catalogue's names. It neither resolves names nor reads addresses, models, settings and manifests.
 */
export const astGrepRules = (catalogue: Catalogue): string =>
  languages
    .flatMap(({ name, of, kind }) => {
      const calls = callsOf(catalogue, of);
      if (calls === '') return [];
      const regex = `^[\\w.$]*\\b(${calls})\\s*\\(`;
      const rule = { id: `calls-${name}`, language: name, rule: { kind, regex } };
      return [JSON.stringify(rule)];
    })
    .join('\n---\n');
