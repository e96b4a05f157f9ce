/** The bundler turns a font into its data URI. */
declare module '*.woff2' {
  const uri: string;
  // biome-ignore lint/style/noDefaultExport: bundlers give a file its value as the default export
  export default uri;
}
