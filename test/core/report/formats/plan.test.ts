import { describe, expect, it } from 'vitest';
import { assessPlan } from '../../../../core/assess/plan.ts';
import { reportHtml } from '../../../../core/report/formats/html.ts';
import { planCsv } from '../../../../core/report/formats/plan/csv.ts';
import { planJson } from '../../../../core/report/formats/plan/json.ts';
import { planMarkdown } from '../../../../core/report/formats/plan/markdown.ts';
import { northwind } from '../../../helpers/northwind.ts';
import { shippedCatalogue } from '../../../helpers/shipped-catalogue.ts';

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
