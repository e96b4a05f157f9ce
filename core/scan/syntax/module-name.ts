/** Where a package can be loaded from by its name alone. */
const remote =
  /^(?:npm:\/?|jsr:\/?|(?:https?:)?\/\/(?:esm\.sh|esm\.run|unpkg\.com|cdn\.skypack\.dev|cdn\.jsdelivr\.net\/npm|ga\.jspm\.io\/npm)[/:](?:v\d+\/|pin\/)?)/;

const version = /^((?:@[^/@]+\/)?[^/@?#]+)@[^/?#]*/;

/** `@mux/mux-node` of `npm:@mux/mux-node@8` and `https://esm.sh/@mux/mux-node@8?target=deno`; else as it stands. */
export const bareModule = (module: string): string =>
  remote.test(module)
    ? module
        .replace(remote, '')
        .replace(/[?#].*$/, '')
        .replace(version, '$1')
    : module;

/** Whether a module is loaded from a place for packages rather than by a name or path of the project's own. */
export const isRemoteModule = (module: string): boolean => remote.test(module);
