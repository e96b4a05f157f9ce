/** What is shown: the app's own window, or a report on its way to paper. */
export type Surface = 'bundle' | 'report';

/**
 * Scripts come from the bundle alone; nothing may be fetched from, sent to or framed from elsewhere. Style
 * attributes and elements are allowed in place, since menus, dialogs and coloured code set them at run time; with no
 * outside address reachable they can load nothing. `wasm-unsafe-eval` is not allowed: the window runs no WebAssembly.
 * https://www.electronjs.org/docs/latest/tutorial/security#7-define-a-content-security-policy
 */
const policies: Readonly<Record<Surface, readonly string[]>> = {
  bundle: [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ],
  report: [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    'img-src data:',
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ],
};

export const contentPolicyFor = (surface: Surface): string => policies[surface].join('; ');
