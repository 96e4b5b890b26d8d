import { runsStraight } from "@/domain/deck/connector-path";
import {
  type Box,
  type BoxText,
  type ChartBox,
  type ConnectorBox,
  cornerShare,
  type Frame,
  type GroupBox,
  type LineBox,
  type Point,
  type ShapeBox,
  type TableBox,
  type TextBox,
} from "@/domain/deck/deck";
import { anchorXml, fillXml, frameXml, strokeXml, textBodyXml } from "./drawing-xml";
import { titleXml } from "./placeholder-xml";
import { placeholders } from "./placeholders";
import { emu, xmlText } from "./pptx-text";

/** Numbers of the shapes of one slide by their ids; 1 is the slide's own tree. */
export function shapeNumbers(boxes: readonly Box[]): ReadonlyMap<string, number> {
  const ids = boxes.flatMap((box) => (box.kind === "group" ? [box.id, ...box.children.map(({ id }) => id)] : [box.id]));
  return new Map(ids.map((id, at) => [id, at + 2]));
}

type Slide = {
  readonly numbers: ReadonlyMap<string, number>;
  /** Relationship of a chart to its part. */
  readonly chartRelation: (box: ChartBox) => string;
};

export function boxXml(box: Box, slide: Slide): string {
  switch (box.kind) {
    case "text":
      return textXml(box, slide);
    case "shape":
      return shapeXml(box, slide);
    case "line":
      return lineXml(box, slide);
    case "connector":
      return connectorXml(box, slide);
    case "group":
      return groupXml(box, slide);
    case "table":
      return tableXml(box, slide);
    case "chart":
      return chartFrameXml(box, slide);
  }
}

const decorative =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

function named({ id, name, alt }: Pick<Box, "id" | "name" | "alt">, { numbers }: Slide, decoration = false): string {
  const head = `<p:cNvPr id="${numbers.get(id) ?? 0}" name="${xmlText(name)}"`;
  if (alt) return `${head} descr="${xmlText(alt)}"/>`;
  return decoration ? `${head}>${decorative}</p:cNvPr>` : `${head}/>`;
}

/**
 * Programs that make text smaller where it does not fit do so when a box is as high as its lines to the hair; this many
 * inches more, on the side to which nothing is anchored.
 */
const slack = 0.02;

function loose({ x, y, w, h }: Frame, anchor: BoxText["anchor"]): Frame {
  const up = anchor === "top" ? 0 : anchor === "middle" ? slack / 2 : slack;
  return { x, y: y - up, w, h: h + slack };
}

function textXml(box: TextBox, slide: Slide): string {
  const place = box.role === "body" ? null : placeholders[box.role];
  const kind = place ? '<p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>' : '<p:cNvSpPr txBox="1"/>';
  const head = `<p:nvSpPr>${named(box, slide)}${kind}<p:nvPr>${place ? `<p:ph ${place.place}/>` : ""}</p:nvPr></p:nvSpPr>`;
  if (box.role === "title") return `<p:sp>${head}${titleXml(box)}</p:sp>`;
  const look = `<p:spPr>${frameXml(loose(box.frame, box.text.anchor))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>`;
  return `<p:sp>${head}${look}${textBodyXml(box.text, "p:txBody")}</p:sp>`;
}

/** Text keeps clear of a round corner by this share of its radius, as ISO/IEC 29500 defines the shape. */
const clearOfCorner = 0.292_89;

const geometries = {
  rect: '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>',
  round: `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${Math.round(cornerShare * 100_000)}"/></a:avLst></a:prstGeom>`,
  ellipse: '<a:prstGeom prst="ellipse"><a:avLst/></a:prstGeom>',
} as const;

function shapeXml(box: ShapeBox, slide: Slide): string {
  const head = `<p:nvSpPr>${named(box, slide, box.text === null)}<p:cNvSpPr/><p:nvPr/></p:nvSpPr>`;
  const look = `${frameXml(box.frame)}${geometries[box.shape]}${fillXml(box.fill)}${strokeXml(box.stroke)}`;
  const { w, h } = box.frame;
  const kept = slack / 2 + (box.shape === "round" ? cornerShare * Math.min(w, h) * clearOfCorner : 0);
  return `<p:sp>${head}<p:spPr>${look}</p:spPr>${textBodyXml(box.text, "p:txBody", kept)}</p:sp>`;
}

