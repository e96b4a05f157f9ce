import type { Manifest } from '../manifest.ts';
import { fromRequirements } from './requirements.ts';
import { fromConda, fromSetup, fromTables } from './sections.ts';

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
    if (name === 'pyproject.toml' || name === 'pipfile') return fromTables(text);
    if (name.startsWith('setup.')) return fromSetup(text);
    return isConda(name) ? fromConda(text) : fromRequirements(text);
  },
} satisfies Manifest;
