/**
 * The last part of a path, lower case. A template is read as the file it makes: `main.tf.tpl`, `compose.yaml.j2`.
 */
export const fileNameOf = (path: string): string =>
  (path.split('/').at(-1) ?? '')
    .toLowerCase()
    .replace(/(\.\w+)\.(tpl|tftpl|tmpl|gotmpl|j2|jinja2?|template|dist)$/, '$1');
