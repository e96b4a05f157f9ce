import { describe, expect, it } from 'vitest';
import { callFits } from '../../../../core/cost/fit/call-fits.ts';
import type { ArgumentValue } from '../../../../core/scan/types.ts';
import { parameterFacts } from '../../../helpers/parameter-facts.ts';
import { site, usageOf } from '../../../helpers/usage.ts';

const catalogue = { parameters: [...parameterFacts.values()] };

const value = (known: string | number | boolean): ArgumentValue => ({ known: true, value: known });
const hidden: ArgumentValue = { known: false, reason: 'parameter of the function' };

const soraCall = (args: Record<string, ArgumentValue>) =>
  site({ operation: 'generate', capability: 'text_to_video', model: 'sora-2', arguments: args });

const against = (target: string, ...sites: ReturnType<typeof site>[]) =>
  callFits({ usage: usageOf({ vendor: 'openai-sora', sites }), target, catalogue });

describe('the calls in code against a target', () => {
  it('find the operation that suits each best and say which model it is', () => {
    const [call] = against(
      'google-vertex-veo',
      soraCall({ prompt: hidden, seconds: value('8'), size: value('1280x720') }),
    );
    expect(call?.verdict).toBe('map');
    expect(call?.complete).toBe(true);
    expect(call?.target?.operation).toBe('models.generateVideos');
    expect(call?.target?.model).toMatch(/^veo-/);
  });

  it('are impossible where a length is over the longest clip of every operation', () => {
    const [call] = against('google-vertex-veo', soraCall({ prompt: hidden, seconds: value('12') }));
    expect(call?.verdict).toBe('impossible');
    expect(call?.items.find(({ parameter }) => parameter === 'seconds')?.reason).toContain('longest clip of 8 s');
  });

  it('are unknown where the deciding value is not in the code', () => {
    const [call] = against('google-vertex-veo', soraCall({ prompt: hidden, seconds: hidden }));
    expect(call?.verdict).toBe('unknown');
    expect(call?.complete).toBe(false);
  });

  it('read a value from the last part of a nested name', () => {
    const nested = site({
      symbol: 'fal.subscribe',
      operation: 'generate',
      capability: 'text_to_video',
      model: 'fal-ai/bytedance/seedance/v1.5/pro/text-to-video',
      arguments: { 'input.prompt': hidden, 'input.duration': value('12'), logs: value(true) },
    });
    const [call] = callFits({
      usage: usageOf({ vendor: 'fal', sites: [nested] }),
      target: 'bytedance-seedance',
      catalogue,
    });
    expect(call?.verdict).toBe('map');
    expect(call?.items.find(({ parameter }) => parameter === 'input.duration')?.verdict).toBe('map');
    expect(call?.items.find(({ parameter }) => parameter === 'logs')?.verdict).toBe('unknown');
    expect(call?.complete).toBe(false);
  });

  it('look among the operations that take the inputs of the call, whatever its own is called', () => {
    const [call] = against(
      'alibaba-wan',
      soraCall({ prompt: hidden, input_reference: hidden, seconds: value('8'), size: value('1280x720') }),
    );
    expect(call?.verdict).not.toBe('impossible');
    expect(call?.items.find(({ parameter }) => parameter === 'input_reference')?.verdict).toBe('map');
  });

  it('take an argument that is null as not given', () => {
    const [call] = against(
      'google-vertex-veo',
      soraCall({ prompt: hidden, seconds: value('8'), input_reference: { known: true, value: null } }),
    );
    expect(call?.items.map(({ parameter }) => parameter)).not.toContain('input_reference');
  });

  it('are unknown at a target without parameter facts', () => {
    const [call] = against('nobody', soraCall({ seconds: value('8') }));
    expect(call).toMatchObject({ verdict: 'unknown', target: null, items: [] });
  });

  it('leave out polling and downloads', () => {
    expect(against('google-vertex-veo', site({ operation: 'poll', kind: 'await' }))).toEqual([]);
  });
});
