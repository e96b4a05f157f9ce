import { safeText } from '../safe-text.ts';

/** A piece of finished HTML. Only `html` and `raw` make one, so that text can never pass for markup. */
export interface Markup {
  readonly markup: string;
}

type Part = Markup | string | number | null | false | readonly Part[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for an element or a quoted attribute: marks escaped, characters that steer the page written out. */
export const escaped = (text: string): string => safeText(text).replace(/[&<>"']/g, (mark) => entities[mark] ?? mark);

const written = (part: Part): string => {
  if (part === null || part === false) return '';
  if (typeof part === 'string') return escaped(part);
  if (typeof part === 'number') return String(part);
  return 'markup' in part ? part.markup : part.map(written).join('');
};

/** Template of HTML: every value is escaped unless it is markup itself; null and false vanish; lists are joined. */
export const html = (strings: TemplateStringsArray, ...parts: readonly Part[]): Markup => ({
  markup: strings.map((text, index) => text + written(parts[index] ?? null)).join(''),
});

/** Text of our own that is markup already: style sheets. Never for anything from outside. */
export const raw = (markup: string): Markup => ({ markup });

export const nothing: Markup = { markup: '' };

export const joined = (parts: readonly (Markup | string)[], separator: Markup | string): Markup =>
  html`${parts.map((part, index) => (index === 0 ? part : html`${separator}${part}`))}`;

/** Running text in which a path or a name of code may break at its separators; numbers stay whole. */
export const breakableText = (text: string): Markup => joined(text.split(/(?<=[/_])/), html`<wbr>`);

/** A symbol or a model id may also break at its dots. */
export const breakableCode = (text: string): Markup => joined(text.split(/(?<=[/_.:-])/), html`<wbr>`);

/** Lets a path or an address break after its own separators, and elsewhere only if it must. */
export const breakable = (text: string): Markup => joined(text.split(/(?<=[/_?&=-])/), html`<wbr>`);
