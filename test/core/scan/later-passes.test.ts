import { describe, expect, it } from 'vitest';
import { TextScanner } from '../../helpers/scan-texts.ts';
import { shippedCatalogue } from '../../helpers/shipped-catalogue.ts';

const scanner = new TextScanner(shippedCatalogue);

const asks = (base: string): string => `
import Mux from '@mux/mux-node';
import { ${base} } from './base.js';

const mux = new Mux();

export class MuxThing extends ${base} {
  async make(url: string) {
    return await mux.video.assets.create({ inputs: [{ url }], playback_policies: ['public'] });
  }
}
`;

const other = (base: string): string => `
import { ${base} } from '../base.js';

export class OwnThing extends ${base} {
  async make(url: string) {
    return await copyToDisk(url);
  }
}
`;

const pathsRead = async (base: string): Promise<readonly string[]> => {
  const texts = new Map([
    ['src/mux.ts', asks(base)],
    ['src/elsewhere/own.ts', other(base)],
  ]);
  return (await scanner.facts(texts)).map(({ path }) => path);
};

describe('a later pass', () => {
  it('reads classes that fulfil the contract of a class that asks a vendor', async () => {
    expect(await pathsRead('MediaProvider')).toContain('src/elsewhere/own.ts');
  });

  it('leaves out classes that share no more than a base of a framework', async () => {
    expect(await pathsRead('AppController')).toEqual(['src/mux.ts']);
  });
});
