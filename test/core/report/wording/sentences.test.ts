import { describe, expect, it } from 'vitest';
import type { Alarm } from '../../../../core/report/types.ts';
import { alarmSentence } from '../../../../core/report/wording/alarms.ts';
import {
  alarmsFinding,
  coverageFinding,
  mapFinding,
  shareFinding,
  vendorFinding,
  vendorsFinding,
} from '../../../../core/report/wording/findings.ts';
import { headline, lead } from '../../../../core/report/wording/headline.ts';
import { assessmentOf, scanOf, vendorOf } from '../../../helpers/assessment.ts';
import { finding } from '../../../helpers/finding.ts';
import { northwind } from '../../../helpers/northwind.ts';

const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

const acme = (calls = 1, days: readonly [number, number, number] = [2, 5, 11], score = 40) =>
  vendorOf({
    id: 'acme',
    name: 'Acme',
    findings: Array.from({ length: calls }, (_, index) => finding({ line: index + 1 })),
    values: [score, score, score, score, score, score, score],
    days,
    run: null,
    target: days[2] === 0 ? null : 'beta',
  });

const named = (id: string, name: string, score: number, days: number) =>
  vendorOf({
    id,
    name,
    findings: [finding({ vendor: id })],
    values: Array(7).fill(score),
    days: [days / 2, days, days * 2],
    run: null,
    target: 'x',
  });

const alarm = (part: Partial<Alarm>): Alarm => ({
  state: 'off',
  vendor: 'acme',
  models: [],
  subject: 'Acme',
  day: '2026-09-24',
  daysSince: 60,
  source: 'https://example.com',
  seen: '2026-10-01',
  findings: [finding()],
  calls: 1,
  nearest: null,
  ...part,
});

describe('the headline', () => {
  it('says first what is switched off, then what leaving would take', () => {
    expect(plain(headline(northwind()))).toBe(
      'Nine calls in production reach services that are already switched off; leaving LiveKit, the most binding vendor, would take about 21 days.',
    );
  });

  it('agrees with one call to one service', () => {
    expect(plain(headline(assessmentOf([acme()], [alarm({})])))).toBe(
      'One call in production reaches a service that is already switched off; leaving Acme would take about 5 days.',
    );
  });

  it('names the first day where an end is announced', () => {
    const ending = alarm({ state: 'ending', day: '2027-09-14', daysSince: -295, calls: 2 });
    expect(plain(headline(assessmentOf([acme(2)], [ending])))).toContain(
      'Two calls in production reach a service that ends on 14 Sep 2027;',
    );
  });

  it('counts references where no call is in sight', () => {
    expect(plain(headline(assessmentOf([acme()], [alarm({ calls: 0 })])))).toContain(
      'One reference in production reaches a service',
    );
  });

  it('says that nothing is known to end where no alarm stands', () => {
    const two = assessmentOf([named('a', 'Alpha', 60, 20), named('b', 'Beta', 20, 3)]);
    expect(plain(headline(two))).toBe(
      'Two video vendors are in use and none of them is known to end; leaving Alpha, the most binding vendor, would take about 20 days.',
    );
  });

  it('gives no days where no way to leave is known', () => {
    expect(plain(headline(assessmentOf([acme(1, [0, 0, 0])])))).toContain('no way to leave Acme is known');
  });

  it('speaks only of the code that was read where nothing was found', () => {
    expect(headline(assessmentOf([]))).toBe('No video vendor is used by the production code that was read.');
  });

  it('does not call a folder clean of which nothing was read', () => {
    const scan = scanOf([], { coverage: { ...scanOf([]).coverage, listed: 3, read: 0 } });
    expect(headline(assessmentOf([], [], { scan }))).toContain('nothing can be said');
  });
});

