import { expect, test } from 'vitest';
import { reportHtml, reportSections } from '../../../../core/report/formats/html.ts';
import { northwind } from '../../../helpers/northwind.ts';

test('a report holds only the chapters that are wanted, in their own order', () => {
  const html = reportHtml(northwind(), { sections: ['coverage', 'alarms'] });
  expect(html).toContain('id="alarms"');
  expect(html).not.toContain('id="vendors"');
  expect(html).toBe(reportHtml(northwind(), { sections: ['alarms', 'coverage'] }));
});

test('without a wish every chapter is there', () => {
  expect(reportHtml(northwind())).toBe(reportHtml(northwind(), { sections: reportSections }));
});

test('the first page lists the chapters that are there, and only those', () => {
  const html = reportHtml(northwind(), { sections: ['coverage', 'alarms'] });
  const listed = [...html.matchAll(/<a href="#([a-z-]+)">/g)].map(([, id]) => id);
  expect(listed).toEqual(['alarms', 'coverage']);
});
