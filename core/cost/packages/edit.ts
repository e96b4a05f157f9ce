import type { Coefficients } from '../../catalog/coefficients.ts';
import type { EffortKey } from '../../catalog/model-schema.ts';
import { threePoint, threePointSources, times } from '../three-point.ts';
import type { Range, Settings } from '../types.ts';
import { counted, type PackageDefinition, type PackageInput } from './package.ts';

/** Hours of editing: 0.5 / 1 / 2.5 times site hours times the assistant factor; skewed to overrun. */
export const editHours = (siteHours: number, settings: Settings, coefficients: Coefficients<EffortKey>): Range =>
  times(threePoint(coefficients, 'edit'), siteHours * settings.assistantFactor);

const siteCount = (groups: PackageInput['groups']): number => groups.reduce((sum, { count }) => sum + count, 0);

/**
 * Changing every site. The sum of minutes by site is a work list that a reader can open line by line; in it like sites
 * get cheaper and spread over files makes all of them dearer. Source: cost model v1, sections 3.2 and 3.3.
 */
export const edit: PackageDefinition = {
  id: 'edit',
  estimate: ({ groups, siteHours, settings, coefficients }) => ({
    hours: editHours(siteHours, settings, coefficients),
    explanation: `${counted(siteCount(groups), 'site')} in ${counted(groups.length, 'group')} of like ones ${siteCount(groups) === 1 ? 'takes' : 'take'} ${siteHours.toFixed(1)} h, times the assistant factor ${settings.assistantFactor}.`,
    evidence: [
      ...groups.flatMap(({ places }) => places),
      { type: 'setting', text: `Assistant factor ${settings.assistantFactor}` },
    ],
    coefficients: [
      ...threePointSources(coefficients, 'edit'),
      ...new Map(groups.map(({ kind, class: mapped }) => [`${kind} ${mapped}`, { kind, mapped }])).values(),
    ].map((item) => ('mapped' in item ? coefficients.used(`effort.minutes.${item.kind}.${item.mapped}`) : item)),
    remarks: [],
  }),
};
