import type { Call } from '../neutral/unit.ts';
import type { Evaluator } from './evaluator.ts';
import { namedArguments } from './named-arguments.ts';
import { addressesAmong, settingAtStart, written } from './texts.ts';
import type { Frame, TextValue } from './value.ts';

/** Names under which HTTP clients take the address that every request goes below. */
const baseNames = [
  'baseurl',
  'baseuri',
  'prefixurl',
  'prefix',
  'rooturl',
  'baseaddress',
  'apibase',
  'apiurl',
  'serverurl',
  'host',
  'hostname',
  'endpoint',
  'url',
  'uri',
  'base',
];

const isAddress = (text: TextValue): boolean =>
  settingAtStart(text) !== null ||
  /^(https?|wss?):\/\//.test(written(text)) ||
  /^[\w.-]+\.[a-z]{2,}(\/|$)/i.test(written(text));

/** The base address a call makes a client with; empty where it makes none. */
export const clientBase = (evaluator: Evaluator, call: Call, frame: Frame): readonly TextValue[] => {
  if (call.arguments.length === 0) return [];
  const args = namedArguments(call.arguments);
  for (const name of baseNames) {
    const value = args.get(name);
    if (!value) continue;
    const texts = addressesAmong(evaluator.evaluate(value, frame)).filter(isAddress);
    if (texts.length > 0) return texts;
  }
  return [];
};
