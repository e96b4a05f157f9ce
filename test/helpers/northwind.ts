import { daysBetween } from '../../core/base/day.ts';
import type { Alarm, Alternative, Assessment } from '../../core/report/types.ts';
import type { Finding } from '../../core/scan/types.ts';
import { assessmentOf, exitOf, vendorOf } from './assessment.ts';
import { finding } from './finding.ts';

const today = '2026-11-23';

/** `count` calls of a vendor, a few to a file, over files named after the pattern. */
const calls = (vendor: string, count: number, files: readonly string[], part: Partial<Finding>): Finding[] =>
  Array.from({ length: count }, (_, index) => {
    const line = 12 + 29 * Math.floor(index / files.length) + (index % 7);
    return finding({
      vendor,
      path: files[index % files.length] ?? 'src/video.ts',
      line,
      column: 9,
      endLine: line,
      ...part,
    });
  });

const numbered = (count: number, name: (index: number) => string): string[] =>
  Array.from({ length: count }, (_, index) => name(index + 1));

const livekit = [
  ...calls(
    'livekit',
    21,
    numbered(14, (n) => `meet/src/room/stage-${n}.tsx`),
    { symbol: 'room.connect', operation: 'stream', capability: 'rtc_rooms' },
  ),
  finding({
    vendor: 'livekit',
    path: 'meet/package.json',
    line: 14,
    kind: 'manifest-dependency',
    symbol: 'livekit-client',
    operation: null,
    capability: null,
  }),
  finding({ vendor: 'livekit', path: 'meet/test/room.test.ts', line: 9, lane: 'test', symbol: 'room.connect' }),
];
const mux = calls(
  'mux',
  9,
  numbered(6, (n) => `library/app/assets_${n}.py`),
  { symbol: 'assets.create', operation: 'upload', capability: 'vod_hosting' },
);
const sora = [
  ...calls(
    'openai-sora',
    5,
    ['studio/src/render/sora.ts', 'studio/src/render/queue.ts', 'studio/src/render/preview.ts'],
    { model: 'sora-2' },
  ),
  ...calls('openai-sora', 2, ['promo/jobs/trailer.py'], { model: 'sora-2-pro' }),
];
const fal = [
  ...calls(
    'fal',
    58,
    numbered(9, (n) => `ads/internal/video/provider${n}/fal_client_with_a_rather_long_name.ts`),
    { symbol: 'queue.submit', model: 'fal-ai/kling-video/v2.5', underlyingVendor: 'kuaishou-kling' },
  ),
  ...calls('fal', 2, ['ads/internal/video/veo.ts'], {
    symbol: 'subscribe',
    model: 'fal-ai/veo3',
    underlyingVendor: 'google-veo',
  }),
];
const nova = calls('amazon-nova-reel', 2, ['archive/lib/reel.rb'], {
  symbol: 'start_async_invoke',
  model: 'amazon.nova-reel-v1:1',
});

const alternative = (vendor: string, name: string, gap: string, part: Partial<Alternative> = {}): Alternative => ({
  vendor,
  name,
  gap,
  state: 'active',
  homeCountry: 'US',
  missingCapabilities: [],
  quality: null,
  exit: exitOf('x', vendor, [3, 6, 13], sora),
  confidence: 'high',
  ...part,
});

const off = (
  vendor: string,
  name: string,
  day: string,
  findings: readonly Finding[],
  nearest: Alarm['nearest'],
): Alarm => {
  const models = [...new Set(findings.flatMap((one) => one.model ?? []))];
  return {
    state: 'off',
    vendor,
    models,
    subject: `${name} (${models.join(', ')})`,
    day,
    daysSince: daysBetween(day, today),
    source: `https://example.com/${vendor}/deprecations`,
    seen: '2026-10-01',
    findings,
    calls: findings.length,
    nearest,
  };
};

const veo = {
  vendor: 'google-vertex-veo',
  name: 'Google Vertex Veo',
  gap: '12 s clips must become 8 s and an extension; other sign-in',
};

/** An invented company with five vendors, two of them switched off: the figures of the design drawing. */
export const northwind = (): Assessment =>
  assessmentOf(
    [
      vendorOf({
        id: 'livekit',
        name: 'LiveKit',
        findings: livekit,
        values: [77.5, 82.5, 48.6, 80, 100, 68, 50],
        days: [9.41, 20.71, 45.58],
        run: null,
        target: 'daily',
        part: {
          category: 'realtime',
          alternatives: [
            alternative('daily', 'Daily', 'no self-hosting'),
            alternative('mediasoup', 'mediasoup', 'no hosted service, no recording', {
              missingCapabilities: ['recording'],
              homeCountry: null,
              confidence: 'medium',
            }),
          ],
          advice: [
            {
              id: 'types-behind-wrapper',
              vendor: 'livekit',
              title: 'Put 18 LiveKit types behind one module',
              files: 4,
              hours: { low: 3, likely: 6, high: 14 },
              scoreBefore: 73,
              scoreAfter: 58,
              daysBefore: 20.71,
              daysAfter: 14.2,
            },
          ],
        },
      }),
      vendorOf({
        id: 'mux',
        name: 'Mux',
        findings: mux,
        values: [55.7, 25, 44, 100, 37.5, 100, 100],
        days: [3.71, 8.22, 18.22],
        run: 482.5,
        target: 'cloudflare-stream',
      }),
      vendorOf({
        id: 'openai-sora',
        name: 'OpenAI Sora',
        findings: sora,
        values: [45, 40, 70, 40, 30, 50, 40],
        days: [2.71, 5.99, 13.27],
        run: 0,
        target: 'google-vertex-veo',
        part: {
          status: {
            state: 'shutdown',
            date: '2026-09-24',
            note: 'Announced 2026-03-24; removed with no replacement named.',
            source: 'https://example.com/openai/deprecations',
          },
          alternatives: [
            alternative('google-vertex-veo', 'Google Vertex Veo', veo.gap, {
              quality: { score: 1381, model: 'veo-3.1-audio-1080p', board: 'Arena text-to-video', seen: '2026-03-19' },
            }),
            alternative('alibaba-wan', 'Alibaba Wan', 'no remix', {
              homeCountry: 'CN',
              quality: { score: 1347, model: 'wan2.6-t2v', board: 'Arena text-to-video', seen: '2026-03-19' },
            }),
            alternative('google-veo', 'Google Veo', 'switched off itself', { state: 'shutdown', exit: null }),
          ],
        },
      }),
      vendorOf({
        id: 'fal',
        name: 'fal',
        findings: fal,
        values: [60, 40, 40, 40, 40, 40, 40],
        days: [2.2, 5.1, 11.3],
        run: 670,
        target: 'replicate',
        part: { category: 'aggregator' },
      }),
      vendorOf({
        id: 'amazon-nova-reel',
        name: 'Amazon Nova Reel',
        findings: nova,
        values: [20, 15, 60, 40, 30, 30, 40],
        days: [1.1, 2.9, 7.2],
        run: 0,
        target: 'google-vertex-veo',
        part: {
          status: { state: 'shutdown', date: '2026-09-30', source: 'https://example.com/aws/nova' },
        },
      }),
    ],
    [
      off('openai-sora', 'OpenAI Sora', '2026-09-24', sora, veo),
      off('amazon-nova-reel', 'Amazon Nova Reel', '2026-09-30', nova, veo),
    ],
  );
