import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { isFiltering } from "../../shared/search/search-filter.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Button } from "../ui/button.tsx";
import controls from "../ui/field.module.css";
import section from "../ui/section.module.css";
import { stepOf } from "./result-keys.ts";
import { SearchFilters } from "./search-filters.tsx";
import { SearchResult } from "./search-result.tsx";
import styles from "./search.module.css";
import { useShowRecord } from "./show-record.ts";
import { useAsked, useSearch, type Asked } from "./use-search.ts";

const first = 30;
const more = 100;
const most = 1000;

/** Full-text search over the records of every dossier, with filters: words, filters, or both. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { text, filter } = useAsked();
  const [limit, setLimit] = useState(first);
  const [at, setAt] = useState(0);
  const [isEntered, setEntered] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const { answer, isSettled } = useSearch({ text, filter, limit });
  const showRecord = useShowRecord();
  const { hits, count } = answer;
  const isMore = count > hits.length && limit < most;
  const last = hits.length - (isMore ? 0 : 1);
  const chosen = Math.max(0, Math.min(at, last));
  useEffect(() => {
    setAt(0);
    setLimit(first);
  }, [text, filter]);
  const showChosen = (): void => {
    document.getElementById(`found-${chosen}`)?.scrollIntoView({ block: "nearest" });
  };
  useEffect(showChosen, [chosen, answer]);

  const clear = (): void => {
    useAsked.setState({ filter: {} });
    input.current?.focus(); // the button that was pressed is no longer there to have it
  };
  const choose = (index: number): void => {
    const hit = hits[index];
    if (!hit) return isMore ? setLimit(Math.min(most, limit - (limit % more) + more)) : undefined;
    onClose();
    setTimeout(() => showRecord(hit), 0); // after the dialog has gone, so that the focus goes where it leads
  };
  useEffect(() => {
    if (!isEntered || !isSettled) return; // who types faster than the records are found gets what was typed
    setEntered(false);
    choose(chosen);
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = stepOf(event.key);
    if (step !== undefined) setAt(Math.max(0, Math.min(chosen + step, last)));
    else if (event.key === "Enter") setEntered(true);
    else return;
    event.preventDefault();
  };
  const results = {
    "aria-activedescendant": last >= 0 && count > 0 ? `found-${chosen}` : undefined,
    onKeyDown,
  };
  return (
    <Dialog title="Search every dossier" onClose={onClose} isWide>
      <input
        {...results}
        ref={input}
        autoFocus
        className={`${controls["input"]} ${styles["words"]}`}
        role="combobox"
        aria-controls="search-results"
        aria-label="Words to search for"
        aria-expanded="true"
        placeholder="Words, or beginnings of words"
        value={text}
        onFocus={({ target }) => {
          target.select(); // what was searched last gives way to what is typed
          showChosen();
        }}
        onChange={({ target }) => useAsked.setState({ text: target.value })}
      />
      <SearchFilters
        filter={filter}
        onFilter={(next) => useAsked.setState({ filter: next })}
        onClear={clear}
      />
      <p className={styles["count"]} role="status">
        {countText(hits.length, count, { text, filter })}
      </p>
      {count > 0 ? (
        <div
          {...results}
          className={styles["results"]}
          id="search-results"
          role="listbox"
          aria-label="Results"
          tabIndex={0}
          onFocus={showChosen}
        >
          {hits.map((hit, index) => (
            <SearchResult
              key={`${hit.dossier}/${hit.ref.kind}/${hit.ref.key}`}
              id={`found-${index}`}
              hit={hit}
              isChosen={index === chosen}
              onChoose={() => choose(index)}
            />
          ))}
          {isMore && (
            <div
              id={`found-${hits.length}`}
              role="option"
              tabIndex={-1}
              aria-selected={chosen === hits.length}
              className={styles["more"]}
              onClick={() => choose(hits.length)}
              onKeyDown={onKeyDown}
            >
              Show more
            </div>
          )}
        </div>
      ) : (
        <div className={styles["results"]} id="search-results">
          {isSettled && <Nothing onClear={clear} />}
        </div>
      )}
    </Dialog>
  );
}

function countText(shown: number, count: number, { text, filter }: Asked): string {
  const hasWords = text.trim() !== "";
  if (!hasWords && !isFiltering(filter)) return "Words, filters, or both.";
  if (count === 0) return "Nothing found.";
  if (count === 1) return "1 found.";
  const all = count.toLocaleString("en");
  const order = hasWords ? "what is named so first, then the newest" : "the newest first";
  if (shown === count) return `${all} found, ${order}.`;
  if (shown < most) return `${shown} of ${all}, ${order}.`;
  return `The first ${most.toLocaleString("en")} of ${all}, ${order}. Narrow the search to see others.`;
}

/** What to do where nothing is found, or nothing was asked for. */
function Nothing({ onClear }: { readonly onClear: () => void }) {
  const { text, filter } = useAsked();
  const isFiltered = isFiltering(filter);
  const { answer, isSettled } = useSearch({ text, limit: 1 });
  const isOrdered = filter.from === undefined || filter.to === undefined || filter.from <= filter.to;
  if (!isFiltered && text.trim() === "") return <Hints />;
  const without = answer.count === 1 ? "1 record has" : `${answer.count.toLocaleString("en")} records have`;
  return (
    <div className={section["empty"]}>
      {!isOrdered && <p>The first day is after the last.</p>}
      {isFiltered && isSettled && answer.count > 0 && (
        <p>{without} these words, and the filters leave none of them.</p>
      )}
      {isSettled && answer.count === 0 && text.trim() !== "" && (
        <p>No record of any dossier has these words. Try fewer of them, or their beginnings.</p>
      )}
      {isFiltered && text.trim() === "" && isOrdered && <p>No record is left by these filters together.</p>}
      {isFiltered && <Button onPress={onClear}>Clear the filters</Button>}
    </div>
  );
}

const Hints = () => (
  <div className={section["empty"]}>
    <p>
      Words are found in every text of every record, each also as a beginning: <em>precurs</em> finds
      precursors. Case and accents make no difference.
    </p>
    <p>
      Filters work without words too: a party and two dates list everything it said between them, a kind alone
      all records of that kind.
    </p>
    <p>
      Dates are those of the record: when it was said, held or agreed, or is due. A record without a date has
      that of the day its meeting begins.
    </p>
  </div>
);
