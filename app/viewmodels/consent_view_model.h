#pragma once

#include "viewmodels/consent_choices.h"
#include "viewmodels/pin_entry.h"
#include "viewmodels/view_model.h"

#include <QUrl>
#include <QVariant>

namespace causeway::app {

/// The request that waits for the person's answer, as the one consent sheet shows it. First the sheet, then (for a yes) the PIN. Where the issuer of a certificate has the person log in, it is over only when the browser was sent back.
class ConsentViewModel final : public causeway::app::ViewModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made in main.cpp")
    Q_PROPERTY(Step step READ step NOTIFY stepChanged FINAL)
    /// The pages say so here: a sheet or a dialog over them wants to be read or answered, and no request comes up meanwhile.
    Q_PROPERTY(bool engaged READ isEngaged WRITE setEngaged NOTIFY engagedChanged FINAL)
    Q_PROPERTY(causeway::app::PinEntry *pin READ pin CONSTANT FINAL)
    /// `kind`: "service_login", "issuance", "payment"; `assurance`: "on_trust_list", "certified", "vouched", "first_party", "unknown"
    Q_PROPERTY(QString kind READ kind NOTIFY requestChanged FINAL)
    Q_PROPERTY(QString requester READ requester NOTIFY requestChanged FINAL)
    Q_PROPERTY(QString assurance READ assurance NOTIFY requestChanged FINAL)
    Q_PROPERTY(QString host READ host NOTIFY requestChanged FINAL)
    Q_PROPERTY(QString subject READ subject NOTIFY requestChanged FINAL)
    Q_PROPERTY(QString purpose READ purpose NOTIFY requestChanged FINAL)
    /// What leaves with a yes as things are chosen: [{key, name, said, value, required, source}]; `said`: what its issuer calls it; `source`: the certificate it comes from. `choices` are what there is to choose: [{id, required, several, options: [{id, title, chosen}]}]
    Q_PROPERTY(QVariantList fields READ fields NOTIFY choicesChanged FINAL)
    Q_PROPERTY(QVariantList choices READ choices NOTIFY choicesChanged FINAL)
    /// False while an option of any choice is needed and none is chosen. `warnings` are stable names of what to beware of: "asker_unknown".
    Q_PROPERTY(bool complete READ isComplete NOTIFY choicesChanged FINAL)
    /// False where nothing that is held fits: it can only be declined. `withheld` would fit then, but is not valid: [{title, reasons: stable names}]
    Q_PROPERTY(bool answerable READ isAnswerable NOTIFY requestChanged FINAL)
    Q_PROPERTY(QVariantList withheld READ withheld NOTIFY requestChanged FINAL)
    Q_PROPERTY(QStringList warnings READ warnings NOTIFY requestChanged FINAL)
    Q_PROPERTY(QString amount READ amount NOTIFY requestChanged FINAL)
    Q_PROPERTY(QString payee READ payee NOTIFY requestChanged FINAL)
    Q_PROPERTY(QString payeeProxy READ payeeProxy NOTIFY requestChanged FINAL)
    Q_PROPERTY(QString reference READ reference NOTIFY requestChanged FINAL)
    Q_PROPERTY(QString matchNumber READ matchNumber NOTIFY requestChanged FINAL)
    /// Whether the issuer sent a transaction code another way, of how many characters (0: it does not say), of digits or letters too, and where it says that the person finds it.
    Q_PROPERTY(bool codeNeeded READ isCodeNeeded NOTIFY requestChanged FINAL)
    Q_PROPERTY(int codeLength READ codeLength NOTIFY requestChanged FINAL)
    Q_PROPERTY(bool codeNumeric READ isCodeNumeric NOTIFY requestChanged FINAL)
    Q_PROPERTY(QString codeHint READ codeHint NOTIFY requestChanged FINAL)
    Q_PROPERTY(QString until READ until NOTIFY requestChanged FINAL)
    /// The answer is made but did not go out: with the PIN the same one goes again, and it is declined no more.
    Q_PROPERTY(bool repeating READ isRepeating NOTIFY stepChanged FINAL)
    /// False where the desktop could open no browser for the issuer's page; and what the address begins with to which the browser is sent after the login.
    Q_PROPERTY(bool loginPageOpened READ isLoginPageOpened NOTIFY loginPageOpenedChanged FINAL)
    Q_PROPERTY(QString loginAnswerBeginning READ loginAnswerBeginning CONSTANT FINAL)

public:
    /// Idle: nothing waits. Asking: the sheet. Confirming: the PIN. Sending: on its way. LoggingIn: at the issuer's page.
    enum class Step { Idle, Asking, Confirming, Sending, LoggingIn };
    Q_ENUM(Step)
    explicit ConsentViewModel(const AppContext &context);

