import { expect, it } from 'vitest';
import { reportCsv } from '../../../../core/report/formats/csv.ts';
import { reportHtml } from '../../../../core/report/formats/html.ts';
import { reportJson } from '../../../../core/report/formats/json.ts';
import { reportMarkdown } from '../../../../core/report/formats/markdown.ts';
import { reportText } from '../../../../core/report/formats/text.ts';
import type { Assessment } from '../../../../core/report/types.ts';
import { assessmentOf } from '../../../helpers/assessment.ts';
import { northwind } from '../../../helpers/northwind.ts';

const assessments: Readonly<Record<string, () => Assessment>> = { northwind, nothing: () => assessmentOf([]) };

const formats: Readonly<Record<string, (assessment: Assessment) => string>> = {
  json: reportJson,
  txt: reportText,
  csv: reportCsv,
  md: reportMarkdown,
  html: (assessment) => reportHtml(assessment, { organisation: 'Northwind Media' }),
};

const cases = Object.keys(assessments).flatMap((name) =>
  Object.keys(formats).map((extension) => [name, extension] as const),
);

it.each(cases)('the report of %s as %s is as it was looked at and kept', async (name, extension) => {
  const assessment = assessments[name]?.();
  const text = assessment === undefined ? undefined : formats[extension]?.(assessment);
  await expect(text).toMatchFileSnapshot(`../../../golden/report/${name}.${extension}`);
});
