import type { ChartBox, ChartSeries } from "@/domain/deck/deck";
import type { Tone } from "@/domain/deck/theme";
import { columnName } from "./chart-workbook";
import { colorXml, fillXml, strokeXml } from "./drawing-xml";
import { xmlText } from "./pptx-text";

/** A native line chart; its values are those of the workbook behind it. */
export function chartXml(box: ChartBox): string {
  const { frame, plot, axis, size, series } = box;
  const share = (value: number) => Number(value.toFixed(5));
  const layout = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${share((plot.x - frame.x) / frame.w)}"/><c:y val="${share((plot.y - frame.y) / frame.h)}"/><c:w val="${share(plot.w / frame.w)}"/><c:h val="${share(plot.h / frame.h)}"/></c:manualLayout></c:layout>`;
  const lines = series.map((one, at) => seriesXml(one, at, box)).join("");
  const lineChart = `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/><c:axId val="111111111"/><c:axId val="222222222"/></c:lineChart>`;
  const words = textProperties(size, "ink-3");
  const months = `<c:catAx><c:axId val="111111111"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${strokeXml({ color: "edge", width: 0.75, dash: false })}</c:spPr>${words}<c:crossAx val="222222222"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const values = `<c:valAx><c:axId val="222222222"/><c:scaling><c:orientation val="minMax"/><c:max val="${axis.max}"/><c:min val="${axis.min}"/></c:scaling><c:delete val="0"/><c:axPos val="l"/><c:majorGridlines><c:spPr>${strokeXml({ color: "hairline", width: 0.5, dash: false })}</c:spPr></c:majorGridlines><c:numFmt formatCode="${xmlText(axis.format)}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/><c:spPr>${strokeXml(null)}</c:spPr>${words}<c:crossAx val="111111111"/><c:crosses val="autoZero"/><c:crossBetween val="between"/><c:majorUnit val="${axis.step}"/></c:valAx>`;
  const chart = `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout}${lineChart}${months}${values}<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`;
  return `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/>${chart}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${words}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

function textProperties(size: number, color: Tone): string {
  const run = `<a:defRPr sz="${Math.round(size * 100)}" b="0">${fillXml(color)}<a:latin typeface="+mn-lt"/></a:defRPr>`;
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run}</a:pPr><a:endParaRPr lang="en-GB"/></a:p></c:txPr>`;
}

const hidden =
  '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>';

function seriesXml(
  { name, values, color, marker }: ChartSeries,
  at: number,
  { categories, axis, size }: ChartBox,
): string {
  const column = columnName(at + 1);
  const end = categories.length + 1;
  const title = `<c:tx><c:strRef><c:f>Sheet1!$${column}$1</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${xmlText(name)}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  const look = `<c:spPr>${strokeXml({ color, width: 2.25, dash: false }, "<a:round/>")}</c:spPr>`;
  const mark = `<c:marker><c:symbol val="${marker}"/><c:size val="6"/><c:spPr>${fillXml(color)}<a:ln w="9525"><a:solidFill>${colorXml("paper")}</a:solidFill></a:ln></c:spPr></c:marker>`;
  const last = values.findLastIndex((value) => value !== null);
  const label =
    last < 0
      ? ""
      : `<c:dLbl><c:idx val="${last}"/><c:numFmt formatCode="${xmlText(axis.format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(size + 2, color).replace('b="0"', 'b="1"')}<c:dLblPos val="r"/>${hidden.replace('<c:showVal val="0"/>', '<c:showVal val="1"/>')}</c:dLbl>`;
  const names = categories.map((category, row) => `<c:pt idx="${row}"><c:v>${xmlText(category)}</c:v></c:pt>`).join("");
  const cat = `<c:cat><c:strRef><c:f>Sheet1!$A$2:$A$${end}</c:f><c:strCache><c:ptCount val="${categories.length}"/>${names}</c:strCache></c:strRef></c:cat>`;
  const numbers = values
    .map((value, row) => (value === null ? "" : `<c:pt idx="${row}"><c:v>${value}</c:v></c:pt>`))
    .join("");
  const val = `<c:val><c:numRef><c:f>Sheet1!$${column}$2:$${column}$${end}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${categories.length}"/>${numbers}</c:numCache></c:numRef></c:val>`;
  return `<c:ser><c:idx val="${at}"/><c:order val="${at}"/>${title}${look}${mark}<c:dLbls>${label}${hidden}</c:dLbls>${cat}${val}<c:smooth val="0"/></c:ser>`;
}
