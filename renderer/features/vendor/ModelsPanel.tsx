import { type Day, daysBetween } from '../../../core/base/day.ts';
import { capitalised } from '../../../core/base/text.ts';
import type { Life } from '../../../core/catalog/lifecycle.ts';
import type { Price } from '../../../core/catalog/schema.ts';
import type { VendorAssessment } from '../../../core/report/types.ts';
import { dayText } from '../../../core/report/wording/days.ts';
import { counted, noun, numberWord } from '../../../core/report/wording/numbers.ts';
import { LinkButton } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { Source } from '../../ui/Source.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useJudged } from '../../workspace/context.ts';
import { openFindings } from '../../workspace/open.ts';
import styles from './tables.module.css';
import { type UsedModel, usedModels } from './used-models.ts';

const LifeTag = ({ life, today }: { readonly life: Life; readonly today: Day }) => {
  if (!('source' in life))
    return life.state === 'preview' ? <Tag tone="plain">preview</Tag> : <Tag tone="none">no end known</Tag>;
  const day = life.end === null ? 'no day given' : dayText(life.end);
  const away = life.end === null ? '' : ` · ${counted(Math.abs(daysBetween(life.end, today)), 'day')}`;
  return (
    <Source source={life.source}>
      <Tag tone={life.state === 'ended' ? 'off' : 'soon'}>
        {life.state === 'ended' ? 'off since ' : 'ends '}
        {day}
        {away}
      </Tag>
    </Source>
  );
};

const Prices = ({ prices }: { readonly prices: readonly Price[] }) => {
  const [first, ...rest] = prices;
  if (!first) return <span className={styles.muted}>unknown</span>;
  const note = rest.map(({ usd, unit, resolution }) => [`${usd} USD a ${unit}`, resolution].filter(Boolean).join(', '));
  return (
    <Source
      source={first.source}
      seen={first.seen}
      note={[first.note, ...note].filter(Boolean).join(' · ') || undefined}
    >
      {first.usd} USD a {first.unit}
      {first.resolution === undefined ? '' : `, ${first.resolution}`}
    </Source>
  );
};

const Row = ({ model, today }: { readonly model: UsedModel; readonly today: Day }) => (
  <tr>
    <td>
      <code>{model.id}</code>
    </td>
    <td className={styles.number}>
      <LinkButton onClick={() => openFindings(model.findings, `Production code that names ${model.id}`)}>
        {model.calls > 0 ? counted(model.calls, 'call') : counted(model.findings.length, 'mention')}
      </LinkButton>
    </td>
    {model.known ? (
      <>
        <td>
          {model.known.released === null ? (
            <span className={styles.muted}>unknown</span>
          ) : (
            <Source
              source={model.known.source}
              seen={model.known.seen ?? undefined}
              note={model.known.note ?? undefined}
            >
              {dayText(model.known.released)}
            </Source>
          )}
        </td>
        <td>
          <LifeTag life={model.known.life} today={today} />
        </td>
        <td>
          <Prices prices={model.known.prices} />
        </td>
      </>
    ) : (
      <td colSpan={3} className={styles.muted}>
        not in the catalogue of this vendor: life and price unknown
      </td>
    )}
  </tr>
);

const finding = (models: readonly UsedModel[]): string => {
  const ended = models.filter(({ known }) => known?.life.state === 'ended').length;
  const ending = models.filter(({ known }) => known?.life.state === 'ending').length;
  const all = `${capitalised(numberWord(models.length))} ${noun(models.length, 'model')} named in production`;
  if (models.length === 0) return 'Production code names no model';
  if (ended === models.length) return `${all}, ${ended === 1 ? 'and it is' : 'all'} switched off`;
  if (ended > 0) return `${all}, ${numberWord(ended)} of them switched off`;
  return ending > 0 ? `${all}, ${numberWord(ending)} of them with an announced end` : `${all}, none known to end`;
};

/** Models in use with their life dates and prices, and the capabilities the code calls on. */
export const ModelsPanel = ({ vendor }: { readonly vendor: VendorAssessment }) => {
  const { latest, catalogue } = useJudged();
  const { today, labels } = latest.assessment;
  const models = usedModels(vendor, catalogue, today);
  return (
    <Panel label="Models and capabilities in use" finding={finding(models)}>
      {models.length > 0 && (
        <div className={styles.scroll}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">Model id</th>
                <th scope="col" className={styles.number}>
                  Used by
                </th>
                <th scope="col">Released</th>
                <th scope="col">End</th>
                <th scope="col">List price</th>
              </tr>
            </thead>
            <tbody>
              {models.map((model) => (
                <Row key={model.id} model={model} today={today} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <p className={styles.capabilities}>
        <span className={styles.muted}>Capabilities: </span>
        {vendor.capabilities.length === 0
          ? 'none that the code names'
          : vendor.capabilities.map((key) => labels.capabilities[key] ?? key).join(', ')}
      </p>
    </Panel>
  );
};
