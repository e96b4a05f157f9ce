import type { ClassUnit } from '../neutral/unit.ts';
import type { Project, ProjectFile } from './project.ts';

/** One of the places in which members of a class are declared. */
export interface ClassPart {
  readonly file: ProjectFile;
  readonly made: ClassUnit;
}

const most = 12;

/** Further parts of a class: extensions, partial classes, methods beside their type. The part given is none of them. */
export const partsOf = (project: Project, file: ProjectFile, of: ClassUnit): readonly ClassPart[] => {
  const { speech } = file;
  if (!speech?.openClasses || of.name === '') return [];
  const named = project.globals.get(`${speech.family} ${of.name}`) ?? [];
  const near = speech.folderPackages ? new Set(project.packages.beside(file)) : null;
  return named
    .flatMap(({ file: at, declared }) => {
      const made = declared.type === 'class' ? at.unit.classes[declared.index] : undefined;
      const fits = near ? near.has(at) : at.unit.namespace === file.unit.namespace;
      return made && made !== of && fits ? [{ file: at, made }] : [];
    })
    .slice(0, most);
};
