import { classAround, functionAround } from '../resolve/names.ts';
import type { ProjectFile } from '../resolve/project.ts';
import { speaksOfOther, speaksOfVideo } from '../rules/words.ts';

/** Joints of camel case as spaces, so that words stand apart. */
const words = (name: string): string => name.replace(/([a-z0-9])([A-Z])/g, '$1 $2').replace(/[_\-./]+/g, ' ');

/** A picture of a person, unless it speaks or moves. */
const avatar = /avatar/i;
const moves = /talk|speak|speech|live|stream|interactive|digital|human|render|generat|lip|synth/i;
const isPicture = /upload|updat|chang|set|delet|remov|sav|user|profile|photo|pic|default|crop|member|account/i;

const ofAvatar = (name: string): 'video' | 'other' | null => {
  if (moves.test(name)) return 'video';
  return isPicture.test(name) ? 'other' : null;
};

/** What a name says something is about. */
const topicOf = (name: string): 'video' | 'other' | null => {
  const apart = words(name);
  if (avatar.test(apart) && !speaksOfVideo(apart.replace(/avatars?/gi, ''))) return ofAvatar(apart);
  if (speaksOfVideo(apart)) return 'video';
  return speaksOfOther(apart) ? 'other' : null;
};

/** As `topicOf`, of something that is kept: an avatar is a picture there. */
export const topicOfThing = (name: string): 'video' | 'other' | null =>
  topicOf(name) ?? (avatar.test(name) ? 'other' : null);

/** Folders around a file that may say what it is about, the nearest first: routes lie deep. */
const mostFolders = 3;

/** What the names round a place say it is about: of the function, then the class, then the file and the folders it lies in. */
export const topicAround = (file: ProjectFile, scope: number): 'video' | 'other' | null => {
  let at = scope;
  for (let index = functionAround(file, at); index >= 0; index = functionAround(file, at)) {
    const made = file.unit.functions[index];
    const said = topicOf(made?.name ?? '');
    if (said) return said;
    at = made?.scope ?? -1;
  }
  const owner = classAround(file, scope);
  const ofClass = topicOf(file.unit.classes[owner]?.name ?? '');
  if (ofClass) return ofClass;
  const [name = '', ...folders] = file.path.split('/').reverse();
  const around = [name.replace(/\.\w+$/, ''), ...folders.slice(0, mostFolders)];
  return around.reduce<ReturnType<typeof topicOf>>((said, part) => said ?? topicOf(part), null);
};