function spanned(from: Point, to: Point): { frame: Frame; turned: string } {
  const frame = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    w: Math.abs(to.x - from.x),
    h: Math.abs(to.y - from.y),
  };
  return { frame, turned: `${to.x < from.x ? ' flipH="1"' : ""}${to.y < from.y ? ' flipV="1"' : ""}` };
}

function lineXml(box: LineBox, slide: Slide): string {
  const { frame, turned } = spanned(box.from, box.to);
  const head = `<p:nvCxnSpPr>${named(box, slide, true)}<p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr>`;
  const look = `${frameXml(frame, turned)}<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${strokeXml(box.stroke)}`;
  return `<p:cxnSp>${head}<p:spPr>${look}</p:spPr></p:cxnSp>`;
}

function connectorXml(box: ConnectorBox, slide: Slide): string {
  const { frame, turned } = spanned(box.from, box.to);
  const ends = `<a:stCxn id="${slide.numbers.get(box.fromId)}" idx="3"/><a:endCxn id="${slide.numbers.get(box.toId)}" idx="1"/>`;
  const head = `<p:nvCxnSpPr>${named(box, slide)}<p:cNvCxnSpPr>${ends}</p:cNvCxnSpPr><p:nvPr/></p:nvCxnSpPr>`;
  const geometry = runsStraight(box)
    ? '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>'
    : `<a:prstGeom prst="bentConnector3"><a:avLst><a:gd name="adj1" fmla="val ${Math.round(box.bend * 100_000)}"/></a:avLst></a:prstGeom>`;
  const stroke = strokeXml(box.stroke, '<a:tailEnd type="triangle" w="sm" len="sm"/>');
  return `<p:cxnSp>${head}<p:spPr>${frameXml(frame, turned)}${geometry}${stroke}</p:spPr></p:cxnSp>`;
}

function groupXml(box: GroupBox, slide: Slide): string {
  const head = `<p:nvGrpSpPr>${named(box, slide)}<p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>`;
  const { x, y, w, h } = box.frame;
  const inner = `<a:chOff x="${emu(x)}" y="${emu(y)}"/><a:chExt cx="${emu(w)}" cy="${emu(h)}"/>`;
  const place = frameXml(box.frame).replace("</a:xfrm>", `${inner}</a:xfrm>`);
  return `<p:grpSp>${head}<p:grpSpPr>${place}</p:grpSpPr>${box.children.map((child) => shapeXml(child, slide)).join("")}</p:grpSp>`;
}

function graphicXml(box: TableBox | ChartBox, slide: Slide, uri: string, content: string): string {
  const locks = '<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>';
  const head = `<p:nvGraphicFramePr>${named(box, slide)}${locks}<p:nvPr/></p:nvGraphicFramePr>`;
  const graphic = `<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${content}</a:graphicData></a:graphic>`;
  return `<p:graphicFrame>${head}${frameXml(box.frame, "", "p:xfrm")}${graphic}</p:graphicFrame>`;
}

function tableXml(box: TableBox, slide: Slide): string {
  const grid = box.columns.map((width) => `<a:gridCol w="${emu(width)}"/>`).join("");
  const none = ["a:lnL", "a:lnR", "a:lnT"].map((side) => strokeXml(null, "", side)).join("");
  const rows = box.rows.map(({ height, header, cells }) => {
    const under = strokeXml({ color: header ? "ink" : "hairline", width: header ? 1 : 0.75, dash: false }, "", "a:lnB");
    const drawn = cells.map(({ text, fill }) => {
      const { x, y } = text.inset;
      const edges = `marL="${emu(x)}" marR="${emu(x)}" marT="${emu(y)}" marB="${emu(y)}" anchor="${anchorXml(text.anchor)}"`;
      return `<a:tc>${textBodyXml(text, "a:txBody")}<a:tcPr ${edges}>${none}${under}${fillXml(fill)}</a:tcPr></a:tc>`;
    });
    return `<a:tr h="${emu(height)}">${drawn.join("")}</a:tr>`;
  });
  return graphicXml(
    box,
    slide,
    "table",
    `<a:tbl><a:tblPr firstRow="1"/><a:tblGrid>${grid}</a:tblGrid>${rows.join("")}</a:tbl>`,
  );
}

function chartFrameXml(box: ChartBox, slide: Slide): string {
  const relation = slide.chartRelation(box);
  const chart = `<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${relation}"/>`;
  return graphicXml(box, slide, "chart", chart);
}
