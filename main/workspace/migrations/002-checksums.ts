/** A checksum of every row that nothing else is made from. Rows of before have none. */
export const checksums = `
alter table revisions add column checksum integer;
alter table drafts add column checksum integer;
alter table held add column checksum integer;
`;
