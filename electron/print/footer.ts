/** Printed in the bottom margin of every page, which the document must leave free. Chromium fills in the classes. */
export const footer =
  '<div style="width:100%;margin:0 14mm;font:7.5px Inter,Helvetica,Arial,sans-serif;color:#6b7280;display:flex;justify-content:space-between">' +
  '<span class="title"></span>' +
  '<span><span class="pageNumber"></span> / <span class="totalPages"></span></span>' +
  '</div>';
