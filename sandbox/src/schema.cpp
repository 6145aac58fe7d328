#include "schema.h"

namespace causeway::sandbox {

const std::vector<const char *> &migrations()
{
    static const std::vector<const char *> steps{R"sql(
CREATE TABLE settings(name TEXT PRIMARY KEY, value TEXT NOT NULL);
-- Values that work once (jti, nonces): a second insert fails until expires_at has passed.
CREATE TABLE used_once(kind TEXT, value TEXT, expires_at INTEGER NOT NULL, PRIMARY KEY(kind, value));
CREATE TABLE persons(id TEXT PRIMARY KEY, identity_number TEXT UNIQUE NOT NULL, name_en TEXT NOT NULL, name_zh TEXT NOT NULL,
    family_name TEXT NOT NULL, given_name TEXT NOT NULL, birth_date TEXT NOT NULL, gender TEXT NOT NULL,
    mobile TEXT NOT NULL, email TEXT NOT NULL, address TEXT NOT NULL, licence_number TEXT NOT NULL, note TEXT NOT NULL);
CREATE TABLE devices(client_id TEXT PRIMARY KEY, person TEXT NOT NULL, jwk TEXT NOT NULL, name TEXT NOT NULL,
    key_protection TEXT NOT NULL, created_at INTEGER NOT NULL, revoked_at INTEGER);
CREATE TABLE challenges(value TEXT PRIMARY KEY, expires_at INTEGER NOT NULL);
-- A pushed authorization request and, in the same row, what became of it.
CREATE TABLE authorizations(request_uri TEXT PRIMARY KEY, jti TEXT UNIQUE NOT NULL, client_id TEXT NOT NULL,
    parameters TEXT NOT NULL, jkt TEXT NOT NULL, match_number TEXT NOT NULL, challenge TEXT NOT NULL,
    request_object TEXT NOT NULL DEFAULT '', status TEXT NOT NULL DEFAULT 'pending', expires_at INTEGER NOT NULL,
    person TEXT, fields TEXT NOT NULL DEFAULT '[]', redirect_to TEXT NOT NULL DEFAULT '');
CREATE TABLE codes(hash TEXT PRIMARY KEY, family TEXT NOT NULL, client_id TEXT NOT NULL, person TEXT NOT NULL,
    redirect_uri TEXT NOT NULL, code_challenge TEXT NOT NULL, jkt TEXT NOT NULL, scope TEXT NOT NULL, nonce TEXT NOT NULL,
    fields TEXT NOT NULL, expires_at INTEGER NOT NULL, used INTEGER NOT NULL DEFAULT 0);
CREATE TABLE tokens(hash TEXT PRIMARY KEY, kind TEXT NOT NULL, family TEXT NOT NULL, client_id TEXT, person TEXT NOT NULL,
    scope TEXT NOT NULL, fields TEXT NOT NULL, jkt TEXT NOT NULL, configuration TEXT NOT NULL DEFAULT '',
    expires_at INTEGER NOT NULL, used INTEGER NOT NULL DEFAULT 0, revoked INTEGER NOT NULL DEFAULT 0);
CREATE INDEX tokens_by_family ON tokens(family);
CREATE TABLE offers(id TEXT PRIMARY KEY, person TEXT NOT NULL, configuration TEXT NOT NULL, code TEXT UNIQUE NOT NULL,
    transaction_code TEXT NOT NULL, wrong_codes INTEGER NOT NULL DEFAULT 0, expires_at INTEGER NOT NULL,
    used INTEGER NOT NULL DEFAULT 0);
CREATE TABLE messages(id INTEGER PRIMARY KEY, person TEXT NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL);
CREATE TABLE payees(proxy_type TEXT, proxy TEXT, names TEXT NOT NULL, is_biller INTEGER NOT NULL, PRIMARY KEY(proxy_type, proxy));
CREATE TABLE accounts(owner TEXT PRIMARY KEY, balance INTEGER NOT NULL);
CREATE TABLE bills(id TEXT PRIMARY KEY, person TEXT NOT NULL, bill_number TEXT UNIQUE NOT NULL, proxy TEXT NOT NULL,
    minor_units INTEGER NOT NULL, due_on TEXT NOT NULL, what_for TEXT NOT NULL, paid_by TEXT);
CREATE TABLE payments(id TEXT PRIMARY KEY, number INTEGER UNIQUE NOT NULL, person TEXT NOT NULL, order_hash TEXT NOT NULL,
    minor_units INTEGER NOT NULL, payee TEXT NOT NULL, bill_number TEXT NOT NULL, at INTEGER NOT NULL, receipt TEXT NOT NULL);
CREATE TABLE library_sessions(id TEXT PRIMARY KEY, state TEXT NOT NULL, nonce TEXT NOT NULL, verifier TEXT NOT NULL,
    status TEXT NOT NULL, profile TEXT NOT NULL DEFAULT '{}', expires_at INTEGER NOT NULL);
)sql",
                                                 R"sql(
-- Whom the controls put onto the trust list; `certificates` is a JSON array of base64 DER.
CREATE TABLE trusted(id TEXT, role TEXT, names TEXT NOT NULL, certificates TEXT NOT NULL, PRIMARY KEY(id, role));
)sql",
                                                 R"sql(
-- Copies that were issued, each at its place in the status list; those of one answer share the id.
CREATE TABLE certificates(list_index INTEGER PRIMARY KEY, id TEXT NOT NULL, person TEXT NOT NULL, configuration TEXT NOT NULL,
    status INTEGER NOT NULL DEFAULT 0, issued_at INTEGER NOT NULL, expires_at INTEGER NOT NULL);
CREATE INDEX certificates_by_id ON certificates(id);
)sql",
                                                 R"sql(
