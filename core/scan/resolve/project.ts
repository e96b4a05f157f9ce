import type { FileFacts } from '../detector.ts';
import { languageById } from '../languages/index.ts';
import type { Language } from '../languages/language.ts';
import type { Binding, Unit } from '../neutral/unit.ts';
import type { Rules } from '../rules/index.ts';
import type { SdkRule } from '../rules/sdk-rules.ts';
import type { Lane } from '../types.ts';
import { FolderPackages } from './folder-packages.ts';
import { ModulePaths } from './modules.ts';
import { textValue } from './texts.ts';
import type { CallRef, TextValue } from './value.ts';

export type Declared =
  | { readonly type: 'binding'; readonly binding: Binding; readonly scope: number; readonly line: number }
  | { readonly type: 'function'; readonly index: number; readonly scope: number; readonly line: number }
  | { readonly type: 'class'; readonly index: number; readonly scope: number; readonly line: number }
  | {
      readonly type: 'import';
      readonly index: number;
      readonly name: number;
      readonly scope: number;
      readonly line: number;
    }
  | {
      readonly type: 'parameter';
      readonly function: number;
      readonly position: number;
      readonly scope: number;
      readonly line: number;
    };

/** One file of the project with its names looked up once. */
export interface ProjectFile {
  readonly index: number;
  readonly path: string;
  readonly lane: Lane;
  readonly language: string;
  readonly speech: Language | null;
  readonly unit: Unit;
  readonly names: ReadonlyMap<string, readonly Declared[]>;
}

/** The scope a plain assignment sets a name in: that of the declaration around it, where names are declared. */
const declaredOwners = (unit: Unit): ((binding: Binding) => number) => {
  const declared = new Set(
    unit.bindings.filter((binding) => binding.declared).map(({ name, scope }) => `${scope} ${name}`),
  );
  return (binding) => {
    if (binding.declared || binding.path.length > 0 || binding.from !== undefined) return binding.scope;
    for (let at = binding.scope; at >= 0; at = unit.scopes[at]?.parent ?? -1)
      if (declared.has(`${at} ${binding.name}`)) return at;
    return binding.scope;
  };
};

const declaredNames = (unit: Unit): Map<string, Declared[]> => {
  const names = new Map<string, Declared[]>();
  const add = (name: string, declared: Declared): void => {
    if (name === '') return;
    const list = names.get(name);
    if (list) list.push(declared);
    else names.set(name, [declared]);
  };
  const owners = declaredOwners(unit);
  for (const binding of unit.bindings)
    add(binding.name, { type: 'binding', binding, scope: owners(binding), line: binding.line });
  unit.functions.forEach(({ name, scope, line, body, parameters }, index) => {
    add(name, { type: 'function', index, scope, line });
    parameters.forEach((parameter, position) => {
      add(parameter.name, { type: 'parameter', function: index, position, scope: body, line });
    });
  });
  unit.classes.forEach(({ name, scope, line }, index) => {
    add(name, { type: 'class', index, scope, line });
  });
  unit.imports.forEach(({ names: imported, scope, line }, index) => {
    imported.forEach(({ local }, name) => {
      add(local, { type: 'import', index, name, scope, line });
    });
  });
  return names;
};

/** All files whose facts are known, with what leads from one to another. */
export class Project {
  readonly files: readonly ProjectFile[];
  readonly rules: Rules;
  readonly paths: ModulePaths;
  readonly packages: FolderPackages;
  /** Addresses that files of settings give a name. */
  readonly settingAddresses = new Map<string, TextValue[]>();
  /** Top-level functions and classes by name, for languages whose files see each other without a path. */
  readonly globals = new Map<string, { readonly file: ProjectFile; readonly declared: Declared }[]>();

  constructor(facts: readonly FileFacts[], rules: Rules) {
    this.rules = rules;
    const sorted = [...facts]
      .filter(({ unit }) => unit !== null)
      .sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
    this.files = sorted.map(({ path, lane, language, unit }, index) => {
      // The unit was made by `extract` of the same detector; the contract keeps it opaque for hosts.
      const known = unit as Unit;
      return { index, path, lane, language, speech: languageById(language), unit: known, names: declaredNames(known) };
    });
    this.paths = new ModulePaths(this.files);
    this.packages = new FolderPackages(this.files);
    for (const file of this.files) {
      this.addGlobals(file);
      this.addSettings(file);
    }
  }

  private addGlobals(file: ProjectFile): void {
    if (!file.speech) return;
    for (const [name, declarations] of file.names)
      for (const declared of declarations) {
        if (declared.type !== 'class' && declared.type !== 'function' && declared.type !== 'binding') continue;
        if (
          declared.type === 'binding' &&
          (declared.binding.path.length > 0 || declared.binding.value.kind === 'unknown')
        )
          continue;
        if (file.unit.scopes[declared.scope]?.kind !== 'file' && declared.type !== 'class') continue;
        const key = `${file.speech.family} ${name}`;
        const list = this.globals.get(key);
        if (list) list.push({ file, declared });
        else this.globals.set(key, [{ file, declared }]);
      }
  }

  private addSettings(file: ProjectFile): void {
    for (const { name, address, line, column } of file.unit.settings) {
      if (address === null) continue;
      const list = this.settingAddresses.get(name) ?? [];
      this.settingAddresses.set(name, [...list, textValue(address, { file, line, column })].slice(0, 3));
    }
  }

  /** Elements that provide a context of this name. */
  elements(context: string): readonly CallRef[] {
    return this.files.flatMap((file) =>
      file.unit.calls.flatMap(({ form, callee }, call) => {
        if (form !== 'element') return [];
        const named = callee.kind === 'member' && callee.name === 'Provider' ? callee.of : callee;
        return (named.kind === 'name' || named.kind === 'member') && named.name === context ? [{ file, call }] : [];
      }),
    );
  }

  /** Vendors' packages that an import of the file names; a package of the project's own is none of them. */
  sdkRules(file: ProjectFile, module: string): readonly SdkRule[] {
    if (!file.speech) return [];
    const rules = this.rules.sdks.match(file.speech.ecosystems, module);
    return rules.length > 0 && this.isOwnPackage(file, module) ? [] : rules;
  }

  private isOwnPackage(file: ProjectFile, module: string): boolean {
    const dotted = file.speech?.modules === 'dotted' && /^[^.]+\../.test(module);
    return dotted && this.paths.resolve(file, module) !== null;
  }
}
