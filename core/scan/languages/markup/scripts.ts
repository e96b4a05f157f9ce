import type { Named } from '../../neutral/page.ts';
import { Lines } from '../../syntax/lines.ts';
import { bareModule, isRemoteModule } from '../../syntax/module-name.ts';
import type { Prepared } from '../language.ts';

/** Attributes hold no angle bracket, so that tags left open are not read twice. */
const opening = /<script\b[^<>]*>/gi;
const loaded = /<(script|iframe|source|video|embed)\b[^<>]*?\bsrc\s*=\s*(["'])(https?:\/\/[^"'\n]+)\2/gi;

/** Names with a hyphen are nobody's but the page's own libraries'. */
const element = /<([a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?=[\s/>])/g;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the scripts of a page stand, in one walk: one that is not closed is none, nor is any after it. */
const bodiesIn = (text: string): readonly Span[] => {
  const closing = /<\/script/gi;
  const found: Span[] = [];
  let at = 0;
  for (const match of text.matchAll(opening)) {
    const start = match.index + match[0].length;
    if (match.index < at) continue;
    closing.lastIndex = start;
    const end = closing.exec(text)?.index;
    if (end === undefined) break;
    found.push({ start, end });
    at = end;
  }
  return found;
};

/** The same length and lines, with only the scripts left, and what is loaded from elsewhere as strings. */
const scriptsOf = (text: string, bodies: readonly Span[]): string => {
  let out = '';
  let at = 0;
  for (const { start, end } of bodies) {
    out += sources(text.slice(at, start)) + text.slice(start, end);
    at = end;
  }
  return out + sources(text.slice(at));
};

/** What stands outside the scripts, in its place. */
const pageOf = (text: string, bodies: readonly Span[]): string => {
  let out = '';
  let at = 0;
  for (const { start, end } of bodies) {
    out += text.slice(at, start) + blank(text.slice(start, end));
    at = end;
  }
  return out + text.slice(at);
};

/** Addresses that elements load, each as a string statement in its place. */
const sources = (markup: string): string => {
  let out = '';
  let at = 0;
  for (const match of markup.matchAll(loaded)) {
    const end = match.index + match[0].length;
    const address = match[3] ?? '';
    const start = end - address.length - 2;
    out += `${blank(markup.slice(at, start - 1))};"${address}"`;
    at = end;
  }
  return out + blank(markup.slice(at));
};

/** Comments as blanks, found in one walk however many are left open. */
const withoutComments = (text: string): string => {
  let out = '';
  let at = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', start + 4);
    if (close < 0) break;
    out += text.slice(at, start) + blank(text.slice(start, close + 3));
    at = close + 3;
  }
  return out + text.slice(at);
};

const elementsIn = (page: string, lines: Lines): Named[] =>
  [...page.matchAll(element)].map(({ 1: name = '', index }) => ({ name, ...lines.place(index) }));

const packagesIn = (page: string, lines: Lines): Named[] =>
  [...page.matchAll(loaded)].flatMap(({ 1: tag, 3: address = '', index }) =>
    tag?.toLowerCase() === 'script' && isRemoteModule(address)
      ? [{ name: bareModule(address), ...lines.place(index) }]
      : [],
  );

export const prepare = (text: string): Prepared => {
  const plain = withoutComments(text);
  const bodies = bodiesIn(plain);
  const page = pageOf(plain, bodies);
  const lines = new Lines(text);
  return { source: scriptsOf(plain, bodies), elements: elementsIn(page, lines), loaded: packagesIn(page, lines) };
};
