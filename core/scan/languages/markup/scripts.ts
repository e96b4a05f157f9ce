import type { Named } from '../../neutral/page.ts';
import { Lines } from '../../syntax/lines.ts';
import { bareModule, isRemoteModule } from '../../syntax/module-name.ts';
import type { Prepared } from '../language.ts';

const script = /<script\b[^>]*>([\s\S]*?)<\/script\s*>/gi;
const loaded = /<(script|iframe|source|video|embed)\b[^>]*?\bsrc\s*=\s*(["'])(https?:\/\/[^"'\n]+)\2/gi;

const comment = /<!--[\s\S]*?-->/g;
/** Names with a hyphen are nobody's but the page's own libraries'. */
const element = /<([a-z][a-z0-9]*(?:-[a-z0-9]+)+)(?=[\s/>])/g;

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/** The same length and lines, with only the scripts left, and what is loaded from elsewhere as strings. */
const scriptsOf = (text: string): string => {
  let out = '';
  let at = 0;
  for (const match of text.matchAll(script)) {
    const body = match[1] ?? '';
    const start = match.index + match[0].indexOf('>') + 1;
    out += sources(text.slice(at, start)) + body;
    at = start + body.length;
  }
  return out + sources(text.slice(at));
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

/** What stands outside scripts and comments, in its place. */
const pageOf = (text: string): string => text.replace(comment, blank).replace(script, (whole) => blankBody(whole));

const blankBody = (whole: string): string => {
  const start = whole.indexOf('>') + 1;
  return whole.slice(0, start) + blank(whole.slice(start));
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
  const page = pageOf(text);
  const lines = new Lines(text);
  return {
    source: scriptsOf(text.replace(comment, blank)),
    elements: elementsIn(page, lines),
    loaded: packagesIn(page, lines),
  };
};
