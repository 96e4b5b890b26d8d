import type { Grammar } from "./read-grammar";

const color = "(a:scrgbClr|a:srgbClr|a:hslClr|a:sysClr|a:schemeClr|a:prstClr)";
const changes = "(a:tint|a:shade|a:alpha|a:satMod|a:satOff|a:lumMod|a:lumOff)*";
const fill = "(a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill)";
const effects = "(a:effectLst|a:effectDag)";
const properties = `a:ln? ${fill}? ${effects}? a:highlight? (a:uLnTx|a:uLn)? (a:uFillTx|a:uFill)? a:latin? a:ea? a:cs? a:sym? a:hlinkClick? a:hlinkMouseOver? a:rtl? a:extLst?
  @lang altLang sz:100..400000 b:bool i:bool u strike kern:0..400000 cap:(none,small,all) spc:-400000..400000 baseline:int noProof:bool dirty:bool err:bool`;
const paragraph = `a:lnSpc? a:spcBef? a:spcAft? (a:buClrTx|a:buClr)? (a:buSzTx|a:buSzPct|a:buSzPts)? (a:buFontTx|a:buFont)? (a:buNone|a:buAutoNum|a:buChar|a:buBlip)? a:tabLst? a:defRPr? a:extLst?
  @marL:0..51206400 marR:0..51206400 lvl:0..8 indent:-51206400..51206400 algn:(l,ctr,r,just,justLow,dist,thaiDist) defTabSz:int rtl:bool eaLnBrk:bool fontAlgn:(auto,t,ctr,base,b) latinLnBrk:bool hangingPunct:bool`;
const line = `(a:noFill|a:solidFill|a:gradFill|a:pattFill)? (a:prstDash|a:custDash)? (a:round|a:bevel|a:miter)? a:headEnd? a:tailEnd? a:extLst?
  @w:0..20116800 cap:(rnd,sq,flat) cmpd:(sng,dbl,thickThin,thinThick,tri) algn:(ctr,in)`;
const levels = Array.from({ length: 9 }, (_, level) => `a:lvl${level + 1}pPr?`).join(" ");
const typeface = "@typeface! panose pitchFamily:-128..127 charset:-128..127";
const locks =
  "a:extLst? @noGrp:bool noSelect:bool noRot:bool noChangeAspect:bool noMove:bool noResize:bool noDrilldown:bool noTextEdit:bool";
const end = "@type:(none,triangle,stealth,diamond,oval,arrow) w:(sm,med,lg) len:(sm,med,lg)";

