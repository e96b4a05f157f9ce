import type { VendorId } from '../../../core/catalog/schema.ts';
import type { Settings } from '../../../core/cost/types.ts';
import type { Custody } from '../../../core/lockin/types.ts';
import { Select } from '../../ui/controls.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { VendorName } from '../../ui/VendorName.tsx';
import { useWorkspace } from '../../workspace/context.ts';
import styles from './Settings.module.css';
import { useSettings } from './useSettings.ts';

const answers = [
  { value: 'unknown', label: 'Unknown' },
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
] as const;
type Answer = (typeof answers)[number]['value'];

const questions = [
  { key: 'mastersOnlyAtVendor', text: 'Are finished videos kept only at the vendor?' },
  { key: 'largeLibrary', text: 'Are there more than 5 000 files or 1 TB?' },
] as const satisfies readonly { key: keyof Custody; text: string }[];
type Question = (typeof questions)[number]['key'];

const answerOf = (custody: Custody | undefined, key: Question): Answer => {
  const value = custody?.[key];
  return value === undefined ? 'unknown' : value ? 'yes' : 'no';
};

/** Custody with one question answered; unknown takes the answer out. */
const withAnswer = (
  custody: Settings['custody'],
  vendor: VendorId,
  key: Question,
  answer: Answer,
): Settings['custody'] => {
  const { [key]: _old, ...rest } = custody[vendor] ?? {};
  return { ...custody, [vendor]: answer === 'unknown' ? rest : { ...rest, [key]: answer === 'yes' } };
};

/** What code cannot tell about the data at a vendor. */
export const CustodyPanel = () => {
  const { latest, project } = useWorkspace();
  const { settings, change } = useSettings();
  const vendors = latest?.assessment.vendors ?? [];
  return (
    <Panel label="Where your videos live" finding="Two questions a vendor that code cannot answer">
      <table className={styles.custody}>
        <thead>
          <tr>
            <th scope="col">Vendor</th>
            {questions.map(({ key, text }) => (
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
              {questions.map(({ key, text }) => (
                <td key={key}>
                  <Select
                    aria-label={`${name}: ${text}`}
                    value={answerOf(settings.custody[vendor], key)}
                    options={answers}
                    onChange={(answer) => change({ custody: withAnswer(settings.custody, vendor, key, answer) })}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
};
