import { chainOf, type Expression } from '../../neutral/expression.ts';
import type { Argument, Call } from '../../neutral/unit.ts';
import { calledName } from '../../resolve/callers.ts';

const writers =
  /^(write_?file(_?sync)?|write_?(all_?)?bytes(_?async)?|write(_?all)?|binwrite|put_?object(_?command|_?async)?|upload(_?\w+)?|save(_?(file|as|video|image|media|to_?\w+|bytes))?|copy(_?file(obj)?|_?to(_?async)?|_?stream)?|pipe(_?to|line)?|stream_?to_?file|write_?to(_?file)?|put_?file|file_?put_?contents|store(_?as)?|put|add_?object|transfer_?to|attach)$/i;

const byAddress =
  /^(urlretrieve|download_?(file|to_?\w+|as_?\w+)|copy_?from_?url|upload_?(from|by)_?url|start_?copy_?from_?ur[li]|begin_?copy_?from_?url|add_?media_?from_?url)$/i;

/** Names of what answers a request of one's own: what is written there goes on to a visitor. */
const visitor =
  /(^|\.)(res|resp|response|reply|ctx|w|rw|controller|socket|ws|stdout|stderr|console|log|logger|wfile)$/i;

export const receiverName = (call: Call): string =>
  call.callee.kind === 'member' ? (chainOf(call.callee.of)?.join('.') ?? '') : '';

const goesToVisitor = (call: Call): boolean =>
  visitor.test(receiverName(call)) || call.arguments.some(({ value }) => visitor.test(chainOf(value)?.join('.') ?? ''));

/** Writes bytes somewhere: a file, a bucket, a blob. */
export const writesContent = (call: Call): boolean =>
  writers.test(calledName(call.callee) ?? '') && !goesToVisitor(call);

/** Fetches an address and writes what it finds. */
export const writesFromAddress = (call: Call): boolean => byAddress.test(calledName(call.callee) ?? '');

const destination =
  /^(download_?path|path|file_?path|file_?name|dest(ination)?(_?path)?|output(_?(path|file|dir))?|save_?path|to|out|local_?path)$/i;

/** Tells by a name where a file is to be put. */
export const tellsDestination = ({ arguments: given }: Call): boolean =>
  given.some(
    ({ name, value }) =>
      destination.test(name ?? '') ||
      (value.kind === 'object' && value.entries.some(({ key }) => destination.test(key ?? ''))),
  );

const keepers =
  /^(insert|update|upsert|create|save|persist|store|insert_?(one|many|get_?id)|insert_?into|update_?(one|many)|find_?(one|by_?id)_?and_?update|update_?or_?create|create_?or_?update|first_?or_?create|bulk_?create|put_?item|hset|hmset|setex|set_?doc|update_?attributes?)!?$/i;

/** Names that keep something only where a store is spoken to. */
const keepersOfStores = /^(add|put|set|push|append|write|values|record|merge)!?$/i;
const stores =
  /(db|database|redis|cache|kv|session|repo|repository|store|storage|table|collection|prisma|model|firestore|supabase|pool|conn|connection|cursor|knex|mongo|objects|docs?|ref|dao|entity_?manager)\b/i;

const statements =
  /^(execute|exec|exec_?params|query|run|prepare|query_?row|exec_?context|raw|prepare_?statement|sql)$/i;
const changes = /\b(insert\s+into|update|merge\s+into|replace\s+into)\b/i;

const saysChange = (argument: Argument | undefined): boolean => {
  const value = argument?.value;
  if (value?.kind === 'text') return changes.test(value.value);
  return value?.kind === 'concat' && value.parts.some((part) => part.kind === 'text' && changes.test(part.value));
};

/** Keeps what it is given: a row, a document, an entry of a store. */
export const keepsData = (call: Call): boolean => {
  const name = calledName(call.callee) ?? '';
  if (keepers.test(name)) return true;
  if (keepersOfStores.test(name)) return stores.test(receiverName(call));
  return statements.test(name) && (saysChange(call.arguments[0]) || saysChange(call.arguments[1]));
};

const saving = /^(save|save_?changes(_?async)?|update|commit|flush|persist|merge|upsert)!?$/i;

const isName = (value: Expression, name: string): boolean => chainOf(value)?.join('.') === name;

/** Saves the record that a name stands for. */
export const savesRecord = (call: Call, root: string): boolean => {
  const name = calledName(call.callee) ?? '';
  if (!saving.test(name) && !(keepersOfStores.test(name) && stores.test(receiverName(call)))) return false;
  return receiverName(call) === root || call.arguments.some(({ value }) => isName(value, root));
};
