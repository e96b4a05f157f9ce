import { Panel } from '../../ui/Panel.tsx';
import { VendorName } from '../../ui/VendorName.tsx';
import { CustodyAnswer, custodyQuestions } from '../../workspace/CustodyAnswer.tsx';
import { useJudged } from '../../workspace/context.ts';
import { TeamFields } from '../../workspace/TeamFields.tsx';
import { VolumeFields } from '../../workspace/VolumeFields.tsx';
import styles from './FiguresPanel.module.css';
import { usePlan } from './usePlan.ts';

const useLeft = () => {
  const { vendors } = useJudged().latest.assessment;
  const { draft } = usePlan();
  return draft.legs.flatMap(({ from }) => vendors.filter(({ vendor }) => vendor === from));
};

/** Rates and team; kept once for the whole app. */
export const TeamFiguresPanel = () => (
  <Panel label="Your team">
    <div className={styles.fields}>
      <TeamFields />
    </div>
  </Panel>
);

/** What is used in a month of the vendors that are left. */
export const VolumeFiguresPanel = () => {
  const { project } = useJudged();
  return (
    <Panel label="Your volumes">
      {useLeft().map((vendor) => (
        <section key={vendor.vendor} className={styles.volumes} aria-label={`Volumes of ${vendor.name}`}>
          <VendorName name={vendor.name} slot={project.vendorSlots[vendor.vendor]} strong />
          <VolumeFields vendor={vendor} />
        </section>
      ))}
    </Panel>
  );
};

/** What code cannot tell about the data at the vendors that are left; answered once. */
export const CustodyFiguresPanel = () => {
  const { project } = useJudged();
  return (
    <Panel label="What code cannot tell">
      {useLeft().map(({ vendor, name }) => (
        <section key={vendor} className={styles.custody} aria-label={`Data at ${name}`}>
          <VendorName name={name} slot={project.vendorSlots[vendor]} strong />
          {custodyQuestions.map((question) => (
            <div key={question.key} className={styles.question}>
              <span>{question.text}</span>
              <CustodyAnswer vendor={vendor} question={question} />
            </div>
          ))}
        </section>
      ))}
    </Panel>
  );
};
