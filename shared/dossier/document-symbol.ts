/** Whether a text is the symbol of a document, such as E/CN.7/2010/L.3 or A/RES/64/182, and no title or remark. */
export const isSymbol = (text: string): boolean => /^[A-Z][\w.-]*(?:\/[\w().-]+)+$/.test(text);
