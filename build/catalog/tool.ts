import { join } from 'node:path';
import { describeMessage } from '../../core/catalog/lint/rules.ts';
import { InvalidCatalogue } from './bundle.ts';
import { checkCatalogue } from './check.ts';
import { formatCatalogue } from './format.ts';
import { writeJsonSchemas } from './json-schema.ts';
import { createVendor } from './new-vendor.ts';

/** Where the tool works and speaks. */
export interface ToolHost {
  readonly root: string;
  readonly today: string;
  readonly say: (line: string) => void;
}

type Command = (host: ToolHost, words: readonly string[]) => Promise<number>;

const check: Command = async ({ root, today, say }) => {
  const messages = await checkCatalogue(today, join(root, 'catalog'));
  for (const message of messages) say(describeMessage(message));
  const errors = messages.filter(({ level }) => level === 'error').length;
  say(`catalogue: ${errors} errors, ${messages.length - errors} warnings`);
  return errors === 0 ? 0 : 1;
};

const format: Command = async ({ root, say }) => {
  for (const path of await formatCatalogue(join(root, 'catalog'))) say(`formatted ${path}`);
  return 0;
};

const schema: Command = async ({ root, say }) => {
  for (const name of await writeJsonSchemas(join(root, 'catalog'))) say(`wrote catalog/schema/${name}`);
  return 0;
};

const create: Command = async ({ root, say }, [category = '', id = '']) => {
  for (const path of await createVendor(root, category, id)) say(`wrote ${path}`);
  say('next: catalog/README.md, "Add a vendor"');
  return 0;
};

const commands: Readonly<Record<string, Command>> = { check, format, schema, new: create };

/** `check`, `format`, `schema`, or `new <category> <id>`; gives the exit code: 0 well, 1 faults in data, 2 wrong use. */
export const runCatalogueTool = async (host: ToolHost, words: readonly string[]): Promise<number> => {
  const [name = 'check', ...rest] = words;
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    host.say(`no command "${name}"; use ${Object.keys(commands).join(', ')}`);
    return 2;
  }
  try {
    return await command(host, rest);
  } catch (error) {
    host.say(error instanceof Error ? error.message : String(error));
    return error instanceof InvalidCatalogue ? 1 : 2;
  }
};
