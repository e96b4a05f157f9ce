import { Panel } from '../../ui/Panel.tsx';
import { VendorName } from '../../ui/VendorName.tsx';
import { useWorkspace } from '../../workspace/context.ts';
import { VolumeFields } from '../../workspace/VolumeFields.tsx';
import styles from './Settings.module.css';

/** How much the company uses of each model: running costs follow. */
export const VolumesPanel = () => {
  const { latest, project } = useWorkspace();
  const vendors = latest?.assessment.vendors ?? [];
  const finding =
    vendors.length === 0
      ? 'Volumes can be entered once a vendor is found'
      : 'How much you use in a month; empty means unknown';
  return (
    <Panel label="Volumes" finding={finding}>
      {vendors.map((vendor) => (
        <section key={vendor.vendor} className={styles.group} aria-label={vendor.name}>
          <h3 className={styles.vendor}>
            <VendorName name={vendor.name} slot={project?.vendorSlots[vendor.vendor]} strong />
          </h3>
          <div className={styles.rows}>
            <VolumeFields vendor={vendor} />
          </div>
        </section>
      ))}
    </Panel>
  );
};
