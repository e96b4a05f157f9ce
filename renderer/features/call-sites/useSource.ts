import { useEffect, useState } from 'react';
import type { Failure } from '../../../electron/ipc/contract.ts';
import { call } from '../../api.ts';
import { highlight, type TokenLine } from './highlight.ts';

export type SourceView =
  | { readonly state: 'reading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | {
      readonly state: 'read';
      readonly lines: readonly string[];
      readonly coloured: readonly TokenLine[] | null;
      readonly truncated: boolean;
    };

/** The text of a file as it is on the disk now: plain at once, coloured when the grammar is ready. */
export const useSource = (root: string, path: string, line: number): SourceView => {
  const [view, setView] = useState<SourceView>({ state: 'reading' });
  useEffect(() => {
    let wanted = true;
    const show = (next: SourceView): void => {
      if (wanted) setView(next);
    };
    const read = async (): Promise<void> => {
      const answer = await call('read-source', { root, path });
      if (!answer.ok) return show({ state: 'failed', failure: answer.error });
      const { text, truncated } = answer.value;
      const plain = { state: 'read', lines: text.split('\n'), coloured: null, truncated } as const;
      show(plain);
      show({ ...plain, coloured: await highlight(path, text, line).catch(() => null) });
    };
    setView({ state: 'reading' });
    void read();
    return () => {
      wanted = false;
    };
  }, [root, path, line]);
  return view;
};
