import { Panel } from '../../ui/Panel.tsx';
import { VendorName } from '../../ui/VendorName.tsx';
import { CustodyAnswer, custodyQuestions } from '../../workspace/CustodyAnswer.tsx';
import { useWorkspace } from '../../workspace/context.ts';
import styles from './Settings.module.css';

/** What code cannot tell about the data at a vendor. */
export const CustodyPanel = () => {
  const { latest, project } = useWorkspace();
  const vendors = latest?.assessment.vendors ?? [];
  return (
    <Panel label="Where your videos live" finding="Two questions a vendor that code cannot answer">
      <table className={styles.custody}>
        <thead>
          <tr>
            <th scope="col">Vendor</th>
            {custodyQuestions.map(({ key, text }) => (
              <th key={key} scope="col">
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {vendors.map(({ vendor, name }) => (
            <tr key={vendor}>
              <th scope="row">
                <VendorName name={name} slot={project?.vendorSlots[vendor]} />
              </th>
              {custodyQuestions.map((question) => (
                <td key={question.key}>
                  <CustodyAnswer vendor={vendor} question={question} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
};
