#pragma once

#include "session.h"

/// What the commands do. Each takes its arguments apart, asks the SDK and returns what there is to print.
namespace causeway::cli {

// Identity
Result<Json> enrol(const Arguments &arguments, Session &session);
Result<Json> login(const Arguments &arguments, Session &session);
Result<Json> logout(const Arguments &arguments, Session &session);
Result<Json> showRequest(const Arguments &arguments, Session &session);
Result<Json> answerRequest(const Arguments &arguments, Session &session);
std::string answerFault(const Arguments &arguments);
Result<Json> answerBrowser(const Arguments &arguments, Session &session);
std::string browserFault(const Arguments &arguments);
/// One of --approve and --decline, and no choice where nothing is shown.
std::string decisionFault(const Arguments &arguments);
/// What --approve or --decline, --fields and --choose say. InvalidArgument and FieldRequired; of --choose the detail lists what there is to choose.
Result<consent::Decision> decisionFrom(const Arguments &arguments, const consent::Request &request);
/// Decides so, and returns request and result. What can only be declined is declined whatever they say, so that the asker cannot tell one from the other, and is
/// NoMatchingCertificate; where the browser must go then stands on stderr.
Result<Json> decideAsTold(const Arguments &arguments, const consent::Request &request, Client &client,
                          Session &session);

// E-certificates
Result<Json> requestOffer(const Arguments &arguments, Session &session);
Result<Json> showOffer(const Arguments &arguments, Session &session);
Result<Json> acceptOffer(const Arguments &arguments, Session &session);
/// From --code or the terminal; empty where none is asked for. TransactionCodeRequired where there is neither: then what is wanted stands on stderr.
Result<std::string> transactionCode(const consent::Request &request, const Arguments &arguments, Session &session);
Result<Json> continueOffer(const Arguments &arguments, Session &session);
Result<Json> listCertificates(const Arguments &arguments, Session &session);
Result<Json> showCertificate(const Arguments &arguments, Session &session);
Result<Json> deleteCertificate(const Arguments &arguments, Session &session);
std::string listFault(const Arguments &arguments);
Result<Json> acknowledgeChanges(const Arguments &arguments, Session &session);
Result<Json> setFavourite(const Arguments &arguments, Session &session);
Result<Json> archiveCertificate(const Arguments &arguments, Session &session);
Result<Json> unarchiveCertificate(const Arguments &arguments, Session &session);
Result<Json> moveCertificate(const Arguments &arguments, Session &session);
std::string moveFault(const Arguments &arguments);
Result<Json> showHistory(const Arguments &arguments, Session &session);
Result<Json> exportCertificate(const Arguments &arguments, Session &session);

// Near by
/// The names that --preset takes, with commas.
std::string presetList();
Result<Json> presentNear(const Arguments &arguments, Session &session);
std::string presentFault(const Arguments &arguments);
Result<Json> verifyShown(const Arguments &arguments, Session &session);
std::string verifyFault(const Arguments &arguments);

// Codes
Result<Json> showCode(const Arguments &arguments, Session &session);
Result<Json> parseCode(const Arguments &arguments, Session &session);
/// TEXT or --image FILE, not both, not neither.
std::string codeFault(const Arguments &arguments);
/// The one code meant: the operand, or the only code in the picture.
Result<std::string> codeText(const Arguments &arguments);

// Payments
/// What `--amount` says, in the currency of the payment code. AmountInvalid, naming the option, where the code has no amount and it is missing.
Result<std::optional<Money>> enteredAmount(const Arguments &arguments, const std::string &code);
Result<Json> listBills(const Arguments &arguments, Session &session);
Result<Json> payBill(const Arguments &arguments, Session &session);
Result<Json> payCode(const Arguments &arguments, Session &session);
Result<Json> listReceipts(const Arguments &arguments, Session &session);
Result<Json> showReceipt(const Arguments &arguments, Session &session);

// Ledger
Result<Json> listLedger(const Arguments &arguments, Session &session);
Result<Json> verifyLedger(const Arguments &arguments, Session &session);
Result<Json> exportLedger(const Arguments &arguments, Session &session);

// All that is held
Result<Json> exportData(const Arguments &arguments, Session &session);

// Moving to another device
Result<Json> writeBackup(const Arguments &arguments, Session &session);
Result<Json> restoreBackup(const Arguments &arguments, Session &session);

// Vault and device
Result<Json> showLockState(const Arguments &arguments, Session &session);
Result<Json> changePin(const Arguments &arguments, Session &session);
Result<Json> eraseVault(const Arguments &arguments, Session &session);
std::string eraseFault(const Arguments &arguments);
Result<Json> examine(const Arguments &arguments, Session &session);
}
