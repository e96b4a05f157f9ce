/** Files whose names are not ours to choose, or are data written by others' rules. */
const exempt = [
  /^test\/fixtures\//,
  /^test\/golden\//,
  /^build\/sample-company\/history\//,
  /^(README|LICENSE|CHANGELOG)(\.md)?$/,
  /(^|\/)README\.md$/,
  /(^|\/)\.[^/]+$/,
];

const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)+$/;
const component = /^([A-Z][A-Za-z0-9]*\.(tsx|module\.css)|use[A-Z][A-Za-z0-9]*\.tsx?)$/;
const componentTest = /^(?:[A-Z][A-Za-z0-9]*|use[A-Z][A-Za-z0-9]*)\.test\.tsx?$/;
const script = /^\.ci\/run$/;
const saysNothing = /(^|[/-])(utils?|helpers|managers?|misc|common|stuff)(?=[./-]|$)/i;

/** @param {string} path */
const isScreen = (path) => /^(test\/)?renderer\//.test(path);

/**
 * What is wrong with a file's name; null when it is fine.
 *
 * @param {string} path relative to the project, with `/`
 */
export const fileNameProblem = (path) => {
  if (exempt.some((pattern) => pattern.test(path)) || script.test(path)) return null;
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (saysNothing.test(path.replace(/^test\/helpers\//, ''))) return `${path}: the name says nothing about the domain`;
  if (kebab.test(name)) return null;
  if (isScreen(path) && (component.test(name) || componentTest.test(name))) return null;
  return `${path}: file names are kebab-case, components and hooks in renderer/ may take their own name`;
};
