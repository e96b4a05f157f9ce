import { useEffect, useMemo } from 'react';
import type { OwnershipReport, PlaceOwnership } from '../../core/history/ownership.ts';
import type { Failure } from '../../electron/ipc/contract.ts';
import { useOwnershipStore } from '../state/ownership/store.ts';
import { useJudged } from './context.ts';
import { askOwnership, scanKeyOf } from './ownership-runner.ts';

export interface KnownOwnership {
  /** Null until the host has told something. */
  readonly report: OwnershipReport | null;
  /** By the place of a finding. */
  readonly of: ReadonlyMap<string, PlaceOwnership>;
  readonly reading: boolean;
  readonly failure: Failure | null;
}

/** Who owns the lines of the newest scan; asks for it when a screen first needs it. */
export const useOwnership = (): KnownOwnership => {
  const { project, latest } = useJudged();
  const ownership = useOwnershipStore((state) => state.ownership);
  const key = scanKeyOf(project, latest);
  useEffect(() => void askOwnership(project, latest), [project, latest]);
  const own = ownership?.scanKey === key ? ownership : null;
  const report = own?.report ?? null;
  const of = useMemo(
    () =>
      new Map(
        latest.callSites.flatMap(({ id }, index) => {
          const place = report?.places[index];
          return place === undefined ? [] : [[id, place] as const];
        }),
      ),
    [latest.callSites, report],
  );
  return { report, of, reading: own?.reading ?? true, failure: own?.failure ?? null };
};
