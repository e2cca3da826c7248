/** How the printed quiz looks: black on white, a paper on a page of its own, no question torn apart. */
export const PAPER_STYLE = `
@page { size: A4; margin: 16mm 16mm 18mm; }
* { box-sizing: border-box; margin: 0; padding: 0; }
body { font: 11pt/1.4 system-ui, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; color: #000; background: #fff; }
article { max-width: 178mm; margin: 0 auto; break-after: page; }
article:last-child { break-after: auto; }
header { display: grid; grid-template-columns: 1fr auto; align-items: end; border-bottom: 1.5pt solid #000; padding-bottom: 3mm; }
.company { grid-column: 1 / -1; font-size: 9.5pt; }
h1 { font-size: 18pt; line-height: 1.15; overflow-wrap: anywhere; }
.form { font-size: 14pt; font-weight: 700; white-space: nowrap; padding-left: 6mm; }
dl { margin: 4mm 0; display: grid; gap: 2.5mm; }
dl > div { display: flex; flex-wrap: wrap; gap: 1mm 4mm; align-items: baseline; }
dt { font-weight: 700; min-width: 34mm; }
.number { font-size: 16pt; font-weight: 800; }
.hint { font-size: 9pt; color: #333; font-weight: 400; }
.lead { margin-bottom: 4mm; }
.tick { display: inline-block; margin-right: 4mm; white-space: nowrap; }
.box { display: inline-block; width: 3.8mm; height: 3.8mm; border: 0.9pt solid #000; vertical-align: text-bottom; }
.ticked { text-align: center; line-height: 3.4mm; font-weight: 700; }
.line { display: inline-block; width: 90mm; border-bottom: 0.9pt solid #000; }
.short { width: 25mm; }
p.line { display: block; height: 8.5mm; width: 100%; }
ol { padding-left: 7mm; }
ol > li { break-inside: avoid; margin-bottom: 5mm; padding-left: 1mm; }
ol > li::marker { font-weight: 700; }
.question { font-weight: 600; margin-bottom: 1.5mm; }
ul { list-style: none; display: grid; gap: 1.2mm; }
ul li { padding-left: 7mm; text-indent: -7mm; }
ul b { display: inline-block; min-width: 4mm; text-indent: 0; }
.sure { margin-top: 2mm; font-size: 9.5pt; }
.thanks { border-top: 0.5pt solid #000; padding-top: 2mm; font-size: 9.5pt; }
@media screen { body { padding: 2rem 1rem; background: #e9e9e6; } article { background: #fff; padding: 16mm; margin-bottom: 2rem; box-shadow: 0 1px 6px #0003; max-width: 210mm; } }
`;
