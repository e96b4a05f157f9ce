import type { Prepared } from '../language.ts';

const script = /<script\b[^>]*>([\s\S]*?)<\/script\s*>/gi;
const loaded = /<(script|iframe|source|video|embed)\b[^>]*?\bsrc\s*=\s*(["'])(https?:\/\/[^"'\n]+)\2/gi;

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

export const prepare = (text: string): Prepared => ({ source: scriptsOf(text) });
