import { calledName } from '../resolve/callers.ts';
import { frameOfCall } from '../resolve/calls.ts';
import type { Evaluator } from '../resolve/evaluator.ts';
import { matchAddress } from './address.ts';
import type { Decided } from './decide.ts';
import type { Drafts } from './draft.ts';
import { receiverOf } from './request.ts';
import { placeOf } from './via.ts';

/** Writes down where a plain HTTP client is made with a vendor's address that accepted requests go below. */
export const writeHttpClients = (drafts: Drafts, evaluator: Evaluator, decided: Decided): void => {
  for (const { match, vendor } of decided.http)
    for (const value of receiverOf(evaluator, match.call, frameOfCall(evaluator, match.ref))) {
      if (value.kind !== 'client') continue;
      const made = value.call.file.unit.calls[value.call.call];
      const base = value.base.some((text) => matchAddress(evaluator.project.rules, text)?.rule.vendor === vendor);
      if (!made || !base) continue;
      drafts.add({
        ...placeOf(value.call),
        endLine: made.endLine,
        vendor,
        kind: 'client-init',
        symbol: calledName(made.callee) ?? 'client',
        confidence: 'high',
        via: ['an HTTP client is made with the vendor’s address, and requests for video go below it'],
      });
    }
};
