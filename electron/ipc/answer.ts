import type { Failure } from './contract.ts';

export const refuse = (code: Failure['code'], detail: string): { readonly ok: false; readonly error: Failure } => ({
  ok: false,
  error: { code, detail },
});

export const done = <Value>(value: Value): { readonly ok: true; readonly value: Value } => ({ ok: true, value });
