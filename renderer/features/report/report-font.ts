import address from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';

const asDataUri = (file: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? reader.result : '');
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

/** The app's font for inside a report, so that paper looks like the screen on every machine. */
export const reportFont = async (): Promise<string> => {
  const response = await fetch(address);
  return asDataUri(new Blob([await response.arrayBuffer()], { type: 'font/woff2' }));
};
