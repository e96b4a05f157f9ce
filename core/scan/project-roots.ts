/** Files that only stand at the top of a code base that lives on its own: its store, its build machine, its pinned packages. */
const ownMarks =
  /^(?:\.git|\.gitmodules|\.gitattributes|\.github|\.gitlab-ci\.yml|\.circleci|\.travis\.ya?ml|\.drone\.yml|\.woodpecker\.yml|azure-pipelines\.ya?ml|bitbucket-pipelines\.yml|jenkinsfile|package-lock\.json|npm-shrinkwrap\.json|yarn\.lock|pnpm-lock\.yaml|bun\.lockb?|deno\.lock|poetry\.lock|pdm\.lock|uv\.lock|pipfile\.lock|gemfile\.lock|composer\.lock|cargo\.lock|go\.sum|mix\.lock|pubspec\.lock|package\.resolved|podfile\.lock|gradlew|mvnw)$/i;

/** Folders and files of an editor or a desktop, which say nothing about where they lie. */
const saysNothing =
  /^(?:\.ds_store|thumbs\.db|desktop\.ini|\.idea|\.vscode|.*\.(?:code-workspace|txt|log|zip|gz|pdf))$/i;

/** How deep code bases may lie under the folder that is scanned: `host/owner/name`. */
const deepest = 3;

/** Whether a folder has a git store of its own, which no listing shows. */
export type HasStore = (folder: string) => boolean;

interface Folder {
  hasOwnMark: boolean;
  hasFiles: boolean;
  readonly folders: Map<string, Folder>;
}

const newFolder = (): Folder => ({ hasOwnMark: false, hasFiles: false, folders: new Map() });

const folderIn = (parent: Folder, name: string): Folder => {
  const known = parent.folders.get(name) ?? newFolder();
  parent.folders.set(name, known);
  return known;
};

const enter = (root: Folder, path: string): void => {
  const parts = path.split('/', deepest + 2);
  let at = root;
  for (const [depth, part] of parts.entries()) {
    if (ownMarks.test(part)) at.hasOwnMark = true;
    if (depth > deepest) return;
    if (depth < parts.length - 1) at = folderIn(at, part);
    else if (!saysNothing.test(part)) at.hasFiles = true;
  }
};

/** Code bases in a folder that has no file of its own; in any other, none. */
const rootsUnder = (folder: Folder, path: string, depth: number, hasStore: HasStore): readonly string[] => {
  if (folder.hasFiles || folder.hasOwnMark || depth >= deepest) return [];
  return [...folder.folders].flatMap(([name, child]) => {
    const own = path === '' ? name : `${path}/${name}`;
    return child.hasOwnMark || hasStore(own) ? [own] : rootsUnder(child, own, depth + 1, hasStore);
  });
};

/**
 * Tells which code base a file belongs to, by the path of its folder; `''` for what lies in none. A folder of clones
 * is many code bases, and names of one mean nothing in another; a repository is one, whatever packages it holds.
 */
export const projectRoots = (paths: Iterable<string>, hasStore: HasStore): ((path: string) => string) => {
  const root = newFolder();
  for (const path of paths) enter(root, path);
  const roots = new Set(rootsUnder(root, '', 0, hasStore));
  if (roots.size < 2) return () => '';
  return (path) => {
    for (let end = path.indexOf('/'); end >= 0; end = path.indexOf('/', end + 1)) {
      const folder = path.slice(0, end);
      if (roots.has(folder)) return folder;
    }
    return '';
  };
};
