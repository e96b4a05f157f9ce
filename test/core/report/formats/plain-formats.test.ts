import { describe, expect, it } from 'vitest';
import { reportCsv } from '../../../../core/report/formats/csv.ts';
import { reportHtml } from '../../../../core/report/formats/html.ts';
import { jsonDocument, reportJson } from '../../../../core/report/formats/json.ts';
import { reportMarkdown } from '../../../../core/report/formats/markdown.ts';
import { reportText } from '../../../../core/report/formats/text.ts';
import { assessmentOf } from '../../../helpers/assessment.ts';
import { hostile, hostileText } from '../../../helpers/hostile.ts';
import { northwind } from '../../../helpers/northwind.ts';

describe('JSON', () => {
  it('carries its format version, the day, the catalogue and the commit', () => {
    expect(jsonDocument(northwind())).toMatchObject({
      formatVersion: 1,
      today: '2026-11-23',
      catalogue: { version: '3f9a01c2', day: '2026-11-12' },
      root: { commit: '8f31c02d9b7e4a6f5c1d2e3f4a5b6c7d8e9f0a1b' },
    });
  });

  it('has every field of a finding that the format promises', () => {
    const [finding] = jsonDocument(northwind()).findings;
    const promised = [
      'path',
      'line',
      'column',
      'endLine',
      'vendor',
      'underlyingVendor',
      'kind',
      'symbol',
      'operation',
      'capability',
      'model',
      'lane',
      'confidence',
      'via',
    ];
    expect(Object.keys(finding ?? {})).toEqual(promised);
  });

  it('gives each vendor its score, seven sub-scores that add up to it, and a cost', () => {
    for (const vendor of jsonDocument(northwind()).vendors) {
      const sum = vendor.subScores.reduce((total, { value, weight }) => total + (value * weight) / 100, 0);
      expect(vendor.subScores).toHaveLength(7);
      expect(sum).toBeCloseTo(vendor.score, 1);
      expect(vendor.cost.days.low).toBeLessThan(vendor.cost.days.high);
    }
  });

  it('keeps unknown as null', () => {
    const livekit = jsonDocument(northwind()).vendors.find(({ vendor }) => vendor === 'livekit');
    expect(livekit?.runCost).toMatchObject({ perMonth: null, unknown: ['No monthly volume is set.'] });
  });

  it('gives back hostile text unchanged', () => {
    expect(JSON.parse(reportJson(hostile())).findings[0].path).toBe(hostileText);
  });
});

describe('the terminal summary', () => {
  it('stays within 80 columns but for lines that name a place in the code', () => {
    const long = reportText(northwind())
      .split('\n')
      .filter((line) => line.length > 80);
    expect(long.filter((line) => !/:\d+ {2}/.test(line))).toEqual([]);
  });

  it('lets no file name steer the terminal', () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    expect(reportText(hostile()).replaceAll('\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e]/);
  });

  it('says in one sentence that nothing was found, and still what was read', () => {
    const text = reportText(assessmentOf([]));
    expect(text).toContain('No video vendor is used by the production code that was read.');
    expect(text).toContain('larger than the size limit');
  });
});

describe('CSV', () => {
  it('has one row a finding under a heading, and quotes what would break a row', () => {
    const rows = reportCsv(northwind()).trimEnd().split('\r\n');
    expect(rows[0]).toBe(
      'path,line,column,vendor,underlyingVendor,kind,symbol,operation,capability,model,lane,confidence,via',
    );
    expect(rows).toHaveLength(northwind().scan.findings.length + 1);
    expect(reportCsv(hostile())).toContain('""');
  });

  it('gives a spreadsheet no formula to run', () => {
    const assessment = northwind();
    const [first] = assessment.scan.findings;
    const findings = first === undefined ? [] : [{ ...first, path: '=HYPERLINK("x")', symbol: '@SUM(1)' }];
    const row = reportCsv({ ...assessment, scan: { ...assessment.scan, findings } }).split('\r\n')[1] ?? '';
    expect(row.startsWith('"\'=HYPERLINK(""x"")"')).toBe(true);
    expect(row).toContain(",'@SUM(1),");
  });
});

describe('Markdown', () => {
  it('has a table of vendors and one of call sites each', () => {
    const markdown = reportMarkdown(northwind());
    expect(markdown).toContain('| LiveKit | 21 |');
    expect(markdown).toContain('| `studio/src/render/sora.ts:12` | `videos.create` | `sora-2` |');
  });

  it('makes no tag, link or cell of what a scanned folder holds', () => {
    const markdown = reportMarkdown(hostile());
    const outsideCode = markdown.replace(/`[^`]*`/g, '');
    expect(outsideCode).not.toMatch(/(?<!\\)<(?!br>)/);
    expect(markdown.split('\n').filter((line) => line.startsWith('# '))).toHaveLength(1);
  });
});

describe('what somebody dismissed', () => {
  const assessment = northwind();
  const finding = assessment.scan.findings[0];
  if (finding === undefined) throw new Error('the sample has no finding');
  const reason = 'dead code, gone with the next release';
  const judged = { ...assessment, dismissed: [{ finding, reason }] };
  const place = `${finding.path}:${finding.line}`;

  it('is named with its place and reason in the JSON and in Markdown', () => {
    expect(JSON.parse(reportJson(judged)).dismissed).toMatchObject([
      { path: finding.path, line: finding.line, reason },
    ]);
    expect(reportMarkdown(judged)).toContain(`\`${place}\`: ${reason}`);
  });

  it('stands in the report with a word on the first page', () => {
    const page = reportHtml(judged, { organisation: 'Northwind' });
    expect(page).toContain('1 finding was dismissed by hand and left out');
    expect(page).toContain(reason);
  });

  it('is not mentioned where there is nothing of the kind', () => {
    expect(JSON.parse(reportJson(assessment))).not.toHaveProperty('dismissed');
    expect(reportHtml(assessment, { organisation: 'Northwind' })).not.toContain('dismissed');
  });
});
