import { PageHeader } from '../../ui/PageHeader.tsx';
import { CataloguePanel, OfflinePanel } from './AboutPanel.tsx';
import { AppearancePanel } from './AppearancePanel.tsx';
import { CoefficientsPanel } from './CoefficientsPanel.tsx';
import { CustodyPanel } from './CustodyPanel.tsx';
import { DataPanel } from './DataPanel.tsx';
import { DetectionPanel } from './DetectionPanel.tsx';
import { PricesPanel } from './PricesPanel.tsx';
import styles from './Settings.module.css';
import { TeamPanel } from './TeamPanel.tsx';
import { VolumesPanel } from './VolumesPanel.tsx';
import { WatchingPanel } from './WatchingPanel.tsx';

/** The user's own figures. What is valid is kept as it is typed, and every number follows at once. */
export const Settings = () => (
  <div className={styles.page}>
    <PageHeader title="Settings">Kept as you type; every number follows at once</PageHeader>
    <TeamPanel />
    <VolumesPanel />
    <PricesPanel />
    <CustodyPanel />
    <CoefficientsPanel />
    <WatchingPanel />
    <DetectionPanel />
    <DataPanel />
    <div className={styles.two}>
      <OfflinePanel />
      <CataloguePanel />
    </div>
    <AppearancePanel />
  </div>
);
