export const usage = `Usage: npm run -s aide -- COMMAND

  sample --workspace W                        create the sample dossiers (again: no change)
  new --workspace W --title T [--party P] [--from D [--with-roster]] [--roster F.csv]
                                              start a dossier; prints its id. --from carries over what is open
  list --workspace W [--json]
  pack D --workspace W --out DIR [--format docx,pdf,html] [--variant full|member:NAME|pocket|releasable]
         [--ceiling MARK] [--without SECTION,SECTION] [--issue] [--at UTC]
         [--style F.dotx] [--logo F.png [--logo-words TEXT]]
                                              --issue freezes it as the next edition, which tells what changed;
                                              --style sets the Word file in a ministry's own styles,
                                              --logo puts its logo on the cover
  log D --workspace W                         quick-entry lines on stdin; prints an id per line once it is durable
  cable draft D --workspace W --out F [--format txt,docx,pdf] [--serial N] [--at UTC] [--style F.dotx]
  cable read F [--json]
  cable lint F [D --workspace W] [--json]     what is wrong with it; with D also what the dossier does not bear out,
                                              and what of the log it leaves out
  cable import F --workspace W [--party P] [--accept] [--json]
                                              what a cable proposes for a dossier; --accept takes all of it in.
                                              P is who the dossier serves, such as country:FR; unsaid,
                                              that of the dossier, or of all of them
  hand-out participants|statement|log D --workspace W --out F [--item N|none] [--at UTC] [--style F.dotx]
                                              F.docx and F.pdf, and F.csv where it has rows; a statement is the copy
                                              for interpreters, of agenda item N or of all
  export D --workspace W --out F.aide [--passphrase-file P]
  merge F.aide --workspace W [--passphrase-file P]
  backup --workspace W                        copy the workspace whole, into the folder W-backups
  restore --workspace W [--backup NAME] [--list]
                                              put a backup back, the newest good one; what was there is set aside
  verify --workspace W                        check the database, and that records are the fold of their revisions
  demo --out DIR                              the whole loop on the sample: pack, log, cable

D is a dossier's id or short name, W a folder. --key-file K opens a workspace that has a passphrase;
--author NAME says who writes. Exit codes: 0 done, 1 the input has problems, 2 wrong usage, 3 our fault.
`;
