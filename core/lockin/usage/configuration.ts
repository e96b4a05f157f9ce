const extensions = new Set([
  'cfg',
  'conf',
  'env',
  'hcl',
  'ini',
  'json',
  'lock',
  'properties',
  'tf',
  'tfvars',
  'toml',
  'xml',
  'yaml',
  'yml',
]);

const names =
  /^(\.env(\..+)?|.*\.env|dockerfile(\..+)?|makefile|procfile|gemfile|podfile|cartfile|go\.(mod|sum)|requirements.*\.txt|pipfile|.*\.(gradle|kts|csproj|gemspec|podspec)|package\.swift|setup\.(py|cfg)|netlify\.toml)$/;

/** True for manifests, environment files and infrastructure: they hold keys and hosts, not calls. */
export const isConfiguration = (path: string): boolean => {
  const name = path.slice(path.lastIndexOf('/') + 1).toLowerCase();
  return names.test(name) || extensions.has(name.slice(name.lastIndexOf('.') + 1));
};