-- What the counter asked for, and what became of it.
CREATE TABLE presentations(id TEXT PRIMARY KEY, token TEXT UNIQUE NOT NULL, kind TEXT NOT NULL, nonce TEXT NOT NULL,
    state TEXT NOT NULL, key TEXT NOT NULL, dcql TEXT NOT NULL, transaction_data TEXT NOT NULL, session TEXT NOT NULL,
    is_far INTEGER NOT NULL DEFAULT 0, response_code TEXT NOT NULL, status TEXT NOT NULL DEFAULT 'waiting',
    result TEXT NOT NULL DEFAULT '{}', expires_at INTEGER NOT NULL);
)sql",
                                                 R"sql(
-- Issuances that were put off; `keys` is a JSON array of JWKs, `answer` what was given.
CREATE TABLE deferred(transaction_id TEXT PRIMARY KEY, family TEXT NOT NULL, configuration TEXT NOT NULL, keys TEXT NOT NULL,
    ready_at INTEGER NOT NULL, answer TEXT NOT NULL DEFAULT '');
-- What wallets said became of what they got; `event` is empty until they do.
CREATE TABLE notifications(id TEXT PRIMARY KEY, family TEXT NOT NULL, person TEXT NOT NULL, configuration TEXT NOT NULL,
    event TEXT NOT NULL DEFAULT '', at INTEGER);
)sql",
                                                 R"sql(
-- Thumbprint of the key by which a wallet is attested: what it is given is good for that instance only.
ALTER TABLE authorizations ADD COLUMN instance TEXT NOT NULL DEFAULT '';
ALTER TABLE codes ADD COLUMN instance TEXT NOT NULL DEFAULT '';
ALTER TABLE tokens ADD COLUMN instance TEXT NOT NULL DEFAULT '';
)sql",
                                                 R"sql(
-- The notification_id of the answer: which of a grant's answers a notification is about.
ALTER TABLE deferred ADD COLUMN notification TEXT NOT NULL DEFAULT '';
)sql",
                                                 R"sql(
-- Whether another device answers is said by the address that it answers to.
ALTER TABLE presentations DROP COLUMN is_far;
)sql"};
    return steps;
}
}
