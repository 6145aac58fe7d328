#include "commands.h"
#include "run.h"

namespace causeway::cli {
namespace {

const Option Amount{"--amount", "N", "such as 12.50, where a payment code leaves it open"};
const Option Passphrase{"--passphrase-file", "FILE",
                        "a file with the passphrase; default: CAUSEWAY_PASSPHRASE, then the terminal"};
const Option Wait{"--wait", "SECONDS", "how long for the other side; default: 120"};
const Option Earlier{"--earlier", "", "those of earlier devices, too, each by itself"};
const Option Image{"--image", "FILE", "a PNG or JPEG picture with the code"};

Result<Json> help(const Arguments &, Session &)
{
    return Error{ErrorCode::Internal, "help is written before a session begins"};
}

std::vector<Command> identityCommands()
{
    return {
        {"enrol",
         {},
         {{"--document", "FILE", "identity_number, name_en, birth_date as JSON; default: stdin"}},
         "make the vault and register this device for a person",
         "enrol --document person.json",
         nullptr,
         enrol},
        {"login", {}, {}, "log in at the identity provider", "login", nullptr, login},
        {"logout", {}, {}, "forget the tokens of the login", "logout", nullptr, logout},
        {"request show",
         {"TEXT"},
         {Amount},
         "say what a code or link asks for, and answer nothing",
         "request show 'openid4vp://?...'",
         nullptr,
         showRequest},
        {"request answer",
         {"TEXT"},
         {{"--approve", "", "answer yes"},
          {"--decline", "", "answer no; the asker learns of it"},
          {"--fields", "A,B", "what to hand over; default: what is required"},
          {"--choose", "A=B,...",
           "which option of a choice, as request show lists them; default: the first of each that is needed"},
          {"--match", "NN", "the two digits that the other screen shows; needed to approve a login"},
          {"--no-match", "", "approve without comparing; that may log in a stranger"},
          {"--code", "N", "the transaction code of an offer, which came by message; default: the terminal"},
          Amount},
         "answer what a code or link asks for",
         "request answer 'causeway://authorize?...' --approve --match 47",
         answerFault,
         answerRequest},
        {"request browser",
         {},
         {{"--origin", "ORIGIN", "the page that asks, as the browser vouches for it; needed"},
          {"--request", "FILE", "protocol and data as JSON, as the page gave them; default: stdin"},
          {"--approve", "", "answer yes"},
          {"--decline", "", "answer no; the page learns of it"},
          {"--choose", "A=B,...", "which option of a choice; default: the first of each that is needed"}},
         "answer what a page asks for by the Digital Credentials API",
         "request browser --origin https://verifier.example --request request.json --approve",
         browserFault,
         answerBrowser},
    };
}

std::vector<Command> offerCommands()
{
    return {
        {"offer request",
         {"CONFIG"},
         {{"--issuer", "URL", "another one on the trust list; default: the service's own"}},
         "ask the issuer to offer a certificate of this configuration; for a wrong one, says which there are",
         "offer request driving-licence",
         nullptr,
         requestOffer},
        {"offer show",
         {"LINK"},
         {},
         "say what is offered, by whom, and what it takes to get it; accepts nothing",
         "offer show 'openid-credential-offer://?...'",
         nullptr,
         showOffer},
        {"offer accept",
         {"LINK"},
         {{"--code", "N", "the transaction code that came by message; default: the terminal"}},
         "fetch and keep an offered certificate",
         "offer accept 'openid-credential-offer://?...' --code 493536",
         nullptr,
         acceptOffer},
        {"offer continue",
         {"LINK"},
         {},
         "go on where the browser was sent to after the login at the issuer's",
         "offer continue 'causeway://issuance?code=...'",
         nullptr,
         continueOffer},
    };
}

std::vector<Command> showingCommands()
{
    return {
        {"present",
         {},
         {{"--near", "", "to a reader near by; needed"},
          {"--approve", "", "answer yes"},
          {"--decline", "", "answer no"},
          {"--choose", "A=B,...", "which of several certificates; default: the first"},
          Wait},
         "write the text of a code for a reader on stderr, and answer its request",
         "present --near --approve",
         presentFault,
         presentNear},
        {"verify",
         {"[FILE]"},
         {{"--listen", "CODE", "ask the phone that shows this code (mdoc:...) instead of reading FILE"},
          {"--preset", "NAME", "what to ask for: " + presetList() + "; default: over-18"},
          {"--ask", "NS/ELEM,...", "elements to ask for instead, each behind its name space"},
          {"--doctype", "TYPE", "of --ask; default: a driving licence"},
          {"--identity", "FILE", "certificates and key (PEM) of the reader, which signs what it asks for"},
          {"--nonce", "TEXT", "what the certificate in FILE was shown for"},
          {"--audience", "TEXT", "to whom: client_id or, of an SD-JWT, aud"},
          {"--response-uri", "URI", "of an mdoc: where OpenID4VP sent it"},
          {"--jwk-thumbprint", "TEXT", "of an mdoc in an encrypted answer: of the key, in base64url"},
          {"--offline", "", "ask no server: by the trust list and status lists that are here"},
          Wait},
         "say whether to believe a certificate that is shown",
         "verify --listen 'mdoc:...' --preset may-drive",
         verifyFault,
         verifyShown},
        {"code show", {}, {}, "a personal code for a verifier, good for 30 seconds", "code show", nullptr, showCode},
        {"code parse",
         {"[TEXT]"},
         {Image},
         "say what a code is and what it holds; needs no vault",
         "code parse --image bill.png",
         codeFault,
         parseCode},
    };
}

std::vector<Command> holdingCommands()
{
    return {
        {"cert list",
         {},
         {{"--search", "TEXT", "those in whose title, issuer or values each word stands"},
          {"--language", "TAG", "of titles and issuers in a search: en, zh-HK, zh-CN; default: en"},
          {"--archived", "", "those that were put away instead"},
          {"--by-type", "", "those of one type together, behind the favourites"}},
         "the certificates in the vault, favourites first",
         "cert list --search licence",
         listFault,
         listCertificates},
        {"cert show",
         {"ID"},
         {},
         "what a certificate says, and whether it is believed",
         "cert show 7Qw1",
         nullptr,
         showCertificate},
        {"cert acknowledge",
         {"ID"},
         {},
         "say that you have seen what changed when its issuer issued a certificate again",
         "cert acknowledge 7Qw1",
         nullptr,
         acknowledgeChanges},
        {"cert favourite",
         {"ID"},
         {{"--off", "", "no longer a favourite"}},
         "list and offer a certificate before the others",
         "cert favourite 7Qw1",
         nullptr,
         setFavourite},
        {"cert archive",
         {"ID"},
         {},
         "put a certificate away: it is kept, but not offered to anybody",
         "cert archive 7Qw1",
         nullptr,
         archiveCertificate},
        {"cert restore",
         {"ID"},
         {},
         "take a certificate out of the archive",
         "cert restore 7Qw1",
         nullptr,
         unarchiveCertificate},
        {"cert move",
         {"ID"},
         {{"--before", "ID", "before that one"},
          {"--first", "", "before all others"},
          {"--last", "", "behind all others"}},
         "list a certificate elsewhere",
         "cert move 7Qw1 --first",
         moveFault,
         moveCertificate},
        {"cert history",
         {"ID"},
         {},
         "when a certificate came and to whom it was shown",
         "cert history 7Qw1",
         nullptr,
         showHistory},
        {"cert export",
         {"ID"},
         {},
         "everything that is held about a certificate, but no private key",
         "cert export 7Qw1",
         nullptr,
         exportCertificate},
        {"cert delete",
         {"ID"},
         {},
         "delete a certificate and its key, or wait no longer for a pending one",
         "cert delete 7Qw1",
         nullptr,
         deleteCertificate},
    };
}

std::vector<Command> paymentCommands()
{
    return {
        {"bill list",
         {},
         {{"--cached", "", "as last seen, without network"}},
         "the person's bills",
         "bill list",
         nullptr,
         listBills},
        {"bill pay", {"ID"}, {}, "pay a bill of the list", "bill pay rates-2026", nullptr, payBill},
        {"bill pay-code",
         {"[TEXT]"},
         {Image, Amount},
         "pay what an FPS code asks for",
         "bill pay-code --image bill.png",
         codeFault,
         payCode},
        {"receipt list", {}, {}, "receipts of payments", "receipt list", nullptr, listReceipts},
        {"receipt show", {"ID"}, {}, "the receipt of one payment", "receipt show 2kF8", nullptr, showReceipt},
    };
}

std::vector<Command> deviceCommands()
{
    return {
        {"ledger list", {}, {Earlier}, "every answer given, newest first", "ledger list", nullptr, listLedger},
        {"ledger verify",
         {},
         {{"--file", "FILE", "an exported ledger instead; needs no vault"}},
         "check the chain of answers",
         "ledger verify --file ledger.json",
         nullptr,
         verifyLedger},
        {"ledger export",
         {},
         {Earlier},
         "the ledger as a document that can be checked anywhere",
         "ledger export",
         nullptr,
         exportLedger},
        {"data export",
         {"[FILE]"},
         {},
         "everything that is held about you, but no key and no token; not encrypted",
         "data export held.json",
         nullptr,
         exportData},
        {"backup",
         {"FILE"},
         {{"--replace", "", "FILE may be an older backup, which goes"}, Passphrase},
         "write what another device needs, encrypted: what to ask for again, and the ledger",
         "backup phone.backup --passphrase-file words",
         nullptr,
         writeBackup},
        {"restore",
         {"[FILE]"},
         {Passphrase},
         "read a backup; without FILE, what is still to be asked for again",
         "restore phone.backup --passphrase-file words",
         nullptr,
         restoreBackup},
        {"vault lock-state",
         {},
         {},
         "whether there is a vault, and how long a PIN has to wait",
         "vault lock-state",
         nullptr,
         showLockState},
        {"vault change-pin",
         {},
         {{"--new-pin-file", "FILE", "a file with the new PIN; default: CAUSEWAY_NEW_PIN, then the terminal"}},
         "change the PIN",
         "vault change-pin --pin-file old --new-pin-file new",
         nullptr,
         changePin},
        {"vault erase",
         {},
         {{"--yes", "", "yes, although nothing can be brought back; needed"}},
         "destroy vault and keys and start over",
         "vault erase --yes",
         eraseFault,
         eraseVault},
        {"doctor", {}, {}, "what protects the data, and whether the service answers", "doctor", nullptr, examine},
        {"help", {}, {}, "this text", "help", nullptr, help},
    };
}
}

const std::vector<Command> &allCommands()
{
    static const auto commands = [] {
        std::vector<Command> all;
        for (auto &&group : {identityCommands(), offerCommands(), holdingCommands(), showingCommands(),
                             paymentCommands(), deviceCommands()})
            all.insert(all.end(), group.begin(), group.end());
        return all;
    }();
    return commands;
}
}
