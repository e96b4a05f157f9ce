import type { FindingKind } from '../scan/types.ts';

/** Kinds that stand for the same claim, scored together; inside a group the exact kind does not decide. */
export const groups = ['primary', 'import', 'manifest', 'other'] as const;
export type Group = (typeof groups)[number];

const groupOfKind: Readonly<Record<FindingKind, Group>> = {
  call: 'primary',
  'client-init': 'primary',
  'endpoint-url': 'primary',
  'model-id': 'primary',
  import: 'import',
  'manifest-dependency': 'manifest',
  'env-var': 'other',
  'webhook-handler': 'other',
};

export const groupOf = (kind: FindingKind): Group => groupOfKind[kind];
