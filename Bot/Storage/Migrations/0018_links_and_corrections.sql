-- Cases that belong together say how: same-again or related. at is Unix milliseconds.
ALTER TABLE case_links ADD COLUMN kind text NOT NULL DEFAULT 'related';
ALTER TABLE case_links ADD COLUMN at bigint NOT NULL DEFAULT 0;

-- Whether two cases have the same contact. token: a keyed hash of it; without the key, which lies encrypted, it tells nothing.
CREATE TABLE case_contacts (
    reference text NOT NULL PRIMARY KEY REFERENCES cases (reference) ON DELETE CASCADE,
    token     text NOT NULL
);

CREATE INDEX case_contacts_by_token ON case_contacts (token, reference);

-- Its contact is hashed; older cases get theirs at the next start.
ALTER TABLE cases ADD COLUMN contact_hashed integer NOT NULL DEFAULT 0;

-- Of an erased case also how many findings were corrected in it, and how many cases it was linked to.
ALTER TABLE erased_cases ADD COLUMN corrections integer NOT NULL DEFAULT 0;
ALTER TABLE erased_cases ADD COLUMN links integer NOT NULL DEFAULT 0;
