#include "viewmodels/consent_view_model.h"

#include "viewmodels/certificate_rows.h"
#include "viewmodels/consent_answer.h"
#include "viewmodels/format.h"

#include <QDesktopServices>

#include <algorithm>
#include <utility>

namespace causeway::app {
namespace {

constexpr QLatin1String Issuance("issuance");

/// After these the PIN is asked for once more.
bool isOfPin(ErrorCode code)
{
    return code == ErrorCode::PinWrong || code == ErrorCode::PinThrottled;
}

/// After these the sheet is.
bool isOfSheet(ErrorCode code)
{
    return code == ErrorCode::TransactionCodeWrong || code == ErrorCode::TransactionCodeRequired
        || code == ErrorCode::FieldRequired;
}
}

ConsentViewModel::ConsentViewModel(const AppContext &context) : ViewModel(context)
{
    connect(&context.settings, &Settings::languageChanged, this, &ConsentViewModel::requestChanged);
    connect(this, &ConsentViewModel::requestChanged, this, &ConsentViewModel::choicesChanged);
    // Queued: what became of the one before is told first.
    connect(this, &ConsentViewModel::stepChanged, this, &ConsentViewModel::presentNext, Qt::QueuedConnection);
    connect(this, &ConsentViewModel::engagedChanged, this, &ConsentViewModel::presentNext, Qt::QueuedConnection);
}

QString ConsentViewModel::kind() const
{
    return text(consent::toString(m_request.kind));
}

QString ConsentViewModel::requester() const
{
    return text(m_request.requester.name, m_settings.languageTag());
}

QString ConsentViewModel::assurance() const
{
    return text(consent::toString(m_request.requester.assurance));
}

QString ConsentViewModel::host() const
{
    return text(m_request.requester.host);
}

QString ConsentViewModel::subject() const
{
    return text(m_request.subject, m_settings.languageTag());
}

QString ConsentViewModel::purpose() const
{
    return text(m_request.purpose, m_settings.languageTag());
}

QVariantList ConsentViewModel::fields() const
{
    const auto language = m_settings.languageTag();
    QVariantList list;
    for (const auto &field : m_request.fields) {
        if (!m_choices.leaves(field))
            continue;
        list += QVariantMap{{QStringLiteral("key"), text(field.key())},
                            {QStringLiteral("name"), text(field.name)},
                            {QStringLiteral("said"), readableText(field.names, language)},
                            {QStringLiteral("value"), formatDate(field.value, language)},
                            {QStringLiteral("required"), field.required || !field.group.empty()},
                            {QStringLiteral("source"), text(m_choices.sourceOf(field), language)}};
    }
    return list;
}

QVariantList ConsentViewModel::choices() const
{
    const auto language = m_settings.languageTag();
    QVariantList list;
    for (const auto &choice : m_choices.open()) {
        QVariantList options;
        for (const auto &option : choice.options)
            options += QVariantMap{{QStringLiteral("id"), text(option.id)},
                                   {QStringLiteral("title"), text(option.title, language)},
                                   {QStringLiteral("chosen"), m_choices.isChosen(choice.id, option.id)}};
        list += QVariantMap{{QStringLiteral("id"), text(choice.id)},
                            {QStringLiteral("required"), choice.required},
                            {QStringLiteral("several"), choice.several},
                            {QStringLiteral("options"), options}};
    }
    return list;
}

bool ConsentViewModel::isComplete() const
{
    const auto chosen = m_choices.chosen();
    return !m_request.needsAnOption
        || std::ranges::any_of(chosen, [](const auto &made) { return !made.second.empty(); });
}

QVariantList ConsentViewModel::withheld() const
{
    return withheldOf(m_request, m_settings.languageTag());
}

QStringList ConsentViewModel::warnings() const
{
    QStringList list;
    for (const auto &warning : m_request.warnings)
        list += text(warning);
    return list;
}

QString ConsentViewModel::amount() const
{
    return m_request.amount ? formatMoney(*m_request.amount) : QString();
}

QString ConsentViewModel::payee() const
{
    return m_request.payee ? text(m_request.payee->name, m_settings.languageTag()) : QString();
}

QString ConsentViewModel::payeeProxy() const
{
    return m_request.payee ? text(m_request.payee->proxy) : QString();
}

QString ConsentViewModel::reference() const
{
    return text(m_request.reference);
}

QString ConsentViewModel::matchNumber() const
{
    return text(m_request.matchNumber);
}

QString ConsentViewModel::codeHint() const
{
    return text(m_request.transactionCodeHint);
}

QString ConsentViewModel::until() const
{
    return toEpoch(m_request.expiresAt) > 0 ? formatTime(m_request.expiresAt, m_settings.languageTag()) : QString();
}

void ConsentViewModel::present(const consent::Request &request, const std::string &link)
{
    if (!isFree()) {
        m_next.emplace(request, link);
        return;
    }
    setRequest(request, link);
    setStep(Step::Asking);
}

void ConsentViewModel::presentNext()
{
    if (!m_next || !isFree())
        return;
    const auto [request, link] = *std::exchange(m_next, std::nullopt);
    present(request, link);
}

void ConsentViewModel::setEngaged(bool on)
{
    if (on == m_isEngaged)
        return;
    m_isEngaged = on;
    emit engagedChanged();
}

void ConsentViewModel::refuse(const Error &error)
{
    emit failed({}, ErrorInfo::from(error).code(), {});
}

QString ConsentViewModel::loginAnswerBeginning() const
{
    return text(wallet::WalletClient().redirectUri);
}

void ConsentViewModel::forget()
{
    m_next.reset();
    putAway();
}

void ConsentViewModel::withdraw(const std::string &id)
{
    if (m_next && m_next->first.id == id)
        m_next.reset();
    if (m_step != Step::Idle && m_step != Step::Sending && m_request.id == id)
        putAway();
}

void ConsentViewModel::putAway()
{
    m_loginPage.clear();
    setRequest({});
    setStep(Step::Idle);
}

void ConsentViewModel::setRequest(consent::Request request, const std::string &link)
{
    m_request = std::move(request);
    m_link = link;
    m_choices = ConsentChoices(m_request);
    m_decision = {};
    m_isRepeating = false;
    m_pin.clear();
    clearError();
    emit requestChanged();
}

void ConsentViewModel::choose(const QString &choice, const QString &option, bool on)
{
    if (m_step != Step::Asking)
        return;
    m_choices.choose(choice.toStdString(), option.toStdString(), on);
    emit choicesChanged();
}

void ConsentViewModel::approve(const QStringList &leftOut, const QString &transactionCode)
{
    if (m_step != Step::Asking || !isComplete() || !isAnswerable())
        return;
    m_decision = {.approved = true, .transactionCode = transactionCode.toStdString(), .choices = m_choices.chosen()};
    for (const auto &field : m_request.fields) {
        const bool isKept = field.required || !leftOut.contains(text(field.key()));
        if (isKept && m_choices.leaves(field))
            m_decision.fields.insert(field.key());
    }
    clearError();
    setStep(Step::Confirming);
}

void ConsentViewModel::confirm()
{
    if (m_step != Step::Confirming)
        return;
    setStep(Step::Sending);
    const auto pin = std::make_shared<SecretBytes>(m_pin.take());
    const auto isStillOpen = std::make_shared<bool>(false);
    ask(
        [this, pin, isStillOpen, id = m_request.id, link = m_link,
         decision = m_decision](const Call &call) -> Result<Issued> {
            CAUSEWAY_CHECK(m_client.vault().confirm(*pin));
            auto result = m_client.desk().decide(id, decision, call);
            *isStillOpen = !result && m_client.desk().find(id);
            return orWhatCame(std::move(result), link, m_client); // an offer may have come true behind its sheet
        },
        [this, kind = kind(), id = m_request.id](const Issued &done) { conclude(kind, id, done.result); },
        [this, isStillOpen](const Error &error) { handleFailure(error, *isStillOpen); });
}

void ConsentViewModel::conclude(const QString &kind, const std::string &id, const Json &result)
{
    auto shown = resultOf(result);
    const auto page = shown.value(QStringLiteral("login_page")).toString();
    if (!page.isEmpty()) {
        logInAt(page);
        return;
    }
    if (id == m_request.id) {
        shown.insert(answerOf(m_request, m_decision, m_settings.languageTag()));
        putAway();
    }
    emit finished(kind, shown, text(id));
}

void ConsentViewModel::concludeLogin(const Json &result, bool isSaidAgain)
{
    const bool isOver = m_step == Step::LoggingIn && !isSaidAgain;
    conclude(Issuance, isOver ? m_request.id : std::string(), result);
}

void ConsentViewModel::logInAt(const QString &page)
{
    m_loginPage = QUrl(page, QUrl::StrictMode);
    m_decision = {};
    if (!m_loginPage.isValid() || m_loginPage.scheme() != QLatin1String("https")) {
        handleFailure(Error{ErrorCode::AddressForbidden});
        return;
    }
    setStep(Step::LoggingIn);
    openLoginPage();
}

void ConsentViewModel::openLoginPage()
{
    if (m_step != Step::LoggingIn)
        return;
    m_isLoginPageOpened = QDesktopServices::openUrl(m_loginPage);
    emit loginPageOpenedChanged();
}

bool ConsentViewModel::isLoginAnswer(const QString &text) const
{
    return text.trimmed().startsWith(loginAnswerBeginning() + QLatin1Char('?'));
}

void ConsentViewModel::continueIssuance(const QString &answer, bool isHandedOver)
{
    ask(
        [this, isHandedOver, uri = answer.trimmed().toStdString()](const Call &call) -> Result<Issued> {
            auto issued = orWhatCame(m_client.wallet().continueIssuance(uri, call), uri, m_client);
            if (issued && issued->isSaidAgain && !isHandedOver)
                return Error{ErrorCode::StateMismatch}; // the login that is waited for is not answered by it
            return issued;
        },
        [this](const Issued &issued) { concludeLogin(issued.result, issued.isSaidAgain); },
        [this](const Error &error) {
            if (error.code == ErrorCode::StateMismatch)
                return;
            if (m_step == Step::LoggingIn)
                handleFailure(error);
            else
                emit failed(Issuance, ErrorInfo::from(error).code(), {});
        });
}

void ConsentViewModel::leaveLogin()
{
    if (m_step == Step::LoggingIn)
        putAway();
}

void ConsentViewModel::handleFailure(const Error &error, bool isStillOpen)
{
    // What was made for a verifier goes out again as it is: copies are spent for it.
    const bool repeats = isStillOpen && m_request.kind == consent::RequestKind::Presentation && isRetryable(error.code);
    if (repeats || isOfPin(error.code)) {
        m_isRepeating = m_isRepeating || repeats;
        setStep(Step::Confirming);
        return;
    }
    if (isOfSheet(error.code)) {
        setStep(Step::Asking);
        return;
    }
    const auto what = kind();
    const auto which = text(m_request.id);
    const auto code = ErrorInfo::from(error).code();
    putAway();
    emit failed(what, code, which);
}

void ConsentViewModel::backToSheet()
{
    m_pin.clear();
    clearError();
    if (m_step != Step::Confirming)
        return;
    if (m_isRepeating)
        putAway();
    else
        setStep(Step::Asking);
}

void ConsentViewModel::decline()
{
    if (m_step != Step::Asking && m_step != Step::Confirming)
        return;
    if (m_isRepeating) {
        putAway();
        return;
    }
    ask([this, id = m_request.id](const Call &call) { return m_client.desk().decide(id, {}, call); },
        [this, what = kind(), which = text(m_request.id)](const Json &result) {
            emit declined(what, resultOf(result), which);
        },
        [this, what = kind(), which = text(m_request.id)](const Error &error) {
            emit failed(what, ErrorInfo::from(error).code(), which);
        });
    m_pin.clear();
    setStep(Step::Idle);
}

void ConsentViewModel::setStep(Step step)
{
    if (step == m_step)
        return;
    m_step = step;
    emit stepChanged();
}
}
