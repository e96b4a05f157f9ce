import { isDerived, isUnsourced, locator } from '../provenance.ts';
import { sourcedFacts } from './facts.ts';
import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const forms = [
  /^https?:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/,
  /^(npm|pypi|pub|maven|nuget|crates|rubygems|packagist|go|github):\S+$/,
  /^(derived|unsourced): \S.*$/,
];

const isPlausible = (source: string): boolean => forms.some((form) => form.test(locator(source)));

const check = ({ content }: LintInput): LintMessage[] =>
  content.vendors.flatMap((vendor) => {
    const given = [
      ...sourcedFacts(vendor),
      ...vendor.sources.map(({ url }) => ({
        place: 'sources',
        source: url,
        confidence: vendor.confidence,
        sunsetSource: undefined,
      })),
    ];
    return given.flatMap(({ place, source, sunsetSource, confidence }): LintMessage[] => {
      const path = at(vendor, place);
      const odd = [source, sunsetSource].filter((entry) => entry !== undefined && !isPlausible(entry));
      const messages: LintMessage[] = odd.map((actual) => ({
        path,
        level: 'error',
        message: 'is no source',
        actual: actual ?? '',
        tip: 'an address, npm:name@version, pypi:name@version, github:owner/name, or "unsourced: …"; a remark may follow in brackets',
      }));
      if (isUnsourced(source) && confidence !== 'low')
        messages.push({
          path,
          level: 'error',
          message: 'a fact without a source needs low confidence',
          actual: confidence ?? 'none',
        });
      if (isDerived(source) && (confidence === undefined || confidence === 'high'))
        messages.push({
          path,
          level: 'error',
          message: 'a derived fact is at most of medium confidence',
          actual: confidence ?? 'none',
        });
      return messages;
    });
  });

/** Every fact says where it was read in a form that can be followed, or admits that nobody read it. */
export const sourcePlausible: LintRule = { id: 'source-plausible', check };
