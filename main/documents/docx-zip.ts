/**
 * Gives every file in a zip archive the same date, 1 January 1980, in place: the library stamps them with the
 * present, and packing them again would cost as much as packing them once.
 */
export function fixZipDates(zip: Uint8Array): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - endLength; // the archive has no comment, so its end is where it must be
  if (end < 0 || view.getUint32(end, true) !== endSignature) throw new Error("This is not a zip archive");
  let entry = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    setDate(view, entry + 12);
    setDate(view, view.getUint32(entry + 42, true) + 10);
    entry +=
      46 +
      view.getUint16(entry + 28, true) +
      view.getUint16(entry + 30, true) +
      view.getUint16(entry + 32, true);
  }
}

const endLength = 22;
const endSignature = 0x06_05_4b_50;
const firstDay = (1 << 5) | 1; // month 1, day 1, year 0 of the format

function setDate(view: DataView, at: number): void {
  view.setUint16(at, 0, true);
  view.setUint16(at + 2, firstDay, true);
}
