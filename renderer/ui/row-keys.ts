/** What keys do in a row of a list. The rows bind them and the keyboard help prints them. */
export const rowKeys = [
  { keys: "ArrowUp", does: "previous", title: "To the row above" },
  { keys: "ArrowDown", does: "next", title: "To the row below, or to the line that adds one" },
  { keys: "Alt+ArrowUp", does: "up", title: "Move the row up" },
  { keys: "Alt+ArrowDown", does: "down", title: "Move the row down" },
  { keys: "Alt+Shift+ArrowLeft", does: "left", title: "Move a point to the lane on its left" },
  { keys: "Alt+Shift+ArrowRight", does: "right", title: "Move a point to the lane on its right" },
  { keys: "$mod+Shift+Delete", does: "delete", title: "Delete the row" },
  { keys: "Insert", does: "add", title: "Add a row" },
] as const;
export type RowDeed = (typeof rowKeys)[number]["does"];
