import { chainOf, type Expression } from '../neutral/expression.ts';

const speakers = new Set([
  'console',
  'logger',
  'log',
  'logging',
  'logs',
  'warnings',
  'print',
  'println',
  'printf',
  'fprintf',
  'debugprint',
  'echo',
  'puts',
  'eprintln',
  'panic',
  'alert',
  'toast',
  'exit',
  'die',
  'abort',
  'nslog',
  'timber',
  'error_log',
  'var_dump',
]);

const loud = new Set(['log', 'warn', 'warning', 'info', 'debug', 'error', 'trace', 'fatal', 'exception', 'critical']);

const holders = /^(_?log(ger|ging)?|console|slog|zap|winston|pino|tracing|system)$/i;

/** A call that only tells a person something: logging, printing, the making of an error. */
export const speaks = (callee: Expression): boolean => {
  const chain = chainOf(callee);
  if (!chain) return callee.kind === 'member' && loud.has(callee.name.toLowerCase()) && false;
  const names = chain.map((name) => name.toLowerCase());
  const last = names.at(-1) ?? '';
  if (/(error|exception)$/i.test(last) && names.length <= 2) return true;
  if (names.length === 1) return speakers.has(last);
  return (loud.has(last) && names.some((name) => holders.test(name))) || names[0] === 'console';
};
