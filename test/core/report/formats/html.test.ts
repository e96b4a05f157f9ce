// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { type HtmlOptions, reportHtml } from '../../../../core/report/formats/html.ts';
import type { Assessment } from '../../../../core/report/types.ts';
import { assessmentOf, vendorOf } from '../../../helpers/assessment.ts';
import { finding } from '../../../helpers/finding.ts';
import { hostile, hostileText } from '../../../helpers/hostile.ts';
import { northwind } from '../../../helpers/northwind.ts';

const parsed = (source: string): Document => new DOMParser().parseFromString(source, 'text/html');

const pageOf = (assessment: Assessment, options?: HtmlOptions): Document => parsed(reportHtml(assessment, options));

const text = (document: Document): string => (document.body.textContent ?? '').replace(/[\u00a0\u202f]/g, ' ');

describe('the printable report', () => {
  it('opens with the finding as its only first-level heading', () => {
    const headings = [...pageOf(northwind()).querySelectorAll('h1')].map((heading) => heading.textContent);
    expect(headings).toHaveLength(1);
    expect(headings[0]).toContain('Nine calls in production reach services that are already switched off');
  });

  it('names file and lines of every production finding', () => {
    const assessment = northwind();
    const written = text(pageOf(assessment));
    for (const { path, line, lane } of assessment.scan.findings)
      if (lane === 'production')
        expect(written).toMatch(new RegExp(`${path.replace(/[.[\]]/g, '\\$&')}:(?:[0-9, :]*[ :])?${line}(?!\\d)`));
  });

  it('opens a score down to its causes and a cost down to its packages and sources', () => {
    const livekit = pageOf(northwind()).querySelector('#vendor-livekit');
    const written = livekit?.textContent ?? '';
    for (const words of [
      'Spread',
      'Exit readiness',
      'Learn the target',
      'Roll out',
      'assistant factor 0.7',
      'Second opinion',
    ])
      expect(written).toContain(words);
    expect(livekit?.querySelectorAll('a.mark').length).toBeGreaterThan(0);
  });

  it('lists every source that a mark points to', () => {
    const document = pageOf(northwind());
    const marks = [...document.querySelectorAll('a.mark')].map((mark) => mark.getAttribute('href') ?? '');
    expect(marks.length).toBeGreaterThan(5);
    for (const href of marks) expect(document.querySelector(href)?.textContent).toContain('https://');
  });

  it('is readable by a screen reader: language, scopes, captions, no skipped heading level', () => {
    const document = pageOf(northwind());
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).not.toBe('');
    expect([...document.querySelectorAll('th')].filter((cell) => !cell.hasAttribute('scope'))).toEqual([]);
    expect(
      [...document.querySelectorAll('figure')].filter((figure) => figure.querySelector('figcaption') === null),
    ).toEqual([]);
    expect(
      [...document.querySelectorAll('svg')].filter(
        (svg) => !svg.hasAttribute('aria-label') && !svg.hasAttribute('aria-hidden'),
      ),
    ).toEqual([]);
    const levels = [...document.querySelectorAll('h1,h2,h3,h4')].map((heading) => Number(heading.tagName[1]));
    const skips = levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 0) + 2);
    expect(skips).toEqual([]);
  });

  it('asks for nothing from outside and runs nothing', () => {
    const document = pageOf(northwind(), { fonts: [{ weight: 400, uri: 'data:font/woff2;base64,AAAA' }] });
    expect(document.querySelectorAll('script, link, iframe, object, embed, img')).toHaveLength(0);
    expect(
      [...document.querySelectorAll('[href]')].filter((link) => !link.getAttribute('href')?.startsWith('#')),
    ).toEqual([]);
    const urls = [...(document.querySelector('style')?.textContent ?? '').matchAll(/url\(([^)]*)\)/g)].map(
      ([, url]) => url,
    );
    expect(urls).toEqual(['data:font/woff2;base64,AAAA']);
  });

  it('takes no font but an embedded one', () => {
    for (const uri of [
      'https://example.com/a.woff2',
      'data:font/woff2;base64,AA")}</style><script>',
      'file:///etc/passwd',
    ])
      expect(reportHtml(northwind(), { fonts: [{ weight: 400, uri }] })).not.toContain('url(');
  });

  it('shows whatever a scanned folder holds as text', () => {
    const source = reportHtml(hostile(), { organisation: hostileText, classification: hostileText });
    const document = parsed(source);
    expect(document.querySelectorAll('script, img')).toHaveLength(0);
    expect(
      [...document.querySelectorAll('*')]
        .flatMap((element) => [...element.attributes])
        .filter(({ name }) => name.startsWith('on')),
    ).toEqual([]);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(source).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\u2066-\u2069]/);
    expect(text(document)).toContain('\\u001b[2J\\u202egnp.exe');
  });

  it('lets nothing from a scanned folder end the style sheet', () => {
    const document = pageOf(hostile(), { organisation: hostileText });
    expect(document.querySelectorAll('style')).toHaveLength(1);
    expect(document.querySelector('style')?.textContent).toContain('@media screen');
  });

  it('says that nothing was found, without empty tables', () => {
    const document = pageOf(assessmentOf([]));
    expect(text(document)).toContain('No video vendor is used by the production code that was read.');
    expect([...document.querySelectorAll('tbody')].filter((body) => body.children.length === 0)).toEqual([]);
    for (const link of document.querySelectorAll('nav a'))
      expect(document.querySelector(link.getAttribute('href') ?? '')).not.toBeNull();
  });

  it('shows unknown as a word, never as nothing', () => {
    const lonely = vendorOf({
      id: 'acme',
      name: 'Acme',
      findings: [finding()],
      values: [0, 0, 0, 0, 0, 0, 0],
      days: [0, 0, 0],
      run: null,
    });
    const written = text(pageOf(assessmentOf([lonely])));
    expect(written).toContain('What leaving would take is unknown');
    expect(written).not.toContain('0 – 0 – 0');
  });

  it('can be the first page alone', () => {
    const document = pageOf(northwind(), { executiveOnly: true });
    expect(document.querySelectorAll('.chapter, .soft, nav')).toHaveLength(0);
    expect(document.querySelector('h1')).not.toBeNull();
  });

  it('leaves the edges of the page to the host that prints it, and gives it their text', () => {
    const document = pageOf(northwind(), { edges: 'host', classification: 'Confidential' });
    expect(document.querySelector('style')?.textContent).not.toContain('@bottom-right');
    expect(document.querySelector<HTMLTemplateElement>('#print-header')?.innerHTML).toContain('Confidential');
    expect(document.querySelector<HTMLTemplateElement>('#print-footer')?.innerHTML).toContain('class="totalPages"');
  });

  it('is the same text for the same assessment', () => {
    expect(reportHtml(northwind())).toBe(reportHtml(northwind()));
  });

  it('keeps the colours of a workspace', () => {
    const source = reportHtml(northwind(), { vendorSlots: { livekit: 1 } });
    expect(source).toContain('<i class="swatch" style="background:#c2703d"></i><a href="#vendor-livekit">');
  });
});
