import type { DependencyLine } from '../manifest.ts';
import { requirementName } from './requirements.ts';

const quoted = /["']([^"'\n]+)["']/g;

const inQuotes = (content: string, line: number): DependencyLine[] =>
  [...content.matchAll(quoted)].flatMap((match) => {
    const name = requirementName(match[1] ?? '');
    return name === null ? [] : [{ package: name, line, column: match.index + 2 }];
  });

const tableOf = (header: string): 'names' | 'lists' | null => {
  if (
    /^(tool\.poetry\.(dev-)?dependencies|tool\.poetry\.group\.[^.]+\.dependencies|packages|dev-packages|tool\.pixi\.(pypi-)?dependencies)$/.test(
      header,
    )
  )
    return 'names';
  if (/^(project\.optional-dependencies|dependency-groups)$/.test(header)) return 'lists';
  return null;
};

const listKey = /^\s*(dependencies|dev-dependencies|requires|install_requires|optional-dependencies)\s*=\s*\[/;
const nameKey = /^\s*["']?([A-Za-z0-9][A-Za-z0-9._-]*)["']?\s*=/;

/** `pyproject.toml` and `Pipfile`, read line by line because the line is what is wanted. */
export const fromTables = (text: string): DependencyLine[] => {
  const found: DependencyLine[] = [];
  let table: 'names' | 'lists' | null = null;
  let inList = false;
  text.split('\n').forEach((raw, index) => {
    const content = raw.replace(/(^|\s)#.*$/, '');
    const header = /^\s*\[\[?([^\]]+)\]\]?\s*$/.exec(content)?.[1];
    if (header !== undefined && !inList) {
      table = tableOf(header.trim());
      return;
    }
    const opens = listKey.test(content) || (table === 'lists' && /=\s*\[/.test(content));
    if (opens || inList) {
      found.push(...inQuotes(opens ? content.slice(content.indexOf('[')) : content, index + 1));
      inList =
        !/\]\s*,?\s*$/.test(
          content.replace(/\[[^\]]*\]/g, (part) => (opens && part.length === content.length ? part : '')).trimEnd(),
        ) && (opens ? !closes(content) : true);
      if (!opens && /^\s*\]/.test(content)) inList = false;
      return;
    }
    const name = table === 'names' ? nameKey.exec(content)?.[1] : undefined;
    if (name !== undefined && name !== 'python')
      found.push({ package: name, line: index + 1, column: content.search(/\S/) + 1 });
  });
  return found;
};

const closes = (content: string): boolean => {
  const open = content.split('[').length;
  return content.split(']').length >= open;
};

/** `install_requires` of `setup.py` and `setup.cfg`, and lists of Conda. */
export const fromSetup = (text: string): DependencyLine[] => {
  const found: DependencyLine[] = [];
  let inside = false;
  text.split('\n').forEach((content, index) => {
    const opens = /\b(install_requires|extras_require|tests_require)\s*=/.test(content);
    const config = opens && !/[[{(]/.test(content);
    if (opens) inside = true;
    if (!inside) return;
    found.push(...inQuotes(opens ? content.slice(content.indexOf('=') + 1) : content, index + 1));
    const bare = !opens && /^\s+[A-Za-z0-9]/.test(content) && !/["']/.test(content) ? requirementName(content) : null;
    if (bare !== null) found.push({ package: bare, line: index + 1, column: content.search(/\S/) + 1 });
    if (!config && /\]\s*,?\s*\)?\s*$/.test(content)) inside = false;
    if (!opens && /^\S/.test(content) && !/^[\])}]/.test(content)) inside = false;
  });
  return found;
};

export const fromConda = (text: string): DependencyLine[] =>
  text.split('\n').flatMap((content, index) => {
    const match = /^\s*-\s+(?:[\w-]+::)?([A-Za-z0-9][A-Za-z0-9._-]*)\s*(?:[=<>!~]|$|\s)/.exec(content);
    const name = match?.[1];
    return name === undefined || /^\s*-\s+\w+:/.test(content)
      ? []
      : [{ package: name, line: index + 1, column: content.indexOf(name) + 1 }];
  });
