/** The index has texts in plain letters: everything is filed anew when the workspace is opened. */
export const plainLetters = `
delete from words;
delete from trigrams;
update records set day = null;
`;
