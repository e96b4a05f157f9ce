import { accessSync, constants, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { err, ok, type Result } from '../../base/result.ts';
import type { ScanFailure } from '../scan-failure.ts';
import { errorCode, errorText, isDenied } from './system-error.ts';

/** The absolute path of a folder that can be read, links in it resolved; or why it is none. */
export const openFolder = (root: string): Result<string, ScanFailure> => {
  const folder = resolve(root);
  try {
    const real = realpathSync(folder);
    if (!statSync(real).isDirectory()) return err({ code: 'not-a-folder', detail: folder });
    accessSync(real, constants.R_OK | constants.X_OK);
    return ok(real);
  } catch (error) {
    if (isDenied(error)) return err({ code: 'no-permission', detail: folder });
    const missing = ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(errorCode(error));
    return err({ code: 'folder-missing', detail: missing ? folder : errorText(error) });
  }
};
