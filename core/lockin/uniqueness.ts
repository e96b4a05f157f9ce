import { type CapabilityMapping, capabilityWords } from '../catalog/capability-mapping.ts';
import type { MappingClass } from '../catalog/model-schema.ts';
import { codeEvidence, counted, type MetricDefinition, type MetricInput } from './metric.ts';
import type { Evidence } from './types.ts';

const words: Readonly<Record<MappingClass, string>> = { d: 'drop-in', a: 'to adapt', m: 'missing or unknown' };

const evidenceOf = (usage: MetricInput['usage'], mapped: CapabilityMapping): readonly Evidence[] => {
  const sites = usage.capabilities.find(({ key }) => key === mapped.capability)?.sites ?? [];
  const fact: Evidence[] =
    mapped.source === null
      ? []
      : [
          {
            type: 'fact',
            text: `${capabilityWords(mapped.capability)}: ${mapped.reason}`,
            source: mapped.source.url,
            seen: mapped.source.seen,
          },
        ];
  return [...fact, ...codeEvidence(sites.map(({ path, line, symbol }) => ({ path, line, text: symbol })))];
};

const unknownOf = (mapping: readonly CapabilityMapping[]): readonly string[] =>
  mapping.filter(({ known }) => !known).map(({ capability, reason }) => `${capabilityWords(capability)}: ${reason}.`);

/**
 * Uniqueness: how much of what is used no other vendor gives in the same way.
 *
 * 100 · mean over the capabilities in use of d 0, a 0.4, m 1, against the target that loses least. Range 0–100.
 * High: what is used must be rebuilt or given up. Low: another vendor takes the same calls. What the catalogue does not
 * say counts as missing; so does everything where no target or no capability is known.
 * Source: cost model v1, section 3.5.
 */
export const uniqueness: MetricDefinition = {
  id: 'uniqueness',
  measure: ({ usage, mapping, coefficients }) => {
    const weights = {
      d: coefficients.used('lockin.uniqueness.d'),
      a: coefficients.used('lockin.uniqueness.a'),
      m: coefficients.used('lockin.uniqueness.m'),
    };
    const used = Object.values(weights);
    const worst = { value: 100 * weights.m.value, evidence: [], coefficients: used };
    if (mapping === null)
      return {
        ...worst,
        explanation: 'No target is known; counted as missing.',
        unknown: ['Which vendor could take over.'],
      };
    if (mapping.capabilities.length === 0)
      return {
        ...worst,
        explanation: 'No capability could be told from the code; counted as missing.',
        unknown: ['Which capabilities the code uses.'],
      };
    const classes = mapping.capabilities.map((capability) => capability.class);
    const count = (kind: MappingClass): string => `${classes.filter((found) => found === kind).length} ${words[kind]}`;
    return {
      value: (100 * classes.reduce((sum, kind) => sum + weights[kind].value, 0)) / classes.length,
      explanation: `Of ${counted(classes.length, 'capability', 'capabilities')} in use, against ${mapping.targetName}: ${count('d')}, ${count('a')}, ${count('m')}.`,
      evidence: mapping.capabilities.flatMap((capability) => evidenceOf(usage, capability)),
      unknown: unknownOf(mapping.capabilities),
      coefficients: used,
    };
  },
};
