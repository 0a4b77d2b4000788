-- What is left of a case whose contents were erased: that there was one, when, how it ended, and what it was booked under. No reference and no words.
CREATE TABLE erased_cases (
    id           text NOT NULL PRIMARY KEY,
    municipality text NOT NULL,
    received_on  text NOT NULL,
    answered_on  text,
    outcome      text
);

CREATE INDEX erased_cases_by_day ON erased_cases (municipality, received_on);

CREATE TABLE erased_categories (
    id       text NOT NULL REFERENCES erased_cases (id) ON DELETE CASCADE,
    scheme   text NOT NULL,
    category text NOT NULL,
    PRIMARY KEY (id, scheme, category)
);

-- All that statistics count.
CREATE VIEW counted_cases AS
SELECT reference, municipality, received_on, answered_on, outcome FROM cases
UNION ALL SELECT id, municipality, received_on, answered_on, outcome FROM erased_cases;

CREATE VIEW counted_categories AS
SELECT reference, scheme, category FROM case_categories
UNION ALL SELECT id, scheme, category FROM erased_categories;
