import type { Declared, ProjectFile } from './project.ts';

const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

/** Packages of languages in which all files of a folder make one: what a module path of the project's own means. */
export class FolderPackages {
  private readonly byFolder = new Map<string, ProjectFile[]>();

  constructor(files: readonly ProjectFile[]) {
    for (const file of files) {
      if (!file.speech?.folderPackages) continue;
      const key = `${file.speech.family} ${folderOf(file.path)}`;
      const list = this.byFolder.get(key);
      if (list) list.push(file);
      else this.byFolder.set(key, [file]);
    }
  }

  /** Files of the folder that a module path ends with, the longest such folder. Empty where no folder fits. */
  filesOf(from: ProjectFile, module: string): readonly ProjectFile[] {
    if (!from.speech?.folderPackages) return [];
    const parts = module.split('/');
    for (let at = 0; at < parts.length; at += 1) {
      const found = this.byFolder.get(`${from.speech.family} ${parts.slice(at).join('/')}`);
      if (found) return found;
    }
    const root = this.byFolder.get(`${from.speech.family} `) ?? [];
    const last = parts.filter((part) => !/^v\d+$/.test(part)).at(-1) ?? '';
    return root.filter(({ unit }) => unit.namespace !== '' && last.includes(unit.namespace));
  }

  /** Files of the same package. */
  beside(file: ProjectFile): readonly ProjectFile[] {
    return this.byFolder.get(`${file.speech?.family} ${folderOf(file.path)}`) ?? [];
  }
}

/** What files of one package declare at the top under a name. */
export const declaredIn = (
  files: readonly ProjectFile[],
  name: string,
): readonly { readonly file: ProjectFile; readonly declared: Declared }[] =>
  files.flatMap((file) =>
    (file.names.get(name) ?? [])
      .filter(
        (declared) =>
          file.unit.scopes[declared.scope]?.kind === 'file' &&
          (declared.type === 'class' ||
            declared.type === 'function' ||
            (declared.type === 'binding' && declared.binding.path.length === 0)),
      )
      .map((declared) => ({ file, declared })),
  );
