import { orBroken } from '../line-reader.ts';
import type { Manifest } from '../manifest.ts';
import { fromRequirements } from './requirements.ts';
import { fromConda, fromSetup, fromTables } from './sections.ts';

const table = /^\s*\[\[?[^\]]+\]\]?\s*(#.*)?$/m;

const isRequirements = (name: string, path: string): boolean =>
  /^(requirements|constraints)([._-][\w.-]*)?\.(txt|in)$/.test(name) ||
  /[._-]requirements\.(txt|in)$/.test(name) ||
  /(^|\/)requirements\/[^/]+\.(txt|in)$/i.test(path);

const isConda = (name: string): boolean => /^(environment|conda|env)([._-][\w-]+)?\.ya?ml$/.test(name);

export const pypi = {
  id: 'pypi',
  claims: (name, path) =>
    isRequirements(name, path) ||
    name === 'pyproject.toml' ||
    name === 'pipfile' ||
    name === 'setup.py' ||
    name === 'setup.cfg' ||
    isConda(name),
  extract: (text, path) => {
    const name = path.split('/').at(-1)?.toLowerCase() ?? '';
    if (name === 'pyproject.toml' || name === 'pipfile') return orBroken(fromTables(text), text, table);
    if (name === 'setup.cfg') return orBroken(fromSetup(text), text, table);
    if (name === 'setup.py') return orBroken(fromSetup(text), text, /\bsetup\s*\(|\bimport\b/);
    return isConda(name)
      ? orBroken(fromConda(text), text, /^\s*-|\S\s*:(\s|$)/m)
      : orBroken(fromRequirements(text), text, /^\s*(#|-|https?:|git\+|\.|\/)/m);
  },
} satisfies Manifest;
