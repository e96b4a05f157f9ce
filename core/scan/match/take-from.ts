import { type FollowUp, followUp } from '../follow-up.ts';
import { chainOf, type Expression } from '../neutral/expression.ts';
import type { Call } from '../neutral/unit.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { ProjectFile } from '../resolve/project.ts';
import { speaksOfVideo } from '../rules/words.ts';

/** A path below some address that speaks of video. */
const videoPath = (text: string): boolean => /^\/?[\w{}.:-]+(\/[\w{}.:-]*)+/.test(text) && speaksOfVideo(text);

const handsPath = (call: Call): boolean =>
  call.arguments.some(({ value }) => {
    const start = value.kind === 'concat' ? value.parts.find(({ kind }) => kind === 'text') : value;
    return start?.kind === 'text' && videoPath(start.value);
  });

/** An HTTP client with a base address or a vendor's object, handed to an object of the project's own. */
const handsClient = (evaluator: Evaluator, file: ProjectFile, call: Call): boolean =>
  /^[A-Z]/.test(rootOf(call.callee)) &&
  call.form !== 'element' &&
  call.arguments.some(
    ({ value }) =>
      (value.kind === 'name' || value.kind === 'member') &&
      evaluator
        .evaluate(value, evaluator.frame(file, call.scope, call.line))
        .some((given) => given.kind === 'client' || (given.kind === 'sdk' && given.path.includes('()'))),
  );

/** Written as modules of the project itself are. */
const isOwnModule = (file: ProjectFile, module: string): boolean => {
  if (/^(\.|@\/|~\/|#|\$lib\/|src\/)/.test(module)) return true;
  const [first = ''] = module.split('.');
  return file.speech?.modules === 'dotted' && `/${file.path}`.includes(`/${first}/`);
};

const rootOf = (callee: Expression): string => chainOf(callee)?.[0] ?? '';

/** What a name is made by or typed as, as far as the file itself tells. */
const makersOf = ({ unit }: ProjectFile, name: string): string[] =>
  unit.bindings.flatMap((binding) => {
    if (binding.name !== name && binding.path.at(-1) !== name) return [];
    const made = binding.value.kind === 'call' ? unit.calls[binding.value.call] : undefined;
    return [...binding.types, ...(made ? [rootOf(made.callee)] : [])];
  });

/** Names that a call with a path rests on: its own root, what made it, and for the object itself what that extends. */
const restsOn = (file: ProjectFile, { callee }: Call): string[] => {
  const [root = '', member = ''] = chainOf(callee) ?? [];
  if (root === 'self') return [...makersOf(file, member), ...basesOf(file)];
  return [root, ...makersOf(file, root)];
};

const basesOf = ({ unit }: ProjectFile): string[] =>
  unit.classes.flatMap(({ bases }) => bases.map((base) => chainOf(base)?.at(-1) ?? ''));

/** A class and, where it is known already, what it extends: there a client that it is handed may be kept. */
const withBases = (evaluator: Evaluator, file: ProjectFile, name: string): string[] => {
  const known = evaluator.project.globals.get(`${file.speech?.family} ${name}`) ?? [];
  return [
    name,
    ...known.flatMap(({ file: at, declared }) =>
      declared.type === 'class'
        ? (at.unit.classes[declared.index]?.bases ?? []).map((base) => chainOf(base)?.at(-1) ?? '')
        : [],
    ),
  ];
};

/** Names of the project's own modules that requests of the file rest on and that no candidate file declares. */
const wanting = (evaluator: Evaluator, file: ProjectFile, names: ReadonlySet<string>): string[] => {
  const imported = file.unit.imports
    .filter(({ module }) => isOwnModule(file, module) && evaluator.project.paths.resolve(file, module) === null)
    .flatMap((entry) => entry.names)
    .filter(({ local }) => names.has(local))
    .map(({ imported: name, local }) => (name.length > 2 && name !== 'default' ? name : local));
  const seen = file.speech?.modules === 'names' ? [...names].filter((name) => !isDeclared(evaluator, file, name)) : [];
  return [...imported, ...seen].filter((name) => name.length >= 4);
};

const isDeclared = (evaluator: Evaluator, file: ProjectFile, name: string): boolean =>
  evaluator.project.globals.has(`${file.speech?.family} ${name}`);

/**
 * Needles for own files without a hit of their own in which stands how candidate files send what they ask: helpers and
 * clients that a path about video is handed to.
 */
export const takenFrom = (evaluator: Evaluator): readonly FollowUp[] =>
  evaluator.project.files
    .filter(({ speech, lane }) => speech !== null && lane !== 'test')
    .flatMap((file) => {
      const names = new Set([
        ...file.unit.calls.filter(handsPath).flatMap((call) => restsOn(file, call)),
        ...file.unit.calls
          .filter((call) => handsClient(evaluator, file, call))
          .flatMap(({ callee }) => withBases(evaluator, file, rootOf(callee))),
      ]);
      return names.size === 0 ? [] : wanting(evaluator, file, names);
    })
    .flatMap((name) => [`class ${name}`, `def ${name}`, `function ${name}`, `const ${name}`])
    .map((literal) => followUp(literal, null));
