import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { copyGrammars } from '../../build/bundle/make-grammars.mjs';

/** A folder with the parser's runtime and every grammar, as the built app has it; gone when the process ends. */
export const grammarsFolder: string = mkdtempSync(path.join(tmpdir(), 'untether-grammars-'));
copyGrammars(grammarsFolder);
process.on('exit', () => rmSync(grammarsFolder, { recursive: true, force: true }));
