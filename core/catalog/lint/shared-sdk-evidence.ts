import type { CallPattern, Sdk, Vendor } from '../schema.ts';
import type { Ecosystem, Language } from '../vocabulary.ts';
import { at, type LintInput, type LintMessage, type LintRule } from './message.ts';

const ecosystemsOf: Readonly<Partial<Record<Language, readonly Ecosystem[]>>> = {
  javascript: ['npm'],
  typescript: ['npm'],
  python: ['pypi'],
  go: ['go'],
  java: ['maven'],
  kotlin: ['maven'],
  ruby: ['rubygems'],
  php: ['packagist'],
  csharp: ['nuget'],
  rust: ['crates'],
  swift: ['swiftpm', 'cocoapods'],
  dart: ['pub'],
};

const packagesFor = (vendor: Vendor, { language }: CallPattern): readonly Sdk[] =>
  vendor.sdks.filter(({ ecosystem }) => ecosystemsOf[language]?.includes(ecosystem));

/** A name of one word, or one in lower case only, is likely to be somebody else's too. */
const isDistinctive = (symbol: string): boolean => {
  const last = symbol.split('.').at(-1) ?? symbol;
  return (
    symbol.includes('.') ||
    /video|transcod|sora|veo|kling|media/i.test(last) ||
    (last.match(/[A-Z_]/g)?.length ?? 0) >= 2
  );
};

const check = ({ content }: LintInput): LintMessage[] =>
  content.vendors.flatMap((vendor) =>
    vendor.callSites
      .filter((call) => call.evidence === 'self' && !isDistinctive(call.symbol))
      .filter((call) => {
        const packages = packagesFor(vendor, call);
        return packages.length > 0 && packages.every(({ shared }) => shared);
      })
      .map(({ language, symbol }) => ({
        path: at(vendor, 'callSites', language),
        level: 'warning' as const,
        message: 'an ordinary name from a shared package is taken as proof on its own',
        actual: symbol,
        tip: 'use evidence sdk or model, or a name that no other library has',
      })),
  );

/** Names of packages that serve more than video rarely prove a video call by themselves. */
export const sharedSdkEvidence: LintRule = { id: 'shared-sdk-evidence', check };
