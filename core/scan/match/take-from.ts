import { type FollowUp, followUp } from '../follow-up.ts';
import { chainOf } from '../neutral/expression.ts';
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

/** Written as modules of the project itself are. */
const isOwnModule = (file: ProjectFile, module: string): boolean => {
  if (/^(\.|@\/|~\/|#|\$lib\/|src\/)/.test(module)) return true;
  const [first = ''] = module.split('.');
  return file.speech?.modules === 'dotted' && `/${file.path}`.includes(`/${first}/`);
};

const rootOf = ({ callee }: Call): string => chainOf(callee)?.[0] ?? '';

/** Names of the project's own modules that the file calls or builds on and that no candidate file declares. */
const wanting = (evaluator: Evaluator, file: ProjectFile): string[] => {
  const called = new Set(file.unit.calls.map(rootOf));
  const bases = file.unit.classes.flatMap((one) => one.bases.map((base) => chainOf(base)?.at(-1) ?? ''));
  const imported = file.unit.imports
    .filter(({ module }) => isOwnModule(file, module) && evaluator.project.paths.resolve(file, module) === null)
    .flatMap(({ names }) => names)
    .filter(({ local }) => called.has(local) || bases.includes(local))
    .map(({ imported: name, local }) => (name.length > 2 ? name : local));
  const inherited = file.speech?.modules === 'names' ? bases.filter((name) => !isDeclared(evaluator, file, name)) : [];
  return [...imported, ...inherited].filter((name) => name.length >= 4);
};

const isDeclared = (evaluator: Evaluator, file: ProjectFile, name: string): boolean =>
  evaluator.project.globals.has(`${file.speech?.family} ${name}`);

/**
 * Needles for own files without a hit of their own in which stands how candidate files send what they ask: helpers and
 * clients that a path about video is handed to.
 */
export const takenFrom = (evaluator: Evaluator): readonly FollowUp[] =>
  evaluator.project.files
    .filter(({ speech, lane, unit }) => speech !== null && lane !== 'test' && unit.calls.some(handsPath))
    .flatMap((file) => wanting(evaluator, file))
    .flatMap((name) => [`class ${name}`, `def ${name}`, `function ${name}`, `const ${name}`])
    .map((literal) => followUp(literal, null));
