import { backgroundLook, shapeLook, textBody, textList } from "./drawing-grammar";
import type { Grammar } from "./read-grammar";

const slot = "(dk1,lt1,dk2,lt2,accent1,accent2,accent3,accent4,accent5,accent6,hlink,folHlink)";
const tree = "p:nvGrpSpPr p:grpSpPr (p:sp|p:grpSp|p:graphicFrame|p:cxnSp|p:pic|p:contentPart)* p:extLst?";
const shown = "showMasterSp:bool showMasterPhAnim:bool";

/** What we write of PresentationML (ISO/IEC 29500-1, 19): what may stand in what, in which order. */
export const presentationGrammar: Grammar = {
  "p:presentation": `p:sldMasterIdLst? p:notesMasterIdLst? p:handoutMasterIdLst? p:sldIdLst? p:sldSz? p:notesSz p:smartTags? p:embeddedFontLst? p:custShowLst? p:photoAlbum? p:custDataLst? p:kinsoku? p:defaultTextStyle? p:modifyVerifier? p:extLst?
    @serverZoom firstSlideNum:int showSpecialPlsOnTitleSld:bool rtl:bool removePersonalInfoOnSave:bool compatMode:bool strictFirstAndLastChars:bool embedTrueTypeFonts:bool saveSubsetFonts:bool autoCompressPictures:bool bookmarkIdSeed:count`,
  "p:sldMasterIdLst": "p:sldMasterId*",
  "p:sldMasterId": "p:extLst? @id:2147483648..4294967295 r:id!",
  "p:notesMasterIdLst": "p:notesMasterId?",
  "p:notesMasterId": "p:extLst? @r:id!",
  "p:sldIdLst": "p:sldId*",
  "p:sldId": "p:extLst? @id!:256..2147483647 r:id!",
  "p:sldSz": "@cx!:914400..51206400 cy!:914400..51206400 type",
  "p:notesSz": "@cx!:count cy!:count",
  "p:defaultTextStyle": textList,
  "p:sldMaster": "p:cSld p:clrMap p:sldLayoutIdLst? p:transition? p:timing? p:hf? p:txStyles? p:extLst? @preserve:bool",
  "p:sldLayoutIdLst": "p:sldLayoutId*",
  "p:sldLayoutId": "p:extLst? @id:2147483648..4294967295 r:id!",
  "p:sldLayout": `p:cSld p:clrMapOvr? p:transition? p:timing? p:hf? p:extLst?
    @matchingName type:(title,tx,twoColTx,tbl,obj,blank,titleOnly,secHead,twoObj,objTx,picTx) preserve:bool userDrawn:bool ${shown}`,
  "p:sld": `p:cSld p:clrMapOvr? p:transition? p:timing? p:extLst? @show:bool ${shown}`,
  "p:notes": `p:cSld p:clrMapOvr? p:extLst? @${shown}`,
  "p:notesMaster": "p:cSld p:clrMap p:hf? p:notesStyle? p:extLst?",
  "p:clrMap": `a:extLst? @bg1!:${slot} tx1!:${slot} bg2!:${slot} tx2!:${slot} accent1!:${slot} accent2!:${slot} accent3!:${slot} accent4!:${slot} accent5!:${slot} accent6!:${slot} hlink!:${slot} folHlink!:${slot}`,
  "p:clrMapOvr": "(a:masterClrMapping|a:overrideClrMapping)",
  "p:txStyles": "p:titleStyle? p:bodyStyle? p:otherStyle? p:extLst?",
  "p:titleStyle": textList,
  "p:bodyStyle": textList,
  "p:otherStyle": textList,
  "p:notesStyle": textList,
  "p:cSld": "p:bg? p:spTree p:custDataLst? p:controls? p:extLst? @name",
  "p:bg": "(p:bgPr|p:bgRef) @bwMode",
  "p:bgPr": backgroundLook,
  "p:spTree": tree,
  "p:grpSp": tree,
  "p:nvGrpSpPr": "p:cNvPr p:cNvGrpSpPr p:nvPr",
  "p:grpSpPr": `a:xfrm? (a:noFill|a:solidFill|a:gradFill|a:blipFill|a:pattFill|a:grpFill)? (a:effectLst|a:effectDag)? a:scene3d? a:extLst? @bwMode`,
  "p:cNvGrpSpPr": "a:grpSpLocks? a:extLst?",
  "p:cNvPr": "a:hlinkClick? a:hlinkHover? a:extLst? @id!:count name! descr hidden:bool title",
  "p:nvPr": "p:ph? p:custDataLst? p:extLst? @isPhoto:bool userDrawn:bool",
  "p:ph": `p:extLst? @type:(title,body,ctrTitle,subTitle,dt,sldNum,ftr,hdr,obj,chart,tbl,clipArt,dgm,media,sldImg,pic) orient:(horz,vert) sz:(full,half,quarter) idx:count hasCustomPrompt:bool`,
  "p:sp": "p:nvSpPr p:spPr p:style? p:txBody? p:extLst? @useBgFill:bool",
  "p:nvSpPr": "p:cNvPr p:cNvSpPr p:nvPr",
  "p:cNvSpPr": "a:spLocks? a:extLst? @txBox:bool",
  "p:spPr": shapeLook,
  "p:txBody": textBody,
  "p:cxnSp": "p:nvCxnSpPr p:spPr p:style? p:extLst?",
  "p:nvCxnSpPr": "p:cNvPr p:cNvCxnSpPr p:nvPr",
  "p:cNvCxnSpPr": "a:cxnSpLocks? a:stCxn? a:endCxn? a:extLst?",
  "p:graphicFrame": "p:nvGraphicFramePr p:xfrm a:graphic p:extLst?",
  "p:nvGraphicFramePr": "p:cNvPr p:cNvGraphicFramePr p:nvPr",
  "p:cNvGraphicFramePr": "a:graphicFrameLocks? a:extLst?",
  "p:xfrm": "a:off? a:ext? @rot:int flipH:bool flipV:bool",
  "p:pic": "p:nvPicPr p:blipFill p:spPr p:style? p:extLst?",
  "p:nvPicPr": "p:cNvPr p:cNvPicPr p:nvPr",
  "p:cNvPicPr": "a:picLocks? a:extLst? @preferRelativeResize:bool",
  "p:blipFill": "a:blip? a:srcRect? (a:tile|a:stretch)? @dpi:count rotWithShape:bool",
  "p:presentationPr": "p:htmlPubPr? p:webPr? p:prnPr? p:showPr? p:clrMru? p:extLst?",
  "p:viewPr":
    "p:normalViewPr? p:slideViewPr? p:outlineViewPr? p:notesTextViewPr? p:sorterViewPr? p:notesViewPr? p:gridSpacing? p:extLst? @lastView showComments:bool",
};
