-- The inbox reads this alone, and not the documents of all cases.
CREATE INDEX cases_in_inbox ON cases (municipality, state, has_news, assignee, due_on, closed_on, reference);

CREATE INDEX case_tasks_open ON case_tasks (day, reference) WHERE done_at IS NULL;

-- What cases are found by. token: a keyed hash of the beginning of a word; without the key, which lies encrypted, it tells nothing.
CREATE TABLE case_words (
    token     text NOT NULL,
    reference text NOT NULL REFERENCES cases (reference) ON DELETE CASCADE,
    PRIMARY KEY (token, reference)
);

CREATE INDEX case_words_by_case ON case_words (reference);
