import { type KeyboardEvent, useState } from 'react';

interface Moves {
  /** States that are shown. */
  readonly count: number;
  readonly onPick: (index: number) => void;
  readonly onZoom: (index: number, by: number) => void;
  readonly onZoomOut: () => void;
}

const steps: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowLeft: (index) => index - 1,
  ArrowRight: (index) => index + 1,
  Home: () => 0,
  End: (_, count) => count - 1,
};

const zooms: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': 2 };

/** Moves over the states of a picture with the keyboard: arrows, Home and End, Enter to pick, + and − to zoom, Esc to see all. */
export const useCursor = ({ count, onPick, onZoom, onZoomOut }: Moves) => {
  const [at, setAt] = useState<number | null>(null);
  const cursor = at === null ? null : Math.min(at, count - 1);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const here = cursor ?? count;
    const nearest = Math.min(here, count - 1);
    const step = steps[event.key];
    const zoom = zooms[event.key];
    if (step) setAt(Math.min(count - 1, Math.max(0, step(here, count))));
    else if (zoom) onZoom(nearest, zoom);
    else if (event.key === 'Enter') onPick(nearest);
    else if (event.key === 'Escape') onZoomOut();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { cursor, onKeyDown, onBlur: () => setAt(null) };
};
