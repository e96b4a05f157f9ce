import { expect, test } from 'vitest';
import { defaultSettings } from '../../../core/cost/types.ts';
import { judgeAnswerer } from '../../../renderer/workspace/judge/answerer.ts';
import { directJudge } from '../../../renderer/workspace/judge/direct-judge.ts';
import type { FromJudge, ToJudge } from '../../../renderer/workspace/judge/messages.ts';
import { type JudgePort, workerJudge } from '../../../renderer/workspace/judge/worker-judge.ts';
import { northwind } from '../../helpers/northwind.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';

const { scan } = northwind();
const request = { scanKey: 'p 1', scan, dismissed: [], settings: defaultSettings, today: '2026-11-23' };

/** A thread without a thread: messages are copied as between threads and answered one after the other. */
const thread = () => {
  const answer = judgeAnswerer();
  const sent: ToJudge['type'][] = [];
  let onMessage: (event: { readonly data: FromJudge }) => void = () => undefined;
  let onError: (event: { readonly message: string }) => void = () => undefined;
  const port: JudgePort = {
    postMessage: (message) => {
      sent.push(message.type);
      const reply = answer(structuredClone(message));
      if (reply) queueMicrotask(() => onMessage({ data: structuredClone(reply) }));
    },
    addEventListener: (type: 'message' | 'error', listener: never) => {
      if (type === 'message') onMessage = listener;
      else onError = listener;
    },
  };
  return { port, sent, fail: (message: string) => onError({ message }) };
};

test('a thread of its own judges exactly as the window would', async () => {
  const { port } = thread();
  const beside = await workerJudge(port, shippedCatalogue)(request);
  expect(beside).toEqual(await directJudge(shippedCatalogue)(request));
});

test('a scan is handed over once, however often it is judged', async () => {
  const { port, sent } = thread();
  const judge = workerJudge(port, shippedCatalogue);
  await judge(request);
  await judge({ ...request, settings: { ...defaultSettings, hourlyRate: 10 } });
  expect(sent).toEqual(['catalogue', 'scan', 'judge', 'judge']);
});

test('dismissed findings count nowhere', async () => {
  const judge = directJudge(shippedCatalogue);
  const sora = scan.findings.flatMap(({ vendor }, index) => (vendor === 'openai-sora' ? [index] : []));
  const assessment = await judge({ ...request, dismissed: sora });
  expect(assessment.vendors.some(({ vendor }) => vendor === 'openai-sora')).toBe(false);
  expect(assessment.productionCalls).toBe((await judge(request)).productionCalls - sora.length);
});

test('a fault while judging reaches the one who asked', () => {
  const { scan: _scan, ...question } = request;
  const reply = judgeAnswerer()({ type: 'judge', id: 7, ...question });
  expect(reply).toEqual({ id: 7, ok: false, message: 'the scan to judge was not handed over' });
});

test('a thread that dies answers everybody who waits', async () => {
  const { port, fail } = thread();
  const judge = workerJudge({ ...port, postMessage: () => undefined }, shippedCatalogue);
  const waiting = judge(request);
  fail('out of memory');
  await expect(waiting).rejects.toThrow('out of memory');
});
