import { UnitBuilder } from '../../neutral/builder.ts';
import type { Unit } from '../../neutral/unit.ts';
import type { Format } from '../format.ts';

const setting = /^\s*(?:export\s+|#\s*)?([A-Za-z_][A-Za-z0-9_.]*)\s*=\s*(.*)$/;

/** A value is taken over only where it is an address: a secret never leaves the line. */
export const addressIn = (value: string): string | null => {
  const bare = value.trim().replace(/^(['"])(.*)\1.*$/, '$2');
  return /^(https?|wss?):\/\/[^\s@]+$/.test(bare) ? bare : null;
};

const toUnit = (text: string): Unit => {
  const builder = new UnitBuilder();
  text.split('\n').forEach((content, index) => {
    const match = /^\s*#/.test(content) ? null : setting.exec(content);
    const name = match?.[1];
    if (name === undefined) return;
    const line = index + 1;
    const column = content.indexOf(name) + 1;
    const address = addressIn(match?.[2] ?? '');
    builder.settings.push({ name, address, line, column });
    if (address === null) return;
    const at = content.indexOf(address) + 1;
    builder.texts.push({
      text: { kind: 'text', value: address, line, column: at },
      role: 'value',
      slot: name,
      scope: 0,
    });
  });
  return builder.finish();
};

/** `.env` and its kin: names of settings; values are looked at for addresses alone. */
export const environment = {
  id: 'environment',
  claims: (name) =>
    /^\.env(\.|$)|^env\.(example|sample|template)$|\.env$|^\.dev\.vars(\.|$)|^\.envrc$/.test(name) ||
    /^[\w.-]*\.env\.(example|sample|template)$/.test(name),
  always: true,
  toNeutral: (text) => ({ unit: toUnit(text), diagnostics: [] }),
} satisfies Format;
