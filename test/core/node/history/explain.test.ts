import { expect, it } from 'vitest';
import { originsOf } from '../../../../core/node/history/explain.ts';
import { datedRepository } from '../../../helpers/dated-repository.ts';

const moved = () => {
  const repository = datedRepository();
  const [first, call] = ["import { Client } from 'old';\n", 'client.token();\n'];
  const before = repository.commit('2026-01-10', 'Begin', { 'a.ts': `${first}\n${call}`, 'b.ts': 'b\n' });
  repository.commit(
    '2026-02-10',
    'Take the new client',
    { 'a.ts': `import { Client } from 'new';\n\n${call}` },
    'Mara',
  );
  const after = repository.commit('2026-03-10', 'More', { 'b.ts': 'b\nnew.call();\n' }, 'Tom');
  return { ...repository, before, after };
};

const told = async (since: 'before' | null) => {
  const { folder, before, after } = moved();
  const places = [
    { path: 'a.ts', line: 3 },
    { path: 'b.ts', line: 2 },
    { path: 'b.ts', line: 1 },
    { path: 'gone.ts', line: 1 },
  ];
  const origins = await originsOf(folder, after, places, since && before);
  return origins.map((origin) => origin && `${origin.author}, ${origin.summary}`);
};

it('names the commit that wrote a line', async () => {
  expect(await told(null)).toEqual(['Ada, Begin', 'Tom, More', 'Ada, Begin', null]);
});

it('names the commit since a state that made an older line what it is now: the one nearest to it', async () => {
  expect(await told('before')).toEqual(['Mara, Take the new client', 'Tom, More', 'Tom, More', null]);
});

it('names who owns the file as that state says', async () => {
  const { folder, commit, before } = moved();
  const after = commit('2026-04-10', 'Say who owns what', { CODEOWNERS: 'a.ts @video ada@example.com\n' });
  const places = [
    { path: 'a.ts', line: 1 },
    { path: 'b.ts', line: 1 },
  ];
  const owners = async (state: string) => (await originsOf(folder, state, places, null)).map((one) => one?.owners);
  expect(await owners(after)).toEqual([['@video', 'ada@example.com'], undefined]);
  expect(await owners(before)).toEqual([undefined, undefined]);
});

it('names the writer of the line where the states have no past in common', async () => {
  const { folder, after } = moved();
  const [origin] = await originsOf(folder, after, [{ path: 'a.ts', line: 3 }], '1'.repeat(40));
  expect(origin?.author).toBe('Ada');
});
