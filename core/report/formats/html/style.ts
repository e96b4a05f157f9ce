/** Type, space and colour of the printed page: the screen's tokens on white. A4; the edges are set by the caller. */
export const style = `
*{box-sizing:border-box;margin:0}
html{-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font:8.3pt/1.5 "Report Sans",Inter,"Segoe UI",system-ui,"DejaVu Sans",sans-serif;color:#1b1c1e;background:#fff;max-width:178mm;margin:0 auto;orphans:3;widows:3}
a{color:inherit;text-decoration:none}
b{font-weight:620}
small{font-size:.78em;font-weight:500;color:#5d6066}
code{font:7.3pt/1.45 ui-monospace,"SF Mono","Cascadia Mono","DejaVu Sans Mono",monospace;overflow-wrap:anywhere}
ul,ol{padding-left:14px}
li{margin-bottom:4px}
h1{font-size:18pt;line-height:1.17;letter-spacing:-.02em;font-weight:650;max-width:158mm;text-wrap:pretty;break-after:avoid}
h2{font-size:13pt;line-height:1.25;letter-spacing:-.012em;font-weight:640;margin:1px 0 8px;text-wrap:pretty;break-after:avoid}
h3{font-size:10pt;line-height:1.3;letter-spacing:-.008em;font-weight:640;margin:1px 0 6px;break-after:avoid}
h4{font-size:8.3pt;font-weight:640;margin:0 0 3px;break-after:avoid}
.label{font-size:7.5pt;color:#5d6066;font-weight:600;break-after:avoid}
.lead{font-size:9.6pt;line-height:1.55;max-width:152mm;color:#303236;margin-top:10px}
.top{display:flex;justify-content:space-between;gap:20px;color:#5d6066;font-size:7.5pt;border-bottom:1px solid #1b1c1e;padding-bottom:7px;margin-bottom:16px}
.top span:last-child{text-align:right}
.key{display:grid;grid-template-columns:repeat(4,1fr);border-top:1px solid #1b1c1e;border-bottom:1px solid #e2e2de;margin:16px 0 18px;break-inside:avoid}
.key div{padding:8px 12px 9px 0}
.key dt{font-size:7.5pt;color:#5d6066;font-weight:600}
.key dd{margin:0}
.key .figure{font-size:13pt;line-height:1.3;letter-spacing:-.02em;font-weight:630;white-space:nowrap}
.key .note{color:#5d6066;font-size:7.3pt;line-height:1.4}
.red{color:#b4333f;font-weight:620}
.block{margin-top:17px}
.keep{break-inside:avoid}
.chapter{break-before:page}
.vendor{border-top:1px solid #1b1c1e;padding-top:9px;margin-top:26px}
.soft{margin-top:24px}
#summary+.soft{break-before:page;margin-top:0}
table{width:100%;border-collapse:collapse;font-size:8pt;line-height:1.42}
thead{display:table-header-group}
tr{break-inside:avoid}
th{text-align:left;font-weight:500;color:#5d6066;font-size:7.3pt;border-bottom:1px solid #1b1c1e;padding:3px 7px 4px 0;vertical-align:bottom}
td,tbody th{border-bottom:1px solid #e6e6e2;padding:5px 7px 5px 0;vertical-align:top}
tbody th{font-size:8pt;color:#1b1c1e;font-weight:620}
th:last-child,td:last-child{padding-right:0}
td.n,th.n{text-align:right;padding-right:14px;white-space:nowrap}
td.n:last-child,th.n:last-child{padding-right:0}
td.day,.figures,.nowrap{white-space:nowrap}
td.n,td.day,.figures,.figure{font-variant-numeric:tabular-nums}
.stay{break-after:avoid}
.fixed{table-layout:fixed}
.fixed td{overflow-wrap:break-word}
.long{overflow-wrap:anywhere}
.muted,.more{color:#5d6066}
.mark{color:#5d6066;font-size:6.6pt;margin-left:2px;white-space:nowrap}
.swatch{display:inline-block;width:7px;height:7px;border-radius:50%;margin-right:5px;vertical-align:.5px}
.swatch.square{border-radius:1px}
.range,.bar{vertical-align:middle;overflow:visible}
.range{margin-right:7px}
.two{display:grid;grid-template-columns:1fr 1fr;gap:26px}
figure{margin:0;break-inside:avoid}
figure svg{display:block;width:100%;height:auto}
figcaption{font-size:7.3pt;color:#5d6066;margin-top:5px}
svg text{font:7pt "Report Sans",Inter,"Segoe UI",system-ui,"DejaVu Sans",sans-serif;fill:#5d6066}
svg .s{fill:#1b1c1e;font-weight:620}
dl.facts{display:grid;grid-template-columns:max-content 1fr;gap:2px 12px}
dl.facts dt{color:#5d6066}
dl.facts dd{margin:0;overflow-wrap:anywhere}
.sites{table-layout:fixed}
.sites td{padding:3.2px 7px 3.2px 0}
.sites code{font-size:7pt}
.sites .same{color:#5d6066;padding-left:10px}
.sources td{padding:3px 7px 3px 0}
.method h3{margin-top:11px}
.method h3:first-child{margin-top:1px}
nav{margin-top:16px;border-top:1px solid #e2e2de;padding-top:7px;color:#5d6066;font-size:7.5pt}
.remarks{border-left:2px solid #d7d7d2;padding-left:10px;margin-top:8px;break-inside:avoid}
@media print{nav{display:none}}
@media screen{body{padding:14mm 8mm;max-width:194mm}.chapter{margin-top:48px}}
`;
