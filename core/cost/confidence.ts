import type { Confidence } from '../catalog/schema.ts';
import type { PackageInput } from './packages/package.ts';

/**
 * How much of the mapping is known. High: every capability in use, at a target whose entry is well sourced. Low: no target,
 * no capability, or half of them or more unknown.
 */
export const confidenceOf = ({ mapping, to }: Pick<PackageInput, 'mapping' | 'to'>): Confidence => {
  if (mapping === null || mapping.capabilities.length === 0) return 'low';
  const unknown = mapping.capabilities.filter(({ known }) => !known).length;
  if (unknown * 2 >= mapping.capabilities.length) return 'low';
  return unknown > 0 || (to?.confidence ?? 'high') !== 'high' ? 'medium' : 'high';
};
