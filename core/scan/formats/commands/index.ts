import type { Format } from '../format.ts';
import { plainUnit } from '../plain/index.ts';

const files =
  /^(dockerfile|containerfile|makefile|gnumakefile|justfile|procfile|jenkinsfile|vagrantfile)(\..+)?$|\.(dockerfile|mk)$/;

/** Files of commands: Dockerfile, Makefile and their kin. */
export const commands = {
  id: 'commands',
  claims: (name) => files.test(name),
  always: false,
  toNeutral: (text) => ({ unit: plainUnit(text, /^\s*(#|\/\/)/), diagnostics: [] }),
} satisfies Format;
