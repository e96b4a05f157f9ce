import type { Assessment } from '../../core/report/types.ts';
import { assessmentOf, scanOf, vendorOf } from './assessment.ts';
import { finding } from './finding.ts';

export const hostileText =
  '</title><script>alert(1)</script>"\'`|<img src=x onerror=alert(2)>&=cmd\u001b[2J\u202egnp.exe\n# x';

/** Everything that a scanned folder decides holds markup, quotes, formulas, escape codes and direction marks. */
export const hostile = (): Assessment => {
  const evil = finding({
    path: hostileText,
    symbol: hostileText,
    model: hostileText,
    capability: hostileText,
    operation: hostileText,
    via: [hostileText],
  });
  const vendor = vendorOf({
    id: 'acme',
    name: 'Acme',
    findings: [evil],
    values: [20, 20, 20, 20, 20, 20, 20],
    days: [1, 2, 4],
    run: null,
    target: 'beta',
  });
  const alarm = {
    state: 'off' as const,
    vendor: 'acme',
    models: [hostileText],
    subject: `Acme (${hostileText})`,
    day: '2026-09-24',
    daysSince: 60,
    source: 'https://example.com/a',
    seen: '2026-10-01',
    findings: [evil],
    calls: 1,
    nearest: null,
  };
  const scan = scanOf([evil]);
  return assessmentOf([vendor], [alarm], {
    scan: {
      ...scan,
      root: { name: hostileText, commit: null, branch: hostileText },
      coverage: {
        ...scan.coverage,
        skipped: [{ reason: hostileText, count: 1 }],
        diagnostics: [{ path: hostileText, code: 'parse-failed', detail: hostileText }],
        languages: { [hostileText]: 1 },
      },
    },
  });
};
