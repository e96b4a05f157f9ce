import type { SyntaxNode } from '../../detector.ts';
import type { Expression } from '../../neutral/expression.ts';
import type { Argument } from '../../neutral/unit.ts';
import type { Walk } from '../../syntax/walk.ts';
import { pairsIn } from './bodies.ts';

/** Programs that send a request to an address among their arguments. */
export const sendsRequest = (program: string): boolean => /^(curl|wget|http|https|xh|xhs|curlie)$/.test(program);

const shortWithValue = /^-[a-zA-Z]*[XdHoFuAebcmwxTKEr]$/;

const longWithValue =
  /^--(request|data(-raw|-binary|-urlencode|-ascii)?|json|header|output|form(-string)?|user|user-agent|referer|cookie|cookie-jar|max-time|connect-timeout|retry(-delay|-max-time)?|write-out|proxy|upload-file|config|cert|cacert|key|range|limit-rate|resolve|method|body-data|post-data|output-document)$/;

const bodies = /^(-[a-zA-Z]*d|--data(-raw|-binary|-ascii)?|--json|--post-data|--body-data)$/;

const nameOf = (option: string): string => {
  if (bodies.test(option)) return 'data';
  if (/^(-[a-zA-Z]*X|--request|--method)$/.test(option)) return 'method';
  return /^(-[a-zA-Z]*H|--header)$/.test(option) ? 'headers' : option.replace(/^-+/, '');
};

const optionValue = (walk: Walk, option: string, node: SyntaxNode): Expression => {
  const name = nameOf(option);
  const value = walk.as('value', name, () => walk.visit(node));
  const entries = bodies.test(option) ? pairsIn(walk, node) : [];
  return entries.length > 0 ? { kind: 'object', entries, ...walk.place(node) } : value;
};

/** The arguments of a program that sends a request: options by their names, addresses without one. */
export const requestArguments = (walk: Walk, nodes: readonly SyntaxNode[]): Argument[] => {
  const found: Argument[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (!node) continue;
    const text = node.type === 'word' ? walk.text(node) : '';
    const next = nodes[at + 1];
    const { line } = walk.place(node);
    if (text === '--url' && next) found.push({ name: 'url', value: walk.visit(next), line });
    else if (next && (shortWithValue.test(text) || longWithValue.test(text)))
      found.push({ name: nameOf(text), value: optionValue(walk, text, next), line });
    else {
      if (!/^-./.test(text)) found.push({ name: null, value: walk.visit(node), line });
      continue;
    }
    at += 1;
  }
  return found;
};