/** What we write of DrawingML (ISO/IEC 29500-1, 20 and 21): what may stand in what, in which order. */
export const drawingGrammar: Grammar = {
  "a:srgbClr": `${changes} @val!:hex`,
  "a:schemeClr": `${changes} @val!:(bg1,tx1,bg2,tx2,accent1,accent2,accent3,accent4,accent5,accent6,hlink,folHlink,phClr,dk1,lt1,dk2,lt2)`,
  "a:lumMod": "@val!:int",
  "a:lumOff": "@val!:int",
  "a:alpha": "@val!:0..100000",
  "a:noFill": "",
  "a:solidFill": `${color}?`,
  "a:ln": line,
  "a:lnL": line,
  "a:lnR": line,
  "a:lnT": line,
  "a:lnB": line,
  "a:prstDash": "@val:(solid,dot,dash,lgDash,dashDot,lgDashDot,lgDashDotDot,sysDash,sysDot,sysDashDot,sysDashDotDot)",
  "a:round": "",
  "a:headEnd": end,
  "a:tailEnd": end,
  "a:effectLst": "a:blur? a:fillOverlay? a:glow? a:innerShdw? a:outerShdw? a:prstShdw? a:reflection? a:softEdge?",
  "a:xfrm": "a:off? a:ext? @rot:int flipH:bool flipV:bool",
  "p:grpSpPr>a:xfrm": "a:off? a:ext? a:chOff? a:chExt? @rot:int flipH:bool flipV:bool",
  "a:off": "@x!:int y!:int",
  "a:chOff": "@x!:int y!:int",
  "a:xfrm>a:ext": "@cx!:count cy!:count",
  "p:xfrm>a:ext": "@cx!:count cy!:count",
  "a:chExt": "@cx!:count cy!:count",
  "a:prstGeom":
    "a:avLst? @prst!:(line,rect,roundRect,ellipse,triangle,diamond,rightArrow,homePlate,chevron,straightConnector1,bentConnector2,bentConnector3,curvedConnector3)",
  "a:avLst": "a:gd*",
  "a:gd": "@name! fmla!",
  "a:bodyPr": `a:prstTxWarp? (a:noAutofit|a:normAutofit|a:spAutoFit)? a:scene3d? (a:sp3d|a:flatTx)? a:extLst?
    @rot:int vert:(horz,vert,vert270,wordArtVert,eaVert,mongolianVert,wordArtVertRtl) wrap:(none,square) lIns:int tIns:int rIns:int bIns:int numCol:1..16 rtlCol:bool anchor:(t,ctr,b,just,dist) anchorCtr:bool spcFirstLastPara:bool`,
  "a:normAutofit": "@fontScale:int lnSpcReduction:int",
  "a:lstStyle": `a:defPPr? ${levels} a:extLst?`,
  "a:p": "a:pPr? (a:r|a:br|a:fld)* a:endParaRPr?",
  "a:pPr": paragraph,
  "a:defPPr": paragraph,
  ...Object.fromEntries(Array.from({ length: 9 }, (_, level) => [`a:lvl${level + 1}pPr`, paragraph])),
  "a:lnSpc": "(a:spcPct|a:spcPts)",
  "a:spcBef": "(a:spcPct|a:spcPts)",
  "a:spcAft": "(a:spcPct|a:spcPts)",
  "a:spcPts": "@val!:0..158400",
  "a:spcPct": "@val!:0..13200000",
  "a:r": "a:rPr? a:t",
  "a:br": "a:rPr?",
  "a:fld": "a:rPr? a:pPr? a:t? @id!:guid type",
  "a:t": "#",
  "a:rPr": properties,
  "a:defRPr": properties,
  "a:endParaRPr": properties,
  "a:latin": typeface,
  "a:ea": typeface,
  "a:cs": typeface,
  "a:buFont": typeface,
  "a:buClr": color,
  "a:buNone": "",
  "a:buChar": "@char!",
  "a:hlinkClick": "a:snd? a:extLst? @r:id! tooltip",
  "a:tbl": "a:tblPr? a:tblGrid a:tr*",
  "a:tblPr": `${fill}? ${effects}? (a:tableStyle|a:tableStyleId)? a:extLst?
    @rtl:bool firstRow:bool firstCol:bool lastRow:bool lastCol:bool bandRow:bool bandCol:bool`,
  "a:tblGrid": "a:gridCol*",
  "a:gridCol": "a:extLst? @w!:count",
  "a:tr": "a:tc* a:extLst? @h!:count",
  "a:tc": "a:txBody? a:tcPr? a:extLst? @rowSpan:count gridSpan:count hMerge:bool vMerge:bool id",
  "a:txBody": "a:bodyPr a:lstStyle? a:p+",
  "a:tcPr": `a:lnL? a:lnR? a:lnT? a:lnB? a:lnTlToBr? a:lnBlToTr? a:cell3D? ${fill}? a:headers? a:extLst?
    @marL:int marR:int marT:int marB:int vert anchor:(t,ctr,b,just,dist) anchorCtr:bool horzOverflow`,
  "a:graphic": "a:graphicData",
  "a:graphicData": "(a:tbl|c:chart) @uri!",
  "a:spLocks": locks,
  "a:cxnSpLocks": locks,
  "a:picLocks": locks,
  "a:graphicFrameLocks": locks,
  "a:stCxn": "@id!:count idx!:count",
  "a:endCxn": "@id!:count idx!:count",
  "a:blip": "a:extLst? @r:embed r:link cstate:(email,screen,print,hqprint,none)",
  "a:stretch": "a:fillRect?",
  "a:fillRect": "@l:int t:int r:int b:int",
  "a:extLst": "a:ext*",
  "a:ext": "… @uri!",
  "a:masterClrMapping": "",

  "a:theme": "a:themeElements a:objectDefaults? a:extraClrSchemeLst? a:custClrLst? a:extLst? @name",
  "a:themeElements": "a:clrScheme a:fontScheme a:fmtScheme a:extLst?",
  "a:clrScheme":
    "a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink a:extLst? @name!",
  ...Object.fromEntries(
    [
      "dk1",
      "lt1",
      "dk2",
      "lt2",
      "accent1",
      "accent2",
      "accent3",
      "accent4",
      "accent5",
      "accent6",
      "hlink",
      "folHlink",
    ].map((slot) => [`a:${slot}`, color]),
  ),
  "a:fontScheme": "a:majorFont a:minorFont a:extLst? @name!",
  "a:majorFont": "a:latin a:ea a:cs a:font* a:extLst?",
  "a:minorFont": "a:latin a:ea a:cs a:font* a:extLst?",
  "a:font": "@script! typeface!",
  "a:fmtScheme": "a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst @name",
  "a:fillStyleLst": `${fill} ${fill} ${fill}+`,
  "a:lnStyleLst": "a:ln a:ln a:ln+",
  "a:effectStyleLst": "a:effectStyle a:effectStyle a:effectStyle+",
  "a:effectStyle": `${effects} a:scene3d? a:sp3d?`,
  "a:bgFillStyleLst": `${fill} ${fill} ${fill}+`,
  "a:objectDefaults": "a:spDef? a:lnDef? a:txDef? a:extLst?",
  "a:extraClrSchemeLst": "a:extraClrScheme*",
  "a:tblStyleLst": "a:tblStyle* @def!:guid",
};

/** Looks of shapes, wherever they are. */
export const shapeLook = `a:xfrm? (a:custGeom|a:prstGeom)? ${fill}? a:ln? ${effects}? a:scene3d? a:sp3d? a:extLst? @bwMode`;
export const textBody = "a:bodyPr a:lstStyle? a:p+";
export const textList = `a:defPPr? ${levels} a:extLst?`;
export const backgroundLook = `${fill} ${effects} a:extLst? @shadeToTitle:bool`;
