import { describe, expect, it } from 'vitest';
import { assessPlan } from '../../../../core/assess/plan.ts';
import { reportHtml } from '../../../../core/report/formats/html.ts';
import { planCsv } from '../../../../core/report/formats/plan/csv.ts';
import { planJson } from '../../../../core/report/formats/plan/json.ts';
import { planMarkdown } from '../../../../core/report/formats/plan/markdown.ts';
import { type DerivationStep, paybackDerivation } from '../../../../core/report/wording/derivation.ts';
import { northwind } from '../../../helpers/northwind.ts';
import { shippedCatalogue } from '../../../helpers/shipped-catalogue.ts';

interface Written {
  readonly effortDerivation: readonly DerivationStep[];
  readonly legs: readonly { readonly paybackDerivation: readonly DerivationStep[] }[];
}

const assessment = northwind();
const plan = assessPlan({
  assessment,
  catalogue: shippedCatalogue,
  scenario: { legs: [{ from: 'openai-sora', to: 'google-vertex-veo' }], adapterFirst: true },
});

describe('a plan on paper', () => {
  it('has a chapter of its own with range, work and lines', () => {
    const page = reportHtml(assessment, { plans: [plan] });
    expect(page).toContain('id="plan"');
    expect(plan.title).toMatch(/^Adapter first, then .+ → .+/);
    expect(page).toContain(plan.title);
    expect(page).toContain('Put an adapter in front');
  });

  it('has no chapter where no plan is given', () => {
    expect(reportHtml(assessment)).not.toContain('id="plan"');
  });

  it('says what is unknown and why, never zero', () => {
    const page = reportHtml(assessment, { plans: [plan] });
    expect(page).toContain('difference unknown');
    expect(page).toContain('What a month costs now is unknown');
  });
});

describe('every total of a plan', () => {
  const { sum, hours, days } = plan.outcome;
  const settings = plan.settings;

  it('follows from what its account names', () => {
    expect(sum.packages.reduce((total, { mean }) => total + mean, 0) * sum.factor).toBeCloseTo(sum.mean, 9);
    const likely = sum.mean / Math.sqrt(1 + (sum.deviation / sum.mean) ** 2);
    expect(hours.likely).toBeCloseTo(likely, 9);
    expect(hours.high).toBeCloseTo(likely * Math.exp(1.2816 * sum.sigma), 9);
    expect(days.likely * settings.focusHoursPerDay).toBeCloseTo(hours.likely, 9);
  });

  it('is worked out step by step in the PDF and in JSON', () => {
    const labels = ['Packages', 'Team', 'Hours', 'Days', 'Cost of the work'];
    const written = JSON.parse(planJson(plan)) as Written; // as: written above
    expect(written.effortDerivation.map(({ label }) => label)).toEqual(labels);
    expect(written.legs[0]?.paybackDerivation.at(-1)?.text).toContain('What a month costs now is unknown');
    const page = reportHtml(assessment, { plans: [plan] });
    expect(page).toContain('How the figures are worked out');
    for (const label of labels) expect(page).toContain(`<b>${label}.</b>`);
  });

  it('shows difference and payback of known months with the amounts they come from', () => {
    const volumes = [{ vendor: 'openai-sora', model: null, unit: 'second', perMonth: 1000, resolution: '720p' }];
    const known = assessPlan({
      assessment: { ...assessment, settings: { ...assessment.settings, volumes, currency: 'USD' } },
      catalogue: shippedCatalogue,
      scenario: { legs: [{ from: 'openai-sora', to: 'google-vertex-veo' }], adapterFirst: false },
    });
    const [leg] = known.outcome.legs;
    const steps = leg === undefined ? [] : paybackDerivation(leg, known.settings);
    expect(steps.map(({ label }) => label).slice(0, 3)).toEqual(['A month now', 'A month then', 'Difference']);
    for (const { text } of steps.slice(0, 2))
      expect(text).toMatch(/^[\d.].*USD.*: .* × [\d.]+\sUSD.* a second \(https:\/\/.*, seen \d+\s\w+\s\d{4}\)/);
    expect(steps[2]?.text).toMatch(/a month\.$/);
  });
});

describe('the work items of a plan', () => {
  const hours = plan.outcome.workItems.reduce((sum, item) => sum + item.hours, 0);

  it('add up to the same hours in CSV, whose rows are places', () => {
    const rows = planCsv(plan).trimEnd().split('\r\n').slice(1);
    const places = plan.outcome.workItems.reduce((sum, { places: own }) => sum + Math.max(1, own.length), 0);
    expect(rows).toHaveLength(places);
    const items = JSON.parse(planJson(plan)).workItems as { hours: number }[]; // as: written above
    expect(items.reduce((sum, item) => sum + item.hours, 0)).toBeCloseTo(hours, 0);
  });

  it('are a list to tick in Markdown, with lines as code', () => {
    const text = planMarkdown(plan);
    expect(text.match(/^- \[ \] /gm)).toHaveLength(plan.outcome.workItems.length);
    expect(text).toMatch(/^ {2}- `[^`]+:\d+` `/m);
  });

  it('are the same whenever they are written', () => {
    expect(planJson(plan)).toBe(planJson(plan));
  });
});
