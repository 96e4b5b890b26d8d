import type { ColumnChart, LabelSide, LineChart, ScatterChart } from "@/domain/deck/deck";
import type { Tone } from "@/domain/deck/theme";
import { chartSheet, rangeOf, type SheetCell, type SheetRange } from "./chart-sheet";
import { colorXml, fillXml, strokeXml } from "./drawing-xml";
import { xmlText } from "./pptx-text";

const noLine = "<a:ln><a:noFill/></a:ln>";
const nothing = `<c:spPr><a:noFill/>${noLine}</c:spPr>`;
const shows = (value: boolean) =>
  `<c:showLegendKey val="0"/><c:showVal val="${value ? 1 : 0}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
const paperLine = `<a:ln w="9525"><a:solidFill>${colorXml("paper")}</a:solidFill></a:ln>`;

export function textProperties(size: number, color: Tone, bold = false, body = "<a:bodyPr/>"): string {
  const run = `<a:defRPr sz="${Math.round(size * 100)}" b="${bold ? 1 : 0}">${fillXml(color)}<a:latin typeface="+mn-lt"/></a:defRPr>`;
  return `<c:txPr>${body}<a:lstStyle/><a:p><a:pPr>${run}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

const cached = (cells: readonly SheetCell[]) =>
  `<c:ptCount val="${cells.length}"/>${cells
    .map((cell, at) =>
      cell === null ? "" : `<c:pt idx="${at}"><c:v>${typeof cell === "number" ? cell : xmlText(cell)}</c:v></c:pt>`,
    )
    .join("")}`;
const words = ({ formula, cells }: SheetRange) =>
  `<c:strRef><c:f>${formula}</c:f><c:strCache>${cached(cells)}</c:strCache></c:strRef>`;
const numbers = ({ formula, cells }: SheetRange) =>
  `<c:numRef><c:f>${formula}</c:f><c:numCache><c:formatCode>General</c:formatCode>${cached(cells)}</c:numCache></c:numRef>`;
const opening = (at: number, title: SheetRange) =>
  `<c:idx val="${at}"/><c:order val="${at}"/><c:tx>${words(title)}</c:tx>`;
const numberFormat = (format: string) => `<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/>`;

/** A line a series, its last value written beside it. */
export function lineSeriesXml(box: LineChart): string {
  const sheet = chartSheet(box);
  const end = box.categories.length;
  return box.series
    .map(({ values, color, marker }, at) => {
      const look = `<c:spPr>${strokeXml({ color, width: 2.25, dash: false }, "<a:round/>")}</c:spPr>`;
      const mark = `<c:marker><c:symbol val="${marker}"/><c:size val="6"/><c:spPr>${fillXml(color)}${paperLine}</c:spPr></c:marker>`;
      const last = values.findLastIndex((value) => value !== null);
      const label =
        last < 0
          ? ""
          : `<c:dLbl><c:idx val="${last}"/>${numberFormat(box.lastFormat)}${nothing}${textProperties(box.size + 2, color, true)}<c:dLblPos val="r"/>${shows(true)}</c:dLbl>`;
      const values_ = `<c:cat>${words(rangeOf(sheet, 0, 1, end))}</c:cat><c:val>${numbers(rangeOf(sheet, at + 1, 1, end))}</c:val>`;
      return `<c:ser>${opening(at, rangeOf(sheet, at + 1, 0))}${look}${mark}<c:dLbls>${label}${shows(false)}</c:dLbls>${values_}<c:smooth val="0"/></c:ser>`;
    })
    .join("");
}

export function columnSeriesXml(box: ColumnChart): string {
  const sheet = chartSheet(box);
  const end = box.categories.length;
  return box.series
    .map(({ color, ink }, at) => {
      const look = `<c:spPr>${fillXml(color)}${noLine}</c:spPr><c:invertIfNegative val="0"/>`;
      const labels = box.labelled
        ? `<c:dLbls>${numberFormat(box.axis.format)}${nothing}${textProperties(box.size, ink, true)}<c:dLblPos val="${box.stacked ? "ctr" : "outEnd"}"/>${shows(true)}</c:dLbls>`
        : `<c:dLbls>${shows(false)}</c:dLbls>`;
      const values = `<c:cat>${words(rangeOf(sheet, 0, 1, end))}</c:cat><c:val>${numbers(rangeOf(sheet, at + 1, 1, end))}</c:val>`;
      return `<c:ser>${opening(at, rangeOf(sheet, at + 1, 0))}${look}${labels}${values}</c:ser>`;
    })
    .join("");
}

const sides: Readonly<Record<LabelSide, string>> = { right: "r", left: "l", above: "t", below: "b", inside: "ctr" };

/**
 * The marks of each group; a point is called by its own words beside it. All groups share the column across and leave
 * out the rows of the others, as PowerPoint writes it: some programs lose a group that has a stretch of its own.
 */
export function scatterSeriesXml(box: ScatterChart): string {
  const sheet = chartSheet(box);
  const end = sheet.length - 1;
  let before = 0;
  return box.groups
    .map(({ color, ink, marker, points }, at) => {
      const mark = `<c:marker><c:symbol val="${marker}"/><c:size val="${box.markSize}"/><c:spPr>${fillXml(color)}${paperLine}</c:spPr></c:marker>`;
      const labels = points.map(({ label }, point) => {
        if (!label) return "";
        const inside = label.side === "inside";
        const run = `<a:r><a:rPr lang="en-GB" sz="${Math.round(box.size * 100)}" b="${inside ? 1 : 0}">${fillXml(inside ? ink : "ink")}<a:latin typeface="+mn-lt"/></a:rPr><a:t>${xmlText(label.text)}</a:t></a:r>`;
        const rich = `<c:tx><c:rich><a:bodyPr wrap="none"/><a:lstStyle/><a:p>${run}</a:p></c:rich></c:tx>`;
        return `<c:dLbl><c:idx val="${before + point}"/>${rich}${nothing}<c:dLblPos val="${sides[label.side]}"/>${shows(true)}</c:dLbl>`;
      });
      before += points.length;
      const values = `<c:xVal>${numbers(rangeOf(sheet, 0, 1, end))}</c:xVal><c:yVal>${numbers(rangeOf(sheet, at + 1, 1, end))}</c:yVal>`;
      return `<c:ser>${opening(at, rangeOf(sheet, at + 1, 0))}<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>${mark}<c:dLbls>${labels.join("")}${shows(false)}</c:dLbls>${values}<c:smooth val="0"/></c:ser>`;
    })
    .join("");
}
