import type { Why } from "../roadmap/change-reasons";
import { changesSentence, itemsOf, noReason, peopleAndMoney, toldGroups } from "../roadmap/changes-words";
import { cell, head, twoLines } from "./cells";
import type { DeckChanges, DeckScene } from "./deck-scene";
import { dayWords, uncapitalized } from "./deck-words";
import { type CellText, flowTable } from "./flow-table";
import { layText } from "./lay-text";
import { closeSlides, type DraftSlide, emptyPage, openSlide, textBox } from "./open-slide";
import { tablePages } from "./table-pages";
import { paragraph } from "./write-paragraph";

/** What was added, moved, stopped and changed since the last review, each with its reason; worth, cost and customers then and now. */
export function sinceReviewSlides(scene: DeckScene, changes: DeckChanges): DraftSlide[] {
  const { name, takenOn } = changes.since;
  const isSame = changes.items.length === 0 && changes.frame === null;
  const said = uncapitalized(changesSentence(changes)).replace(/\.$/, "");
  const open = openSlide(scene.head, {
    kind: "changes",
    titles: isSame
      ? [
          `Nothing changed on the roadmap since ${name}, ${dayWords(takenOn)}`,
          "Nothing changed on the roadmap since the last review",
        ]
      : [
          `Since ${name}, ${dayWords(takenOn)}: ${said}`,
          `Since ${dayWords(takenOn)}: ${said}`,
          "Changed since the last review",
        ],
    source: `Own data: the plan kept at the review of ${dayWords(takenOn)}, compared with the plan of record; reasons as stored. Worth by the scores of ${scene.head.asOf}.`,
  });
  if (isSame)
    return closeSlides(open, [
      emptyPage(open, "What is added, moved or stopped from now on is told here, with its reason.", changes.outlook),
    ]);
  const { x, y, w, h } = open.body;
  const outlook = layText([paragraph(changes.outlook, { size: 14, color: "ink-2" })], w);
  const top = y + outlook.height + 0.16;
  const rows = rowsOf(changes);
  const table = {
    name: "Changed since the last review",
    alt: `${rows.length} changes of the roadmap with their reasons`,
    columns: [1.5, 3.2, 3.9, 4.1],
    header: ["", "Work", "What changed", "Why"].map((text) => head(text)),
    rows,
  };
  const tables = flowTable(table, open.body, [14, 12, 11, 10], { x, y: top, w, h: y + h - top });
  const above = textBox(
    outlook,
    { x, y },
    { id: "outlook", name: "Then and now", about: { kind: "roadmap", id: "plan" } },
  );
  return closeSlides(open, tablePages(tables, changes.outlook, [above]));
}

function rowsOf({ items, frame }: DeckChanges): CellText[][] {
  const work = toldGroups.flatMap(({ title, groups }) =>
    itemsOf(items, groups).map(({ name, edits, why }) => [
      cell(title, { color: "ink-2" }),
      cell(name, { bold: true }),
      cell(edits.map(({ sentence }) => sentence).join("\n")),
      whyCell(why),
    ]),
  );
  const money = frame
    ? [
        [
          cell("Changed", { color: "ink-2" }),
          cell(peopleAndMoney, { bold: true }),
          cell(frame.sentences.join("\n")),
          whyCell(frame.why),
        ],
      ]
    : [];
  return [...work, ...money];
}

function whyCell(why: Why | null): CellText {
  if (why === null) return cell(noReason, { color: "ink-3" });
  const who = `${why.by}, ${dayWords(new Date(why.at).toISOString())}`;
  return why.reason === null ? twoLines(noReason, who, { color: "ink-3" }) : twoLines(why.reason, who);
}
