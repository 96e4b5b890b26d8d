import type { ChartAxis, ChartBox } from "@/domain/deck/deck";
import { columnSeriesXml, lineSeriesXml, scatterSeriesXml, textProperties } from "./chart-series-xml";
import { strokeXml } from "./drawing-xml";
import { xmlText } from "./pptx-text";

const across = "111111111";
const upward = "222222222";
const axes = `<c:axId val="${across}"/><c:axId val="${upward}"/>`;

/** A native chart; its values are those of the workbook behind it. */
export function chartXml(box: ChartBox): string {
  const { frame, plot, size } = box;
  const share = (value: number) => Number(value.toFixed(5));
  const layout = `<c:layout><c:manualLayout><c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="${share((plot.x - frame.x) / frame.w)}"/><c:y val="${share((plot.y - frame.y) / frame.h)}"/><c:w val="${share(plot.w / frame.w)}"/><c:h val="${share(plot.h / frame.h)}"/></c:manualLayout></c:layout>`;
  const chart = `<c:chart><c:autoTitleDeleted val="1"/><c:plotArea>${layout}${drawn(box)}<c:spPr><a:noFill/></c:spPr></c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>`;
  return `<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:date1904 val="0"/><c:roundedCorners val="0"/>${chart}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(size, "ink-3")}<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`;
}

function drawn(box: ChartBox): string {
  const { size } = box;
  switch (box.form) {
    case "line":
      return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lineSeriesXml(box)}<c:marker val="1"/>${axes}</c:lineChart>${categoryAxis(box.labelEvery, size)}${valueAxis(box.axis, size)}`;
    case "column":
      return `<c:barChart><c:barDir val="col"/><c:grouping val="${box.stacked ? "stacked" : "clustered"}"/><c:varyColors val="0"/>${columnSeriesXml(box)}<c:gapWidth val="${box.gapPct}"/><c:overlap val="${box.stacked ? 100 : 0}"/>${axes}</c:barChart>${categoryAxis(box.labelEvery, size)}${valueAxis(box.axis, size)}`;
    case "scatter":
      return `<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>${scatterSeriesXml(box)}${axes}</c:scatterChart>${valueAxis(box.across, size, "x")}${valueAxis(box.up, size, "y")}`;
  }
}

const scaling = ({ min, max }: ChartAxis) =>
  `<c:scaling><c:orientation val="minMax"/><c:max val="${max}"/><c:min val="${min}"/></c:scaling>`;
const edge = `<c:spPr>${strokeXml({ color: "edge", width: 0.75, dash: false })}</c:spPr>`;
const ticks = `<c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>`;
const numbered = ({ format }: ChartAxis) => `<c:numFmt formatCode="${xmlText(format)}" sourceLinked="0"/>`;
const gridlines = `<c:majorGridlines><c:spPr>${strokeXml({ color: "hairline", width: 0.5, dash: false })}</c:spPr></c:majorGridlines>`;

function categoryAxis(every: number, size: number): string {
  const upright = textProperties(size, "ink-3", false, '<a:bodyPr rot="0" vert="horz"/>');
  const skip = every > 1 ? `<c:tickLblSkip val="${every}"/>` : "";
  return `<c:catAx><c:axId val="${across}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/>${ticks}${edge}${upright}<c:crossAx val="${upward}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/>${skip}<c:noMultiLvlLbl val="1"/></c:catAx>`;
}

/** The axis of numbers of a chart over categories, or one of the two of a chart of points. */
function valueAxis(axis: ChartAxis, size: number, side: "categories" | "x" | "y" = "categories"): string {
  const [own, other, place] = side === "x" ? [across, upward, "b"] : [upward, across, "l"];
  const look = side === "categories" ? `<c:spPr>${strokeXml(null)}</c:spPr>` : edge;
  const lines = side === "x" ? "" : gridlines;
  const between = side === "categories" ? "between" : "midCat";
  return `<c:valAx><c:axId val="${own}"/>${scaling(axis)}<c:delete val="0"/><c:axPos val="${place}"/>${lines}${numbered(axis)}${ticks}${look}${textProperties(size, "ink-3")}<c:crossAx val="${other}"/><c:crosses val="${side === "categories" ? "autoZero" : "min"}"/><c:crossBetween val="${between}"/><c:majorUnit val="${axis.step}"/></c:valAx>`;
}
