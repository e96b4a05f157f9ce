import type { SdkRule } from './sdk-rules.ts';

/** How source files of each ecosystem write a module, as far as a byte filter can tell. */
const writings: Readonly<Record<string, (module: string) => readonly string[]>> = {
  npm: (module) =>
    module.startsWith('@')
      ? [module]
      : [`'${module}'`, `"${module}"`, `'${module}/`, `"${module}/`, `:${module}@`, `/${module}@`, `/npm/${module}`],
  pypi: (module) => [`import ${module}`, `from ${module}`, ...parentImport(module)],
  go: (module) => [`"${module}`],
  maven: (module) => [module],
  nuget: (module) => [`using ${module}`],
  packagist: (module) => [`use ${module}`, ...(module.length >= 6 ? [`${module}\\`, `${module}(`] : [])],
  rubygems: (module) => [`'${module}'`, `"${module}"`],
  crates: (module) => [`${module}::`],
  swiftpm: (module) => [`import ${module}`],
  cocoapods: (module) => [`import ${module}`],
  pub: (module) => [`package:${module.replace(/^package:/, '')}`],
};

const parentImport = (module: string): string[] => {
  const at = module.lastIndexOf('.');
  return at < 0 ? [] : [`from ${module.slice(0, at)} import ${module.slice(at + 1)}`];
};

export const moduleNeedles = (rule: SdkRule): string[] =>
  rule.modules
    .flatMap((module) => writings[rule.ecosystem]?.(module) ?? [module])
    .map((needle) => needle.toLowerCase());
