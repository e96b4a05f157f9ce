/** Put in by the bundler from package.json. */
declare const UNTETHER_VERSION: string | undefined;

export const toolVersion = typeof UNTETHER_VERSION === 'string' ? UNTETHER_VERSION : '0.0.0';
