-- Accounts as ASP.NET Core Identity needs them. An empty password_hash is an account that logs in elsewhere.
-- authenticator_key is encrypted. last_code: a hash of the last one-time code that was taken, so that none is taken twice.
ALTER TABLE staff ADD COLUMN two_factor integer NOT NULL DEFAULT 0;
ALTER TABLE staff ADD COLUMN authenticator_key bytea;
ALTER TABLE staff ADD COLUMN last_code text NOT NULL DEFAULT '';

-- Codes for whoever has lost the device; each works once. Of a code only a hash is kept.
CREATE TABLE staff_recovery_codes (
    login     text  NOT NULL REFERENCES staff (login) ON DELETE CASCADE,
    code_hash text  NOT NULL,
    PRIMARY KEY (login, code_hash)
);

-- Who an account is at an OpenID Connect provider: its issuer, and the subject there.
CREATE TABLE staff_logins (
    provider text NOT NULL,
    subject  text NOT NULL,
    login    text NOT NULL REFERENCES staff (login) ON DELETE CASCADE,
    PRIMARY KEY (provider, subject)
);
