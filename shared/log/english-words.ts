const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/**
 * English words that are also a code, or the beginning of a name. In lower case, or with only a capital at the start
 * of a sentence, they are never a party.
 */
export const englishWords = set(`
  no so is in as at it to be by my am do go me
  ad al am an eg id ie if la ma pa or of on pm re tv up vs we he cf cv nb de
  and are but can car cost for gin guy jam net nor our pan par para per ton via who why how yes all
  ban bar ben est gab gene geo had has her him his its let man mar may men mon new not one out own pole
  pro put ran run same sat say sea see set she sin sing some son such sum ten that the then they this too two
  use van vat war was way went were what when will with you arm ant cap com con ice lat mac mad mat nat
  net pal pol port rat rom sec sub sun tan tax tun part late fine hold home here main most much more many
  inter euro north south east west united central saint state states republic world council order joint
  ago came hell hon host dan sam front money mars marsh marshal bat bats bot bots spa bye sol cab lit iris roma chin mic gam
  equator equatorial anti mold emir emirate pales barb kit hung bang span pale solo sierra micro
  mr ms st ps sg vc ga sc hr na er et mm da es si bi ha om ti ta mo
`);

/** Of those, the codes that a reporting verb or a sign after them gives away: “can agrees” is Canada's. */
export const codesBeforeVerb = set(
  "can jam pan par gin ton mar ben est gab geo mon nor pol tun bang span hung pale solo sierra kit ga sc hr si et",
);

/** Short forms of other things where a number follows: “ch 3”, “ca 200”, “kg 40”. */
export const beforeNumber = set("ch pt ca kg km cm ml mg sd nr");

/** Small words that need what follows them: an issue named after one stays in the sentence. */
export const functionWords = set(`
  a an the this that these those on of for to in with without about against over regarding concerning behind from into
  under after before between both and or not than at by as no also either neither any all
`);

/** Words that may stand between a party and its verb. */
export const wordsBeforeVerb = set(`
  also again likewise strongly fully firmly broadly clearly further then now still both jointly repeatedly warmly formally
  partly largely openly once more too briefly merely only simply finally first later similarly equally explicitly privately
  publicly cautiously reluctantly together
  delegations dels reps delegates ambassadors experts ministers
  del delegation rep representative reps delegate ambassador amb side head expert minister and he she they it
`);
