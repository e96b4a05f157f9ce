import { safeText } from '../safe-text.ts';
import { escaped, type Markup, raw } from './markup.ts';

/** Text for a CSS string: a quote, a backslash or a tag would end it. */
const cssText = (text: string): string =>
  `"${safeText(text).replace(/["\\<]/g, (mark) => `\\${mark.charCodeAt(0).toString(16)} `)}"`;

const edge = 'font:7.2pt "Report Sans",Inter,"Segoe UI",system-ui,sans-serif;color:#5d6066;';

const size = '@page{size:A4;margin:17mm 16mm 18mm}';

export interface RunningText {
  readonly left: string;
  readonly right: string;
  readonly foot: string;
}

/** Page rules by which a browser itself prints head, foot and `1 of 12`; the first page has its own head. */
export const pageRules = ({ left, right, foot }: RunningText): string => `${size}
@page{@top-left{${edge}content:${cssText(left)}}@top-right{${edge}content:${cssText(right)}}@bottom-left{${edge}content:${cssText(foot)}}@bottom-right{${edge}content:counter(page) " of " counter(pages)}}
@page:first{@top-left{content:none}@top-right{content:none}}`;

/** Page rules that leave the edges free for a host that prints them itself, of the first page's head only the rule. */
export const bareRules = `${size}@media print{header.top{padding:0}header.top span{display:none}}`;

const row = (left: string, right: string): string =>
  `<div style="width:100%;margin:0 16mm;font:7.2pt 'Report Sans',Inter,'Segoe UI','DejaVu Sans',sans-serif;color:#5d6066;display:flex;justify-content:space-between"><span>${left}</span><span>${right}</span></div>`;

/** Head and foot for Chromium's print call, which fills the classes `pageNumber` and `totalPages`. Never shown itself. */
export const hostEdges = ({ left, right, foot }: RunningText): Markup =>
  raw(
    `<template id="print-header">${row(escaped(left), escaped(right))}</template><template id="print-footer">${row(escaped(foot), '<span class="pageNumber"></span> of <span class="totalPages"></span>')}</template>`,
  );
