import { expect, test } from 'vitest';
import { reportHtml } from '../../core/report/formats/html.ts';
import { pageEdges } from '../../electron/print/page-edges.ts';
import { hostile } from '../helpers/hostile.ts';
import { northwind } from '../helpers/northwind.ts';

const report = (assessment = northwind()): string =>
  reportHtml(assessment, { organisation: 'Northwind', edges: 'host' });

test('a report brings its own head and foot to the printer', () => {
  const { header, footer } = pageEdges(report());
  expect(header).toContain('Northwind');
  expect(footer).toContain('nothing was sent anywhere');
  expect(footer).toContain('<span class="pageNumber"></span> of <span class="totalPages"></span>');
});

test('the margins are set in the font of the document', () => {
  const uri = 'data:font/woff2;base64,d09GMg==';
  const { header } = pageEdges(
    reportHtml(northwind(), { organisation: 'Northwind', edges: 'host', fonts: [{ weight: 400, uri }] }),
  );
  expect(header).toMatch(/^<style>@font-face\{[^}]*d09GMg==[^}]*\}<\/style>/);
  expect(header).toContain("'Report Sans'");
});

test('a document without them gets its title and page numbers', () => {
  const { header, footer } = pageEdges('<title>x</title>');
  expect(header).toBe('<span></span>');
  expect(footer).toContain('class="title"');
});

test('a name from a scanned folder can neither end a template nor bring one', () => {
  const { header, footer } = pageEdges(report(hostile()));
  expect(`${header}${footer}`).not.toMatch(/<(?!\/?(div|span)\b)/);
});
