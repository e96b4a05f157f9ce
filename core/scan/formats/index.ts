import { fileNameOf } from '../file-name.ts';
import { commands } from './commands/index.ts';
import { environment } from './environment/index.ts';
import type { Format } from './format.ts';
import { hcl } from './hcl/index.ts';
import { http } from './http/index.ts';
import { json } from './json/index.ts';
import { schema } from './schema/index.ts';
import { toml } from './toml/index.ts';
import { xml } from './xml/index.ts';
import { yaml } from './yaml/index.ts';

export const formats: readonly Format[] = [environment, json, yaml, toml, hcl, xml, http, commands, schema];

export const formatFor = (path: string): Format | null => {
  const name = fileNameOf(path);
  return formats.find((format) => format.claims(name, path)) ?? null;
};
