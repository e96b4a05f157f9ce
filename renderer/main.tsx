import '@fontsource-variable/inter/wght.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { ErrorState } from './ui/ErrorState.tsx';
import { shippedCatalogue } from './workspace/catalogue.ts';
import { startJudge } from './workspace/judge/worker-judge.ts';
import { startPlanner } from './workspace/planner/worker-planner.ts';

const start = async (root: HTMLElement): Promise<void> => {
  const page = createRoot(root);
  try {
    const catalogue = await shippedCatalogue();
    page.render(
      <StrictMode>
        <App
          catalogue={catalogue}
          judge={startJudge(catalogue.catalogue)}
          planner={startPlanner(catalogue.catalogue)}
        />
      </StrictMode>,
    );
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message : String(cause);
    page.render(<ErrorState failure={{ code: 'internal', detail }} />);
  }
};

const root = document.getElementById('root');
if (root) void start(root);
