import { type Rules, workflowMarks } from '../rules/index.ts';
import { moduleNeedles } from '../rules/package-needles.ts';
import type { SdkRule } from '../rules/sdk-rules.ts';
import { setting, wholeWord } from './fits.ts';

/** A text that is being looked through, and what was seen in it that alone is not enough. */
export interface Look {
  readonly text: string;
  readonly lower: string;
  /** Of the language the text is written in. */
  readonly ecosystems: ReadonlySet<string>;
  readonly packages: Set<SdkRule>;
  sharedHost: boolean;
  /** Signs that say the same wherever they stand. */
  readonly asked: Set<Sign>;
}

/** What a needle says at the place where it stands, from `start` to before `end`: true is enough to take the file. */
export type Sign = (look: Look, start: number, end: number) => boolean;

const enough: Sign = () => true;
const asWord: Sign = ({ text, lower }, start, end) => wholeWord(text, lower)(start, end);
const asSetting: Sign = ({ text, lower }, start, end) => setting(text, lower)(start, end);
const asScope: Sign = ({ ecosystems }) => ecosystems.has('npm');

const once = (sign: Sign): Sign => {
  const asked: Sign = (look, start, end) => {
    if (look.asked.has(asked)) return false;
    look.asked.add(asked);
    return sign(look, start, end);
  };
  return asked;
};

const asPackage = (rule: SdkRule): Sign =>
  once(({ ecosystems, packages }) => {
    if (ecosystems.has(rule.ecosystem)) packages.add(rule);
    return false;
  });

/** How events name the service they come from: `"aws.mediaconvert"`. */
const eventSources = ({ vendors }: Rules): readonly string[] =>
  [...vendors.values()].flatMap(({ detection }) =>
    (detection?.services ?? []).flatMap((service) => [`.${service}"`, `.${service}'`]),
  );

/** Parts of a host around what stands for a region or an account, long enough to tell something. */
const fixedParts = (host: string): readonly string[] =>
  host
    .toLowerCase()
    .split(/\{[^}]*\}/)
    .filter((part) => part.length >= 4);

/** A host is named whole, or in parts that code may have put together. */
const asHost = ({ host, exclusive }: Rules['hosts'][number]): Sign => {
  const parts = fixedParts(host);
  return once((look) => {
    const named = parts.every((part) => look.lower.includes(part));
    if (named && !exclusive) look.sharedHost = true;
    return named && exclusive;
  });
};

/** Every needle of the second gate with what it says. */
export const signsOf = (rules: Rules): ReadonlyMap<string, readonly Sign[]> => {
  const signs = new Map<string, Sign[]>();
  const add = (needles: Iterable<string>, sign: Sign): void => {
    for (const needle of needles) signs.set(needle, [...(signs.get(needle) ?? []), sign]);
  };
  add(rules.models.needles, enough);
  add(rules.resources.keys(), enough);
  add(eventSources(rules), enough);
  add(workflowMarks, enough);
  add(rules.symbolNeedles, asWord);
  add(rules.environment.needles, asSetting);
  for (const host of rules.hosts) add([host.needle], asHost(host));
  for (const scope of rules.sdks.scopes.keys()) add([`${scope}/`], asScope);
  for (const rule of rules.sdks.rules) add(moduleNeedles(rule), asPackage(rule));
  return signs;
};