describe('the lead paragraph', () => {
  it('says what was read, found, and where it goes', () => {
    expect(plain(lead(northwind()))).toBe(
      'We read 4 812 of 4 851 files and found 99 production calls to five video vendors. 61 % of the calls go to fal; the hardest to leave is LiveKit. Its evidence stands in 15 production files.',
    );
  });
});

describe('titles made from data', () => {
  it('name how many vendors hold most of the exit cost', () => {
    expect(plain(vendorsFinding(northwind()))).toBe('Two of five hold most of the exit cost');
    expect(plain(vendorsFinding(assessmentOf([named('a', 'Alpha', 60, 20), named('b', 'Beta', 20, 3)])))).toBe(
      'Alpha alone holds most of the exit cost',
    );
    expect(plain(vendorsFinding(assessmentOf([acme()])))).toBe(
      'Acme is the only vendor; leaving it would take about 5 days',
    );
    expect(vendorsFinding(assessmentOf([]))).toBe('No vendor is used in production');
  });

  it('tell hard from easy only where the scores differ enough', () => {
    expect(mapFinding(northwind())).toBe('Amazon Nova Reel is easy to leave, LiveKit is not');
    expect(mapFinding(assessmentOf([named('a', 'Alpha', 60, 9), named('b', 'Beta', 52, 8)]))).toBe(
      'Both bind about as much: 52 to 60 of 100',
    );
    expect(mapFinding(assessmentOf([named('a', 'Alpha', 40, 9), named('b', 'Beta', 10, 8)]))).toBe(
      'None binds hard; Alpha binds most',
    );
  });

  it('name who gets most calls', () => {
    expect(plain(shareFinding(northwind()))).toBe('61 % of production calls go to fal');
    expect(shareFinding(assessmentOf([acme()]))).toBe('Every production call goes to Acme');
    expect(shareFinding(assessmentOf([]))).toBe('No production call was found');
  });

  it('name nobody alone where several get as many calls', () => {
    const shared = assessmentOf([acme(3), { ...acme(3), vendor: 'beta', name: 'Beta' }]);
    expect(plain(shareFinding(shared))).toBe('50 % of production calls go to each of two vendors');
    expect(plain(lead(shared))).toContain('50 % of the calls go to each of two vendors; the hardest to leave is Acme.');
  });

  it('say for what no replacement is known', () => {
    expect(plain(alarmsFinding(northwind()))).toBe('Nine calls to what is switched off; living replacements are known');
    expect(plain(alarmsFinding(assessmentOf([acme()], [alarm({})])))).toBe(
      'One call to what is switched off; for Acme no replacement is known',
    );
    expect(alarmsFinding(assessmentOf([acme()]))).toBe('Nothing in production is switched off or has an announced end');
  });

  it('never hide what was not read', () => {
    expect(plain(coverageFinding(northwind()))).toBe('4 812 of 4 851 files were read; 39 were not, with reasons');
  });

  it('say of a vendor what matters most', () => {
    const [livekit, , sora] = northwind().vendors;
    expect(plain(vendorFinding(livekit ?? acme()))).toBe('LiveKit: high lock-in, about 21 days to leave');
    expect(plain(vendorFinding(sora ?? acme()))).toBe('OpenAI Sora: seven calls to what is already switched off');
  });
});

describe('an alarm in one sentence', () => {
  it('says how many, of what, since when', () => {
    expect(plain(alarmSentence(alarm({ calls: 7, subject: 'OpenAI Sora (sora-2)' })))).toBe(
      '7 calls use OpenAI Sora (sora-2), off since 24 Sep 2026, 60 days ago.',
    );
    expect(plain(alarmSentence(alarm({ state: 'ending', day: '2026-12-25', daysSince: -32 })))).toBe(
      '1 call uses Acme, ends on 25 Dec 2026, in 32 days.',
    );
    expect(plain(alarmSentence(alarm({ state: 'preview', day: null, daysSince: null })))).toBe(
      '1 call uses Acme, preview, may end without notice.',
    );
  });
});
