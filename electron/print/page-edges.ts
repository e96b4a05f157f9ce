export interface PageEdges {
  readonly header: string;
  readonly footer: string;
}

/** For documents that bring no edges of their own. Chromium fills in the classes. */
const plain: PageEdges = {
  header: '<span></span>',
  footer:
    '<div style="width:100%;margin:0 14mm;font:7.5px Inter,Helvetica,Arial,sans-serif;color:#6b7280;display:flex;justify-content:space-between">' +
    '<span class="title"></span>' +
    '<span><span class="pageNumber"></span> of <span class="totalPages"></span></span>' +
    '</div>',
};

const template = (html: string, id: string): string | undefined =>
  new RegExp(`<template id="${id}">([\\s\\S]*?)</template>`).exec(html)?.[1];

/** The first font of the document, which margins do not see by themselves: Chromium lays them out apart. */
const fontOf = (html: string): string => {
  const face = /<style>(@font-face\{[^}<]*})/.exec(html)?.[1];
  return face === undefined ? '' : `<style>${face}</style>`;
};

/**
 * What is printed in the margins of every page, which the document must leave free: its own templates `print-header`
 * and `print-footer` where it has them.
 */
export const pageEdges = (html: string): PageEdges => {
  const font = fontOf(html);
  return {
    header: font + (template(html, 'print-header') ?? plain.header),
    footer: font + (template(html, 'print-footer') ?? plain.footer),
  };
};
