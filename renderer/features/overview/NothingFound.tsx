import { headline } from '../../../core/report/wording/headline.ts';
import { useCallSiteView } from '../../state/call-site-view/store.ts';
import { useNavigation } from '../../state/navigation/store.ts';
import { useOverlay } from '../../state/overlay/store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { useJudged } from '../../workspace/context.ts';

/** A scan without a production vendor: says what was read, so that nothing found is not taken for nothing there. */
export const NothingFound = () => {
  const { latest } = useJudged();
  const others = latest.callSites.length;
  const showOthers = (): void => {
    useCallSiteView.getState().showOnly({ decision: 'all' }, null);
    useNavigation.getState().go('call-sites');
  };
  return (
    <Panel label="Result">
      <EmptyState
        title={headline(latest.assessment)}
        action={
          <>
            <Button onClick={() => useOverlay.getState().show('coverage')}>What was read</Button>
            {others > 0 && <Button onClick={showOthers}>Show what was found elsewhere</Button>}
          </>
        }
      >
        {others > 0
          ? 'Tests, documents, examples or manifests do name vendors. They do not count as use in production.'
          : 'If you expected one, look at what was read: ignored, generated and very large files are left out.'}
      </EmptyState>
    </Panel>
  );
};
