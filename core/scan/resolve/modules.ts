import type { ProjectFile } from './project.ts';

const endings = [
  '',
  '.ts',
  '.tsx',
  '.js',
  '.jsx',
  '.mjs',
  '.cjs',
  '.mts',
  '.cts',
  '.d.ts',
  '.json',
  '.yaml',
  '.yml',
  '.vue',
  '.svelte',
];
const indexes = ['/index.ts', '/index.tsx', '/index.js', '/index.jsx', '/index.mjs', '/index.cjs'];

const normal = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') parts.pop();
    else parts.push(part);
  }
  return parts.join('/');
};

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Finds the project's own file behind a module name: a relative path, an alias, a dotted name. */
export class ModulePaths {
  private readonly byPath = new Map<string, ProjectFile>();
  private readonly resolved = new Map<string, ProjectFile | null>();
  private readonly byTail = new Map<string, ProjectFile[]>();

  constructor(files: readonly ProjectFile[]) {
    for (const file of files) {
      this.byPath.set(file.path, file);
      const tail = file.path.split('/').at(-1) ?? '';
      const list = this.byTail.get(tail);
      if (list) list.push(file);
      else this.byTail.set(tail, [file]);
    }
  }

  at(path: string): ProjectFile | null {
    return this.byPath.get(path) ?? null;
  }

  /** The file whose path ends so; where several do, the one nearest to `from`. */
  endingWith(end: string, from: string): ProjectFile | null {
    const tail = end.split('/').at(-1) ?? '';
    const found = (this.byTail.get(tail) ?? []).filter(({ path }) => path === end || path.endsWith(`/${end}`));
    if (found.length < 2) return found[0] ?? null;
    const near = (path: string): number => {
      const [a, b] = [path.split('/'), from.split('/')];
      let same = 0;
      while (same < a.length && a[same] === b[same]) same += 1;
      return same;
    };
    return [...found].sort((a, b) => near(b.path) - near(a.path) || a.path.length - b.path.length)[0] ?? null;
  }

  script(from: string, module: string): ProjectFile | null {
    const bare = module.replace(/\?.*$/, '');
    const source = bare.replace(/\.(js|jsx|mjs|cjs)$/, '');
    const bases = source === bare ? [bare] : [bare, source];
    for (const base of bases)
      for (const ending of [...endings, ...indexes]) {
        const found = this.scriptAt(from, base + ending);
        if (found) return found;
      }
    return null;
  }

  private scriptAt(from: string, module: string): ProjectFile | null {
    if (module.startsWith('.')) return this.at(normal(`${folderOf(from)}/${module}`));
    const alias = /^(?:@\/|~\/|#\/?|\$lib\/|\$|src\/|@[\w-]+\/)(.+)$/.exec(module)?.[1];
    const whole = this.at(normal(module));
    if (whole) return whole;
    if (alias === undefined || !/\.\w+$/.test(alias))
      return module.includes('/') && /\.\w+$/.test(module) ? this.endingWith(module, from) : null;
    return this.endingWith(alias, from);
  }

  /** `a.b` and `..b`: a module file, a package's `__init__`, or null. */
  dotted(from: string, module: string, ending: string): ProjectFile | null {
    const dots = /^\.*/.exec(module)?.[0].length ?? 0;
    const tail = module
      .slice(dots)
      .split('.')
      .filter((part) => part !== '')
      .join('/');
    if (dots > 0) {
      let folder = folderOf(from);
      for (let up = 1; up < dots; up += 1) folder = folderOf(folder);
      const path = normal(tail === '' ? folder : `${folder}/${tail}`);
      return this.at(`${path}${ending}`) ?? this.at(`${path}/__init__${ending}`);
    }
    return this.endingWith(`${tail}${ending}`, from) ?? this.endingWith(`${tail}/__init__${ending}`, from);
  }

  resolve(file: ProjectFile, module: string): ProjectFile | null {
    const key = `${file.speech?.modules} ${folderOf(file.path)} ${module}`;
    const known = this.resolved.get(key);
    if (known !== undefined) return known;
    const found = this.find(file, module);
    this.resolved.set(key, found);
    return found;
  }

  private find(file: ProjectFile, module: string): ProjectFile | null {
    if (file.speech?.modules === 'path') return this.script(file.path, module);
    if (file.speech?.modules === 'dotted') return this.dotted(file.path, module, '.py');
    return null;
  }
}
