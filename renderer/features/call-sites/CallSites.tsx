import { useDeferredValue, useEffect, useMemo, useRef } from 'react';
import { counted } from '../../../core/report/wording/numbers.ts';
import { noFilter, useCallSiteView } from '../../state/call-site-view/store.ts';
import { useOverlay } from '../../state/overlay/store.ts';
import { useScanJob } from '../../state/scan-job/store.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { PageHeader } from '../../ui/PageHeader.tsx';
import { useJudged } from '../../workspace/context.ts';
import { useOwnership } from '../../workspace/useOwnership.ts';
import { copySites, exportCsv, openInEditor } from './actions.ts';
import styles from './CallSites.module.css';
import { FilterBar } from './FilterBar.tsx';
import { filterSites, type SearchableSite, searchable } from './rows.ts';
import { LinePane, SitePane } from './SitePane.tsx';
import { SiteTable } from './SiteTable.tsx';

const copiedAtMost = 500;

const isScanning = (): boolean => useScanJob.getState().job.status === 'running';

/** `/` goes to the search; Esc outside of it clears the filter, unless it cancels a scan. */
const useListKeys = (search: { readonly current: HTMLInputElement | null }): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const typing = event.target instanceof HTMLElement && /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName);
      if (typing || event.ctrlKey || event.metaKey || event.altKey || useOverlay.getState().open) return;
      if (event.key === '/') {
        event.preventDefault();
        search.current?.focus();
      } else if (event.key === 'Escape' && !document.querySelector('[role=dialog]') && !isScanning())
        useCallSiteView.getState().showOnly(noFilter, useCallSiteView.getState().selected);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [search]);
};

/** Code stands beside the list from the start: nobody has to find out that a row can be chosen. */
const useFirstChosen = (shown: readonly SearchableSite[]): void => {
  const first = shown[0]?.id;
  useEffect(() => {
    const { selected, line, grouping, select } = useCallSiteView.getState();
    if (selected === null && line === null && grouping === 'none' && first !== undefined) select(first);
  }, [first]);
};

const useShown = () => {
  const { latest, nameOf } = useJudged();
  const filter = useDeferredValue(useCallSiteView((state) => state.filter));
  const { of, reading } = useOwnership();
  const sites = useMemo(() => searchable(latest.callSites, nameOf, of), [latest.callSites, nameOf, of]);
  const shown = useMemo(() => filterSites(sites, filter), [sites, filter]);
  return { sites, shown, reading };
};

/** Every finding of the scan with its code beside it. */
export const CallSites = () => {
  const { project, latest } = useJudged();
  const { sites, shown, reading } = useShown();
  const { filter, grouping, selected, line } = useCallSiteView();
  const search = useRef<HTMLInputElement>(null);
  const site = useMemo(() => sites.find(({ id }) => id === selected), [sites, selected]);
  useListKeys(search);
  useFirstChosen(shown);
  return (
    <div className={styles.page}>
      <PageHeader
        title="Call sites"
        actions={
          <>
            <Button disabled={shown.length === 0} onClick={() => void copySites(shown.slice(0, copiedAtMost))}>
              Copy as Markdown
            </Button>
            <Button disabled={shown.length === 0} onClick={() => void exportCsv(shown, latest.assessment)}>
              Export CSV
            </Button>
          </>
        }
      >
        {filter.only?.label ?? `${counted(latest.assessment.productionCalls, 'production call')} in ${project.name}`}
      </PageHeader>
      <FilterBar sites={sites} shown={shown.length} reading={reading} search={search} />
      <div className={styles.columns}>
        {shown.length > 0 ? (
          <SiteTable
            sites={shown}
            grouping={grouping}
            slots={project.vendorSlots}
            today={latest.assessment.today}
            onOpen={({ finding }) => void openInEditor(project.root, finding.path, finding.line)}
          />
        ) : (
          <EmptyState
            title={sites.length === 0 ? 'The scan found no trace of a video vendor' : 'No finding fits this filter'}
          >
            {sites.length > 0 && 'Esc clears the filter.'}
          </EmptyState>
        )}
        {line && <LinePane path={line.path} line={line.line} />}
        {!line && site && <SitePane site={site} />}
        {!line && !site && (
          <EmptyState title="Choose a finding to see its code">
            Arrow keys move along the list, Enter opens the editor, / searches.
          </EmptyState>
        )}
      </div>
    </div>
  );
};
