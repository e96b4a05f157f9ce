import type { Call } from '../neutral/unit.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import type { SdkValue } from '../resolve/value.ts';
import { plainName } from '../rules/words.ts';

/** Functions by which a package itself is given its key. */
const configures = /^(config(ure)?|init(iali[sz]e)?|setup|set_?(api_?)?(key|token|config|credentials))$/i;

/** Languages in which functions too begin with a capital letter, or objects are made by `new` alone. */
const capitalFunctions = new Set(['go', 'java', 'csharp', 'php']);

/** Functions of a class that give one of it. */
const makers = /^(new|default|from_\w+|new_\w+|with_\w+|from[A-Z]\w*)$/;

export const isConstructor = (call: Call, path: readonly string[], language: string): boolean => {
  const name = path.at(-1) ?? '';
  if (path.includes('()')) return false;
  if (configures.test(name) || path.length === 0) return call.form !== 'element';
  if (call.form !== 'call') return call.form === 'new';
  const ofClass = /^[A-Z]/.test(path.at(-2) ?? '');
  const owner = path.at(-2) ?? '';
  if (ofClass && makers.test(name)) return namesClient.test(owner) && !namesThing.test(owner);
  if (capitalFunctions.has(language)) return /^(New|new)[A-Z]/.test(name);
  return /^(new|create|init|build|make|connect)[A-Z]/.test(name) || (/^[A-Z]/.test(name) && !ofClass);
};

/** Constructors of values, events and options are no clients. */
export const namesClient =
  /client|api|sdk|room|engine|player|session|manager|connection|service|socket|uploader|meeting|agent|avatar|broadcast/i;

/** What a client is given, whatever the first half of its name says. */
export const namesThing =
  /(options?|config(uration)?|settings|params?|parameters|request|response|event|error|grants?|context|handler|listener|observer|callbacks?|delegate|view)$/i;

export const makesClient = (value: SdkValue): boolean => {
  const name = value.path.at(-1) ?? '';
  if (!/^[A-Z]/.test(name) || name === '' || /^New(From[A-Z]\w*)?$/.test(name)) return true;
  if (namesThing.test(name)) return false;
  return namesClient.test(name) || value.rules.some((rule) => plainName(rule.package).includes(plainName(name)));
};

/** Known by its type alone, and the type is a thing and no client. */
export const isDataType = ({ path }: SdkValue): boolean => {
  const at = path.indexOf('()');
  return at > 0 && !/client|api|sdk|service|engine/i.test(path[at - 1] ?? '');
};

/** Made by the constructor of a thing that is no client: what is told to it stays with it. */
export const isOfThing = (value: SdkValue): boolean => {
  const at = value.path.indexOf('()');
  return at > 0 && !makesClient({ ...value, path: value.path.slice(0, at) });
};

/** Made by a constructor that the catalogue lists as the making of a client, whatever its name says. */
export const isOfKnownClient = (evaluator: Evaluator, { path, rules }: SdkValue): boolean => {
  const made = path[path.indexOf('()') - 1] ?? '';
  return rules.some(({ vendor }) =>
    evaluator.project.rules.symbols.byLastName(vendor, made).some(({ kind }) => kind === 'client-init'),
  );
};

export const givesTheOne = /^(get_?)?(shared?_?)?instance$/i;

/** What a builder gives in the end is the thing it builds: `Session.Builder(…).build()` is a `Session`. */
export const built = (value: SdkValue): SdkValue => {
  const { path } = value;
  const from = path.findIndex((name) => /^(new)?builder$/i.test(name));
  const to = path.findIndex((name, at) => at > from && /^build$/i.test(name) && path[at + 1] === '()');
  return from > 0 && to > 0 && to + 2 < path.length
    ? { ...value, path: [...path.slice(0, from), '()', ...path.slice(to + 2)] }
    : value;
};

/** `Client.builder().project("x").build` is the making of a `Client`; null where it is none. */
export const ofBuilder = (value: SdkValue): SdkValue | null => {
  const { path } = value;
  const from = path.findIndex((name) => /^(new)?builder$/i.test(name));
  const ends = from > 0 && path.length > from + 2 && /^build$/i.test(path.at(-1) ?? '');
  return ends ? { ...value, path: path.slice(0, from) } : null;
};