    Step step() const { return m_step; }
    bool isEngaged() const { return m_isEngaged; }
    void setEngaged(bool on);
    /// Whether a request would come up at once.
    bool isFree() const { return m_step == Step::Idle && !m_isEngaged; }
    PinEntry *pin() { return &m_pin; }
    QString kind() const;
    QString requester() const;
    QString assurance() const;
    QString host() const;
    QString subject() const;
    QString purpose() const;
    QVariantList fields() const;
    QVariantList choices() const;
    bool isComplete() const;
    bool isAnswerable() const { return m_request.isAnswerable; }
    QVariantList withheld() const;
    QStringList warnings() const;
    QString amount() const;
    QString payee() const;
    QString payeeProxy() const;
    QString reference() const;
    QString matchNumber() const;
    bool isCodeNeeded() const { return m_request.needsTransactionCode; }
    int codeLength() const { return m_request.transactionCodeLength; }
    bool isCodeNumeric() const { return m_request.isTransactionCodeNumeric; }
    QString codeHint() const;
    QString until() const;
    bool isRepeating() const { return m_isRepeating; }
    bool isLoginPageOpened() const { return m_isLoginPageOpened; }
    QString loginAnswerBeginning() const;

    /// Shows a request that a feature has opened at the desk; after what is asked or told now, where there is something: no sheet changes under a finger. `link`: what it was opened by, where that may be said again.
    void present(const consent::Request &request, const std::string &link = {});
    /// Has it said why nothing was opened, where no page says so.
    void refuse(const Error &error);
    void forget();
    /// Takes that request away whose asker is gone, shown or waiting to be, unless its answer is on its way.
    void withdraw(const std::string &id);

    Q_INVOKABLE void choose(const QString &choice, const QString &option, bool on);
    /// Yes, without the optional fields named by their keys; `transactionCode` where one is asked for. Goes on to the PIN.
    Q_INVOKABLE void approve(const QStringList &leftOut, const QString &transactionCode);
    /// The PIN is complete: checks it and sends the answer.
    Q_INVOKABLE void confirm();
    /// Back from the PIN to the sheet, or away where an answer would go out again.
    Q_INVOKABLE void backToSheet();
    Q_INVOKABLE void decline();
    Q_INVOKABLE void openLoginPage();
    Q_INVOKABLE bool isLoginAnswer(const QString &text) const;
    /// Where the browser was sent to; an answer that no login waits for leaves everything as it is. What came of one that was taken before is told where a link hands it over; on the sheet it is another login's (`error`).
    Q_INVOKABLE void continueIssuance(const QString &answer, bool isHandedOver = false);
    /// Does not wait for the browser any longer. An answer that comes all the same is still good.
    Q_INVOKABLE void leaveLogin();
    /// What became of a login at an issuer's page, or of what was taken before and is said again. A request that is shown and has nothing to do with it stays.
    void concludeLogin(const Json &result, bool isSaidAgain = false);

signals:
    void stepChanged();
    void engagedChanged();
    void requestChanged();
    void choicesChanged();
    void loginPageOpenedChanged();
    /// The answer was sent; `result` is what there is to show (certificate, payment, what is promised: resultOf(); who received what: answerOf()), `id` the request's.
    void finished(const QString &kind, const QVariantMap &result, const QString &id);
    void declined(const QString &kind, const QVariantMap &result, const QString &id);
    /// The request cannot be answered any more (expired, refused), or there is none (no kind, no id); `code` says why.
    void failed(const QString &kind, const QString &code, const QString &id);

private:
    void setStep(Step step);
    void setRequest(consent::Request request, const std::string &link = {});
    void presentNext();
    void putAway();
    void conclude(const QString &kind, const std::string &id, const Json &result);
    void handleFailure(const Error &error, bool isStillOpen = false);
    void logInAt(const QString &page);

    PinEntry m_pin{nullptr};
    Step m_step = Step::Idle;
    bool m_isEngaged = false;
    consent::Request m_request;
    std::string m_link; ///< what opened it; may be empty
    std::optional<std::pair<consent::Request, std::string>> m_next;
    ConsentChoices m_choices;
    consent::Decision m_decision;
    QUrl m_loginPage;
    bool m_isLoginPageOpened = true;
    bool m_isRepeating = false;
};
}
