import type { Evaluator } from './evaluator.ts';
import { memberOf } from './members.ts';
import type { ProjectFile } from './project.ts';
import type { Site, Value } from './value.ts';
import { sdkFrom } from './values.ts';

/** A name taken out of a module, and where that is written. */
interface Taken {
  readonly module: string;
  readonly imported: string;
  readonly site: Site;
}

/** What a vendor's package gives under the name; empty where the module is no vendor's. */
const fromPackage = (
  { project }: Evaluator,
  file: ProjectFile,
  { module, imported, site }: Taken,
): readonly Value[] => {
  const dotted = file.speech?.modules === 'path' ? [] : project.sdkRules(file, `${module}.${imported}`);
  const exact = dotted.filter((rule) => rule.modules.includes(`${module}.${imported}`));
  if (exact.length > 0) return [{ kind: 'sdk', rules: exact, path: [], origin: site, calls: [] }];
  const rules = project.sdkRules(file, module);
  if (rules.length > 0) return [sdkFrom(rules, module, imported, site)];
  const type = file.speech?.modules === 'names' ? project.sdkRules(file, `${module}\\${imported}`) : [];
  return type.length > 0 ? [{ kind: 'sdk', rules: type, path: [imported], origin: site, calls: [] }] : [];
};

/** An imported name whose module was not found: the one file of the project that exports it. */
const anywhere = (evaluator: Evaluator, name: string, file: ProjectFile): readonly Value[] => {
  if (!file.speech || name === 'default' || name.length < 4) return [];
  const found = (evaluator.project.globals.get(`${file.speech.family} ${name}`) ?? []).filter(
    (entry) => entry.file !== file,
  );
  const [only] = found;
  return found.length === 1 && only ? evaluator.declared(only.declared, only.file) : [];
};

/** `import static a.b.Addresses.RENDERS`: a member of a class of the project that is imported like a module. */
const memberOfClass = (evaluator: Evaluator, module: string, name: string, file: ProjectFile): readonly Value[] => {
  if (file.speech?.modules !== 'names') return [];
  const owner = module.slice(module.lastIndexOf('.') + 1);
  return anywhere(evaluator, owner, file).flatMap((value) =>
    value.kind === 'class' ? memberOf(evaluator, value, name) : [],
  );
};

/** A bare name that a class of the project holds whose members are all imported. */
export const memberOfOpenClass = (evaluator: Evaluator, name: string, file: ProjectFile): readonly Value[] => {
  const opened = file.unit.imports.filter(({ names }) => names.some(({ imported }) => imported === '*all'));
  return opened.flatMap(({ module }) => memberOfClass(evaluator, module, name, file));
};

/** What the project itself gives: a file, a folder of files, a module inside one, a name that one file alone has. */
const fromProject = (evaluator: Evaluator, file: ProjectFile, { module, imported }: Taken): readonly Value[] => {
  const { paths, packages } = evaluator.project;
  const own = paths.resolve(file, module);
  if (imported === '*' || imported === '**') {
    const files = packages.filesOf(file, module);
    return own ? [{ kind: 'module', file: own }] : files.length > 0 ? [{ kind: 'package', files }] : [];
  }
  const found = own ? evaluator.exported(own, imported) : [];
  if (found.length > 0) return found;
  const inner = `${module}${module.endsWith('.') ? '' : '.'}${imported}`;
  const submodule = file.speech?.modules === 'dotted' ? paths.resolve(file, inner) : null;
  if (submodule && submodule !== file) return [{ kind: 'module', file: submodule }];
  const named = anywhere(evaluator, imported, file);
  return named.length > 0 ? named : memberOfClass(evaluator, module, imported, file);
};

/** What a module gives under a name: a vendor's package, the project's own file, or nothing known. */
export const fromModule = (evaluator: Evaluator, file: ProjectFile, taken: Taken): readonly Value[] => {
  const sold = fromPackage(evaluator, file, taken);
  return sold.length > 0 ? sold : fromProject(evaluator, file, taken);
};
