#include "viewmodels/read_near_view_model.h"

#include "viewmodels/format.h"

namespace causeway::app {
namespace {

constexpr auto LongestRefresh = std::chrono::seconds(3); // without a network, what is cached is what counts
constexpr auto FirstPreset = "over-18";
constexpr auto Picture = "data:image/";
constexpr auto Portrait = "portrait"; // in the name space that was asked for, as the issuer signed it

QVariantMap lineOf(const std::string &name, const QString &value)
{
    return {{QStringLiteral("name"), text(name)}, {QStringLiteral("value"), value}};
}

QVariantList answersOf(const wallet::ReadDocument &document)
{
    QVariantList answers;
    for (const auto &[age, isReached] : document.ages)
        answers += lineOf(age, isReached ? QStringLiteral("true") : QStringLiteral("false"));
    return answers;
}

QStringList namesOf(const wallet::ElementChoice &elements)
{
    QStringList names;
    for (const auto &[nameSpace, listed] : elements)
        for (const auto &name : listed)
            names += text(name);
    return names;
}

/// The person is compared with one picture: no other stands in its place.
QVariantMap documentOf(const wallet::ReadDocument &document, const std::string &language)
{
    QVariantList claims;
    QString portrait;
    for (const auto &claim : document.lines()) {
        const bool isPicture = claim.value.starts_with(Picture);
        if (isPicture && claim.name == Portrait)
            portrait = text(claim.value);
        else if (!isPicture && !document.ages.contains(claim.name))
            claims += lineOf(claim.name, formatDate(claim.value, language));
    }
    QStringList reasons;
    for (const auto &reason : document.reasons)
        reasons += text(reason);
    return {{QStringLiteral("type"), text(document.type)},
            {QStringLiteral("verdict"), text(wallet::toString(document.verdict))},
            {QStringLiteral("reasons"), reasons},
            {QStringLiteral("issuer"), text(document.issuerName, language)},
            {QStringLiteral("validUntil"),
             document.validUntil ? formatDate(toDate(*document.validUntil), language) : QString()},
            {QStringLiteral("portrait"), portrait},
            {QStringLiteral("answers"), answersOf(document)},
            {QStringLiteral("claims"), claims},
            {QStringLiteral("missing"), namesOf(document.missing)}};
}
}

ReadNearViewModel::ReadNearViewModel(const AppContext &context, ports::ProximityTransport &transport,
                                     std::optional<wallet::ReaderIdentity> identity)
    : ViewModel(context), m_transport(transport), m_identity(std::move(identity)), m_preset(QLatin1String(FirstPreset))
{
}

QStringList ReadNearViewModel::presets() const
{
    QStringList names;
    for (const auto &name : wallet::presetNames())
        names += text(name);
    return names;
}

void ReadNearViewModel::choose(const QString &preset)
{
    if (preset == m_preset || m_step == Step::Reading)
        return;
    m_preset = preset;
    emit presetChanged();
}

void ReadNearViewModel::read(const QString &engagement)
{
    stop();
    const auto session = ++m_session;
    m_wait.begin();
    setStep(Step::Reading);
    ask(
        [this, stop = m_wait.source(), code = engagement.trimmed().toStdString(),
         preset = m_preset.toStdString()](const Call &strand) {
            return OwnCall::run(strand, stop, [&](const Call &call) { return readPhone(code, preset, call); });
        },
        [this, session](const wallet::Reading &reading) {
            if (session == m_session)
                show(reading);
        },
        [this, session](const Error &) {
            if (session == m_session)
                setStep(Step::Failed);
            else
                clearError();
        });
}

Result<wallet::Reading> ReadNearViewModel::readPhone(const std::string &engagement, const std::string &preset,
                                                     const Call &call)
{
    const Call refresh{call.stop, std::chrono::steady_clock::now() + LongestRefresh};
    const bool isOnline = bool(m_client.directory().trustList(refresh));
    const auto wanted = wallet::presetNamed(preset);
    if (!wanted)
        return Error{ErrorCode::InvalidArgument, "no such preset"};
    return m_client.makeNearReader(m_transport, {isOnline, m_identity})->read(engagement, *wanted, call);
}

void ReadNearViewModel::show(const wallet::Reading &reading)
{
    const auto language = m_settings.languageTag();
    for (const auto &document : reading.documents)
        m_documents += documentOf(document, language);
    for (const auto &[type, elements] : reading.missing)
        m_missing += QVariantMap{{QStringLiteral("type"), text(type)}, {QStringLiteral("names"), namesOf(elements)}};
    m_verdict = reading.documents.empty() ? QString() : text(wallet::toString(reading.verdict()));
    m_trustListFrom = reading.trustListFrom ? formatTime(*reading.trustListFrom, language) : QString();
    setStep(Step::Read);
}

void ReadNearViewModel::stop()
{
    ++m_session;
    m_wait.cancel();
    m_documents.clear();
    m_missing.clear();
    m_verdict.clear();
    m_trustListFrom.clear();
    clearError();
    setStep(Step::Choosing);
}

void ReadNearViewModel::setStep(Step step)
{
    if (step == m_step)
        return;
    m_step = step;
    emit stepChanged();
}
}
