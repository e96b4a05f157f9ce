/** Colours of the page as the canvas needs them: resolved for the theme in force. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly line: string;
  readonly panel: string;
  readonly accent: string;
  readonly font: string;
  colour(variable: string): string;
}

/** Reads the tokens through a probe, since a custom property keeps `light-dark()` unresolved. */
export const paletteOf = (host: HTMLElement): Palette => {
  const probe = document.createElement('span');
  host.append(probe);
  const colour = (variable: string): string => {
    probe.style.color = `var(${variable})`;
    return getComputedStyle(probe).color;
  };
  const names = [
    '--ink',
    '--ink2',
    '--line',
    '--panel',
    '--accent',
    '--r5',
    '--accent',
    ...Array.from({ length: 12 }, (_, index) => `--v${index + 1}`),
  ];
  const known = new Map([...names, '--ink3'].map((name) => [name, colour(name)]));
  const font = getComputedStyle(host).fontFamily;
  probe.remove();
  const of = (name: string): string => known.get(name) ?? known.get('--ink3') ?? '';
  return {
    ink: of('--ink'),
    muted: of('--ink2'),
    line: of('--line'),
    panel: of('--panel'),
    accent: of('--accent'),
    font,
    colour: of,
  };
};
