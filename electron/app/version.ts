declare const UNTETHER_VERSION: string;

/** The version in package.json, put in by the build. */
export const toolVersion = UNTETHER_VERSION;
