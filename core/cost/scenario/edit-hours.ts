import type { Coefficients } from '../../catalog/coefficients.ts';
import type { EffortKey, MappingClass } from '../../catalog/model-schema.ts';
import type { Site, VendorUsage } from '../../lockin/types.ts';
import { editHours } from '../packages/edit.ts';
import { siteGroups, spreadFactor } from '../site-groups.ts';
import { teamFactor, teamFactors } from '../team.ts';
import { plus, threePoint, times } from '../three-point.ts';
import type { Range, Settings } from '../types.ts';

/**
 * Hours of changing these sites and testing it, by the same table, spread, assistant and team factors as a move. Used for
 * edits that keep the vendor: they are drop-ins (d) where a line is only pointed elsewhere, adaptations (a) where it is
 * rewritten.
 */
export const hoursOfEdits = (
  sites: readonly Site[],
  classOf: (site: Site) => MappingClass,
  usage: VendorUsage,
  settings: Settings,
  coefficients: Coefficients<EffortKey>,
): Range => {
  const groups = siteGroups({ sites, testSites: [] }, classOf, coefficients);
  const minutes = groups.reduce((sum, group) => sum + group.minutes, 0);
  const files = new Set(sites.map(({ path }) => path)).size;
  const edited = editHours((spreadFactor(files, coefficients) * minutes) / 60, settings, coefficients);
  const share = threePoint(coefficients, usage.tests.state === 'none' ? 'test.uncovered' : 'test.covered');
  const tested = { low: edited.low * share.low, likely: edited.likely * share.likely, high: edited.high * share.high };
  return times(plus(edited, tested), teamFactor(teamFactors(settings, coefficients)));
};
