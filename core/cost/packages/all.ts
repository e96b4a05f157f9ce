import { asyncChange } from './async.ts';
import { data } from './data.ts';
import { edit } from './edit.ts';
import { evaluate } from './evaluate.ts';
import { learn } from './learn.ts';
import { missing } from './missing.ts';
import type { PackageDefinition } from './package.ts';
import { rollout } from './rollout.ts';
import { test } from './test.ts';

/** Every work package, in the order of `workPackageIds`. */
export const packageDefinitions: readonly PackageDefinition[] = [
  learn,
  edit,
  test,
  missing,
  asyncChange,
  data,
  evaluate,
  rollout,
];
