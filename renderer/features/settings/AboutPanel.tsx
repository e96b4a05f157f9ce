import { useEffect, useState } from 'react';
import { daysBetween } from '../../../core/base/day.ts';
import { dayText } from '../../../core/report/wording/days.ts';
import { counted, grouped } from '../../../core/report/wording/numbers.ts';
import type { Outputs } from '../../../electron/ipc/contract.ts';
import { call } from '../../api.ts';
import { localDay } from '../../format/time.ts';
import { Panel } from '../../ui/Panel.tsx';
import { useWorkspace } from '../../workspace/context.ts';
import styles from './Settings.module.css';

const useAppInfo = (): Outputs['app-info'] | null => {
  const [info, setInfo] = useState<Outputs['app-info'] | null>(null);
  useEffect(() => {
    void call('app-info', undefined).then((answer) => answer.ok && setInfo(answer.value));
  }, []);
  return info;
};

const ageText = (days: number): string => {
  if (days <= 0) return 'its newest fact was seen today';
  const age = `its newest fact was seen ${counted(days, 'day')} ago`;
  return days > 60 ? `${age}; prices and end dates may have changed since` : age;
};

/** The proof that nothing leaves the machine. */
export const OfflinePanel = () => {
  const info = useAppInfo();
  const blocked = info?.requestsBlocked;
  return (
    <Panel
      label="Offline"
      finding={
        blocked === undefined
          ? 'Nothing leaves this machine'
          : blocked === 0
            ? 'Nothing tried to leave this machine since the app started'
            : `${counted(blocked, 'request')} tried to leave this machine since the app started; all were blocked`
      }
    >
      <p className={styles.muted}>
        Every request that is not for the app’s own files is refused before it reaches the network, and counted here.
        There is no telemetry, no update check and no account.
      </p>
      {info && (
        <p className={styles.muted}>
          Untether {info.version} · Electron {info.electron} · {info.platform}
        </p>
      )}
    </Panel>
  );
};

/** How old the facts are. */
export const CataloguePanel = () => {
  const { catalogue } = useWorkspace().catalogue;
  const age = daysBetween(catalogue.day, localDay(new Date()));
  return (
    <Panel label="Catalogue" finding={`Catalogue of ${dayText(catalogue.day)}; ${ageText(age)}`}>
      <p className={styles.muted}>
        {grouped(catalogue.vendors.length)} vendors,{' '}
        {grouped(catalogue.vendors.reduce((sum, { models }) => sum + models.length, 0))} models · version{' '}
        {catalogue.version.slice(0, 12)}. It is renewed with the app.
      </p>
    </Panel>
  );
};
