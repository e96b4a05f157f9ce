import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMarks } from '../../helpers/marks.ts';
import { scanTexts } from '../../helpers/scan-texts.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/detect/openai-sora/eight-calls');
const texts = new Map(
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'))
    .map((name) => [name, readMarks(name, readFileSync(path.join(folder, name), 'utf8')).text]),
);
const { findings } = await scanTexts(texts, shippedCatalogue);
const calls = findings.filter(({ kind }) => kind === 'call');

const lineOf = (name: string, text: string): number =>
  (texts.get(name) ?? '').split('\n').findIndex((line) => line.includes(text)) + 1;

describe('the sample of eight calls that other tools are measured by', () => {
  it('has all eight found, each with its vendor', () => {
    const wanted = [
      ['src/video.ts', 'await ai.videos.create({', 'openai-sora'],
      ['src/video.ts', 'ai.videos.retrieve(', 'openai-sora'],
      ['src/video.ts', 'ai.videos.downloadContent(', 'openai-sora'],
      ['src/video.ts', 'fal.queue.submit(', 'fal'],
      ['src/video.ts', 'fal.subscribe(', 'fal'],
      ['src/video.ts', 'return fetch(', 'openai-sora'],
      ['video.py', 'job = client.videos.create(', 'openai-sora'],
      ['video.py', 'return client.videos.retrieve(', 'openai-sora'],
    ] as const;
    expect(calls.map((one) => `${one.path}:${one.line} ${one.vendor}`).sort()).toEqual(
      wanted.map(([name, text, vendor]) => `${name}:${lineOf(name, text)} ${vendor}`).sort(),
    );
  });

  it('has models resolved to what the constants hold', () => {
    const models = calls.filter(({ operation }) => operation === 'generate').map(({ model }) => model);
    expect(models.sort()).toEqual([
      'fal-ai/kling-video/v2.5-turbo/pro/image-to-video',
      'fal-ai/veo3.1/fast',
      'sora-2',
      'sora-2-pro',
    ]);
  });

  it('has the name of the call in a comment and in a string left alone', () => {
    const traps = [lineOf('src/video.ts', '// Never ai.videos.create'), lineOf('src/video.ts', 'const advice')];
    expect(traps.every((line) => line > 0)).toBe(true);
    expect(findings.filter((one) => one.path === 'src/video.ts' && traps.includes(one.line))).toEqual([]);
  });
});
