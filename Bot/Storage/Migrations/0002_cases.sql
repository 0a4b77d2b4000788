-- A case with the ombud. document is encrypted; opening is a keyed hash that makes each "send" count once; of the secret only a hash is kept.
CREATE TABLE cases (
    reference    text  NOT NULL PRIMARY KEY,
    municipality text  NOT NULL,
    state        text  NOT NULL,
    received_on  text  NOT NULL,
    opening      bytea NOT NULL UNIQUE,
    secret_hash  bytea NOT NULL,
    document     bytea NOT NULL
);

CREATE INDEX cases_by_day ON cases (municipality, received_on DESC, reference);

-- What a case is booked under in the ombud's own scheme; scheme: matter or area.
CREATE TABLE case_categories (
    reference text NOT NULL REFERENCES cases (reference) ON DELETE CASCADE,
    scheme    text NOT NULL,
    category  text NOT NULL,
    PRIMARY KEY (reference, scheme, category)
);

-- The key that receipts are derived from, encrypted. One row.
CREATE TABLE receipt_key (
    id     integer NOT NULL PRIMARY KEY,
    sealed bytea   NOT NULL
);
