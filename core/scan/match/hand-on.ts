import { type FollowUp, followUp, literalOf, namedIn } from '../follow-up.ts';
import { extensionsOf } from '../languages/index.ts';
import type { Binding } from '../neutral/unit.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { ProjectFile } from '../resolve/project.ts';
import { speaksOfVideo } from '../rules/words.ts';
import type { Collected } from './collect.ts';
import type { Decided } from './decide.ts';
import { nodeNames } from './workflow-nodes.ts';

const most = 4_000;

/** File names that say nothing without the folder they lie in. */
const common = new Set([
  'index',
  'utils',
  'util',
  'types',
  'constants',
  'config',
  'client',
  'api',
  'helpers',
  'service',
  'services',
  'main',
  'lib',
  'models',
  'schema',
  'schemas',
  'common',
  'base',
  '__init__',
  'route',
  'routes',
  'page',
  'app',
]);

const bareName = (name: string): string => name.replace(/(\.d)?\.[a-z]+$/i, '');

/** How other files of the language write an import of this one. */
const importsOf = (file: ProjectFile): string[] => {
  const [name = '', folder = ''] = file.path.split('/').reverse();
  const bare = bareName(name);
  if (file.speech?.modules === 'path') {
    const tail = bare === 'index' ? folder : common.has(bare.toLowerCase()) ? `${folder}/${bare}` : bare;
    const beside = common.has(bare.toLowerCase()) ? [`./${bare}'`, `./${bare}"`, `./${bare}.`] : [];
    return [`/${tail}'`, `/${tail}"`, `/${tail}.`, ...beside];
  }
  if (file.speech?.modules === 'dotted') {
    const tail = bare === '__init__' ? folder : bare;
    return common.has(tail.toLowerCase()) ? [`${folder}.${tail}`] : [`.${tail}`, `import ${tail}`, `from ${tail}`];
  }
  return [];
};

/** A constant at the top of a file that holds an address or a path. */
const isAddressConstant = ({ scope, path, value, name }: Binding): boolean =>
  scope === 0 && path.length === 0 && value.kind === 'text' && /:\/\/|^\//.test(value.value) && name.length >= 8;

/** Names by which files of the same languages, which see each other without an import, use what this one declares. */
const namesOf = ({ speech, unit }: ProjectFile): FollowUp[] => {
  if (speech?.modules !== 'names') return [];
  const endings = extensionsOf(speech.family);
  const declared = [
    ...unit.classes,
    ...unit.functions.filter(({ scope }) => scope === 0),
    ...unit.bindings.filter(isAddressConstant),
  ];
  return declared.filter(({ name }) => name.length >= 6).map(({ name }) => namedIn(name, endings));
};

const handsOn = (file: ProjectFile): boolean =>
  file.lane !== 'test' && (file.unit.exports.length > 0 || file.speech?.modules !== 'path');

/** A part of a path that is worth a search of all files: more than one everyday word, such as `interactions`. */
const tells = (needle: string): boolean => /[/_-]/.test(needle) || speaksOfVideo(needle);

/** Imports a package that is for video alone, so that what it hands on may be a client. */
const importsOwn = (evaluator: Evaluator, file: ProjectFile): boolean =>
  file.unit.imports.some(({ module }) => evaluator.project.sdkRules(file, module).some(({ shared }) => !shared));

/**
 * Needles for files that had no hit of their own but may use what candidate files hand on: their clients, constants and
 * wrappers. Only files that make a client, ask a vendor or hold its address hand anything on.
 */
export const handedOn = (evaluator: Evaluator, found: Collected, decided: Decided): readonly FollowUp[] => {
  const files = new Set<ProjectFile>();
  for (const { ref, kind, state } of found.sdk) if (kind === 'client-init' && state !== 'other') files.add(ref.file);
  for (const { match } of decided.sdk) files.add(match.ref.file);
  for (const { ref, strength } of found.http) if (strength !== 'other') files.add(ref.file);
  for (const { file, match } of found.addresses) if (match.strength !== 'other') files.add(file);
  for (const file of evaluator.project.files) if (importsOwn(evaluator, file)) files.add(file);
  const reexporting = evaluator.project.files.filter((file) =>
    file.unit.exports.some(({ module }) => {
      const target = module === null ? null : (evaluator.project.paths.resolve(file, module) ?? file);
      return target !== null && files.has(target);
    }),
  );
  const settings = evaluator.project.rules.environment.sharedBy((vendor) => decided.proof.inProject(vendor));
  const nodes = evaluator.project.files.flatMap((file) => nodeNames(file).map(({ name }) => `"${name}"`));
  const paths = evaluator.project.rules.paths
    .filter(({ rule, common, needle }) => !common && tells(needle) && decided.proof.inProject(rule.vendor))
    .map(({ needle }) => needle);
  const needles = [...files, ...reexporting]
    .filter(handsOn)
    .flatMap((file) => [...importsOf(file).map((literal) => followUp(literal, file.path)), ...namesOf(file)]);
  return [...new Set([...needles, ...settings, ...paths, ...nodes])]
    .filter((needle) => literalOf(needle).length >= 4)
    .sort()
    .slice(0, most);
};
