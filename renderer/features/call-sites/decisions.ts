import { type DecisionInput, decide, undecide } from '../../db/decisions.ts';
import { storageFailure } from '../../db/storage-failure.ts';
import { useToasts } from '../../state/toasts/store.ts';
import type { CallSite } from '../../workspace/context.ts';

const problem = (cause: unknown): void => {
  useToasts.getState().show({
    tone: 'problem',
    title: 'The decision was not kept.',
    detail: storageFailure(cause) === 'full' ? 'The disk is full. Free some space and decide again.' : 'Try again.',
  });
};

const restorePrevious = async (projectId: string, { key, decision }: CallSite): Promise<void> => {
  if (decision) await decide(projectId, [key], decision, decision.at);
  else await undecide(projectId, [key]);
};

const done = {
  dismissed: 'Dismissed. It no longer counts in any score.',
  accepted: 'Accepted. It still counts.',
} as const;

/** Keeps a decision and offers to take it back. */
export const decideOn = async (projectId: string, site: CallSite, input: DecisionInput): Promise<void> => {
  try {
    await decide(projectId, [site.key], input, Date.now());
    const undo = { label: 'Undo', run: () => void restorePrevious(projectId, site).catch(problem) };
    useToasts.getState().show({ tone: 'plain', title: done[input.state], action: undo });
  } catch (cause) {
    problem(cause);
  }
};

export const takeBack = (projectId: string, site: CallSite): Promise<void> =>
  undecide(projectId, [site.key]).catch(problem);
