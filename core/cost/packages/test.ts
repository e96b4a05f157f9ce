import { threePoint, threePointSources } from '../three-point.ts';
import { editHours } from './edit.ts';
import { codeEvidence, counted, type PackageDefinition } from './package.ts';

/**
 * Proving the move: the edit hours times 0.3 / 0.4 / 0.6, or times 0.5 / 0.7 / 1.2 where no test touches the vendor, since
 * characterisation tests must come first. Source: cost model v1, section 3.3.
 */
export const test: PackageDefinition = {
  id: 'test',
  estimate: ({ usage, siteHours, settings, coefficients }) => {
    const name = usage.tests.state === 'none' ? 'test.uncovered' : 'test.covered';
    const share = threePoint(coefficients, name);
    const edited = editHours(siteHours, settings, coefficients);
    return {
      hours: { low: edited.low * share.low, likely: edited.likely * share.likely, high: edited.high * share.high },
      explanation:
        usage.tests.state === 'none'
          ? 'No test touches the vendor: tests that pin down what it does now come first.'
          : `${counted(usage.testSites.length, 'test file')} ${usage.testSites.length === 1 ? 'touches' : 'touch'} the vendor.`,
      evidence: codeEvidence(usage.tests.places),
      coefficients: threePointSources(coefficients, name),
      remarks: [],
    };
  },
};
