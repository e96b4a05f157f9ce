import type { VendorId } from '../../../core/catalog/schema.ts';
import type { PortfolioRow } from '../../db/portfolio.ts';
import { useNavigation } from '../../state/navigation/store.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { Panel } from '../../ui/Panel.tsx';
import { openProject } from '../../workspace/open-project.ts';
import styles from './Portfolio.module.css';
import type { Totals } from './totals.ts';

interface Props {
  readonly rows: readonly PortfolioRow[];
  readonly vendors: Totals['vendors'];
  nameOf(vendor: VendorId): string;
}

const openVendor = (projectId: string, vendor: VendorId): void => {
  useNavigation.getState().goToVendor(vendor);
  void openProject(projectId);
};

/** Production calls of each vendor in each repository; a number opens that vendor there. */
export const VendorMatrix = ({ rows, vendors, nameOf }: Props) => {
  const shared = vendors.filter(
    ({ vendor }) =>
      rows.filter(({ latest }) => latest?.summary.vendors.some((one) => one.vendor === vendor)).length > 1,
  );
  const finding = shared[0]
    ? `${shared.length} of ${vendors.length} vendors stand in more than one repository`
    : 'No vendor stands in more than one repository';
  return (
    <Panel label="Production calls by vendor and repository" finding={finding}>
      <div className={styles.scroll}>
        <table className={classes(styles.table, styles.matrix)}>
          <thead>
            <tr>
              <th scope="col">Vendor</th>
              <th scope="col" className={styles.number}>
                All
              </th>
              {rows.map(({ project }) => (
                <th key={project.id} scope="col" className={styles.number}>
                  {project.name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {vendors.map(({ vendor, calls }) => (
              <tr key={vendor}>
                <th scope="row">{nameOf(vendor)}</th>
                <td className={styles.number}>
                  <b>{calls}</b>
                </td>
                {rows.map(({ project, latest }) => {
                  const own = latest?.summary.vendors.find((one) => one.vendor === vendor)?.calls;
                  return (
                    <td key={project.id} className={styles.number}>
                      {own !== undefined && (
                        <LinkButton
                          aria-label={`${nameOf(vendor)} in ${project.name}: ${own}`}
                          onClick={() => openVendor(project.id, vendor)}
                        >
                          {own}
                        </LinkButton>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
};
