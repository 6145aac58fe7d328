#include "stage.h"

#include <QCoreApplication>
#include <QDate>
#include <QDir>
#include <QFile>

namespace causeway::test {
namespace {

LocalizedText words(const QVariant &text)
{
    return {{{"en", text.toString().toStdString()}}};
}

std::string plain(const QVariant &text)
{
    return text.toString().toStdString();
}

std::optional<wallet::Reason> reasonNamed(const std::string &name)
{
    for (int i = 0; i <= int(wallet::Reason::NotBound); ++i) {
        if (toString(wallet::Reason(i)) == name)
            return wallet::Reason(i);
    }
    return std::nullopt;
}

wallet::Verdict verdictNamed(const QString &name)
{
    if (name == QLatin1String("valid"))
        return wallet::Verdict::Valid;
    return name == QLatin1String("invalid") ? wallet::Verdict::Invalid : wallet::Verdict::Unknown;
}

FakeWallet::Held heldOf(const QVariantMap &map, SystemTime now)
{
    FakeWallet::Held one;
    one.certificate.id = plain(map.value("id"));
    one.certificate.type = plain(map.value("type", "urn:causeway:driving-licence:1"));
    one.certificate.title = words(map.value("title"));
    one.certificate.issuerName = words("Transport Department");
    one.certificate.claims = {{"family_name", "CHAN"}, {"given_name", "Siu Ming"}, {"birth_date", "1988-04-12"}};
    const auto said = map.value("said").toMap();
    for (auto claim = said.begin(); claim != said.end(); ++claim)
        one.certificate.claims.push_back({claim.key().toStdString(), "true", words(claim.value())});
    const auto pictures = map.value("pictures").toMap();
    for (auto picture = pictures.begin(); picture != pictures.end(); ++picture) {
        const auto url = plain(*picture);
        const auto drawn = url.starts_with("data:image/png") ? url : std::string();
        one.certificate.claims.push_back({picture.key().toStdString(), url, {}, {}, drawn});
    }
    one.certificate.addedAt = now;
    one.certificate.expiresAt = systemClock().now() + std::chrono::days(map.value("days", 400).toInt());
    if (map.contains("copies"))
        one.certificate.copiesLeft = map.value("copies").toInt();
    if (map.contains("checkedHoursAgo"))
        one.belief.statusFrom = now - std::chrono::hours(map.value("checkedHoursAgo").toInt());
    if (map.contains("listHoursAgo"))
        one.belief.trustListFrom = now - std::chrono::hours(map.value("listHoursAgo").toInt());
    one.belief.verdict = verdictNamed(map.value("verdict", "valid").toString());
    if (map.contains("family"))
        one.certificate.claims.front().value = plain(map.value("family"));
    for (const auto &name : map.value("reasons").toStringList()) {
        const auto reason = reasonNamed(name.toStdString());
        if (!reason)
            qFatal("no such reason: %s", qPrintable(name));
        one.belief.reasons.push_back(*reason);
    }
    return one;
}

consent::Requester askerOf(const QVariantMap &asked)
{
    if (asked.contains("name"))
        return {"x509_hash:1", words(asked.value("name")), consent::Assurance::Certified, "counter.example"};
    if (asked.value("near").toBool())
        return {"reader:unknown", {}, consent::Assurance::Unknown, {}};
    return {"redirect_uri:https://counter.example/answer", {}, consent::Assurance::Unknown, "counter.example"};
}

void addChoice(const QVariantMap &map, consent::Request &request)
{
    consent::Choice choice;
    choice.id = plain(map.value("id"));
    choice.required = map.value("required", true).toBool();
    choice.several = map.value("several").toBool();
    choice.isSettled = map.value("settled").toBool();
    for (const auto &item : map.value("options").toList()) {
        const auto option = item.toMap();
        const auto id = plain(option.value("id"));
        const auto group = choice.id + "/" + id;
        choice.options.push_back({id, words(option.value("title")), group});
        const auto fields = option.value("fields").toMap();
        for (auto field = fields.begin(); field != fields.end(); ++field)
            request.fields.push_back({field.key().toStdString(), plain(field.value()), choice.required, group,
                                      words(option.value("said").toMap().value(field.key()))});
    }
    request.choices.push_back(choice);
}

void addWithheld(const QVariantMap &map, consent::Request &request)
{
    auto &withheld = request.withheld.emplace_back();
    withheld.title = words(map.value("title"));
    for (const auto &reason : map.value("reasons").toStringList())
        withheld.reasons.push_back(reason.toStdString());
}

QVariantMap toMap(const std::map<std::string, std::set<std::string>> &choices)
{
    QVariantMap map;
    for (const auto &[choice, options] : choices) {
        QStringList list;
        for (const auto &option : options)
            list += QString::fromStdString(option);
        map.insert(QString::fromStdString(choice), list);
    }
    return map;
}
}

void Stage::restart(const QString &language)
{
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // the pages of the test before
    auto next = std::make_unique<World>();
    next->settings.setLanguage(language);
    m_world.swap(next);
    m_outside.clear();
    openWith("openOutside");
    emit restarted();
    QCoreApplication::removeTranslator(&m_translator);
    if (!m_translator.load(QStringLiteral(":/i18n/causeway_%1.qm").arg(language)))
        qFatal("no translation for %s", qPrintable(language));
    QCoreApplication::installTranslator(&m_translator);
    m_engine.retranslate();
}

void Stage::openWith(const char *method)
{
    for (const auto *scheme : OutsideSchemes)
        QDesktopServices::setUrlHandler(QLatin1String(scheme), this, method);
}

void Stage::idle()
{
    if (m_world->client.script.isHeld())
        qFatal("the stage is set while nothing is held");
    m_world->sdk.drain();
}

void Stage::enrol()
{
    idle();
    auto &client = m_world->client;
    client.person.known = identity::Profile{.clientId = "client-1",
                                            .nameEn = "CHAN Siu Ming",
                                            .nameZh = "陳小明",
                                            .birthDate = "1988-04-12",
                                            .gender = {},
                                            .identityNumber = "A1234563"};
    if (!client.vault().create(SecretBytes(std::string_view("271828"))))
        qFatal("the vault cannot be made");
    client.vault().lock();
}

void Stage::open()
{
    enrol();
    if (!m_world->client.vault().unlock(SecretBytes(std::string_view("271828"))))
        qFatal("the vault cannot be opened");
    m_world->session.opened();
    idle();
    QCoreApplication::processEvents();
}

void Stage::advance(int seconds)
{
    idle();
    m_world->clock.advance(std::chrono::seconds(seconds));
}

void Stage::fail(const QString &step, const QString &code)
{
    if (!m_world->client.script.isHeld()) // what was asked before succeeds, however slow the machine is
        m_world->sdk.drain();
    if (!m_world->client.script.fail(step.toStdString(), code.toStdString()))
        qFatal("no such code: %s", qPrintable(code));
}

void Stage::breakStorage()
{
    idle();
    QDir folder(m_world->folder.path());
    folder.remove("vault.key");
    if (!folder.mkdir("vault.key") || !folder.mkdir("vault.erasing.new"))
        qFatal("the storage cannot be broken");
}

void Stage::addBill(const QVariantMap &bill)
{
    idle();
    const auto due = QDate::currentDate().addDays(bill.value("days").toInt()).toString(Qt::ISODate);
    m_world->client.money.listed.push_back(
        {.id = plain(bill.value("id")),
         .number = plain(bill.value("number")),
         .payee = {"fps_id", "6000509", words(bill.value("payee"))},
         .whatFor = words(bill.value("whatFor")),
         .amount = {bill.value("cents").toLongLong(), "HKD"},
         .dueOn = due.toStdString(),
         .status = bill.value("paid").toBool() ? payment::BillStatus::Paid : payment::BillStatus::Due});
}

void Stage::addCertificate(const QVariantMap &certificate)
{
    idle();
    m_world->client.certificates.held.push_back(heldOf(certificate, m_world->clock.now()));
}

void Stage::setCopies(const QString &id, int count)
{
    idle();
    for (auto &one : m_world->client.certificates.held) {
        if (one.certificate.id == id.toStdString())
            one.certificate.copiesLeft = count;
    }
}

void Stage::lose(const QString &id)
{
    idle();
    if (!m_world->client.certificates.remove(id.toStdString()))
        qFatal("no such certificate: %s", qPrintable(id));
}

void Stage::change(const QString &id, const QStringList &names)
{
    idle();
    auto &changed = m_world->client.kept.changed[id.toStdString()];
    for (const auto &name : names)
        changed.push_back(name.toStdString());
}

void Stage::promiseCertificate(const QString &title)
{
    idle();
    const auto now = m_world->clock.now();
    m_world->client.certificates.promised.push_back(
        {.id = "p" + std::to_string(m_world->client.certificates.promised.size()),
         .title = words(title),
         .issuerId = "https://issuer.example",
         .issuerName = words("Transport Department"),
         .since = now,
         .nextTry = now + std::chrono::hours(1)});
}

void Stage::cutOffPromise()
{
    idle();
    auto &promise = m_world->client.certificates.promised.front();
    promise.nextTry = promise.since;
}

void Stage::breakPromise(const QString &code)
{
    idle();
    auto &promise = m_world->client.certificates.promised.front();
    promise.ended = code.toStdString();
    promise.endedAt = m_world->clock.now();
}

void Stage::keepPromise(const QVariantMap &certificate)
{
    addCertificate(certificate);
    auto &promised = m_world->client.certificates.promised;
    promised.erase(promised.begin());
}

void Stage::offerCertificate(const QVariantMap &certificate)
{
    idle();
    m_world->client.certificates.offered = heldOf(certificate, m_world->clock.now());
    m_world->client.certificates.codeLength = certificate.value("codeLength", 6).toInt();
    m_world->client.certificates.codeHint = plain(certificate.value("codeHint"));
    m_world->client.certificates.loginPage = plain(certificate.value("loginPage"));
}

void Stage::addService(const QString &name, const QString &department)
{
    idle();
    m_world->client.catalogue.listed.push_back(
        {name.toStdString(), words(name), words(department), {}, "web", "https://service.example"});
}

void Stage::addProgram(const QString &name)
{
    idle();
    client::ProgramEntry entry;
    entry.id = "hk.example.bus";
    entry.name = words(name);
    entry.summary = words("When the next bus comes");
    entry.versionName = "1.0";
    m_world->client.miniPrograms.listed.push_back(entry);
}

void Stage::addLogin(const QString &text, const QVariantMap &login)
{
    idle();
    consent::Request request;
    request.id = text.toStdString();
    request.kind = consent::RequestKind::ServiceLogin;
    request.requester = {"library", words(login.value("name")), consent::Assurance::Vouched, "library.example"};
    request.subject = words(login.value("name"));
    request.purpose = words("To open your account");
    request.matchNumber = plain(login.value("number"));
    const auto fields = login.value("fields").toMap();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        request.fields.push_back({field.key().toStdString(), "1988-04-12", field.value().toBool()});
    request.expiresAt = m_world->clock.now() + std::chrono::minutes(5);
    m_world->client.requests[text.toStdString()] = request;
}

void Stage::addPresentation(const QString &text, const QVariantMap &asked, const QString &link)
{
    idle();
    consent::Request request;
    request.id = text.toStdString();
    request.kind = consent::RequestKind::Presentation;
    request.requester = askerOf(asked);
    for (const auto &warning : asked.value("warnings").toStringList())
        request.warnings.push_back(warning.toStdString());
    for (const auto &choice : asked.value("choices").toList())
        addChoice(choice.toMap(), request);
    request.needsAnOption = asked.value("needsAnOption").toBool();
    request.isAnswerable = asked.value("answerable", true).toBool();
    for (const auto &withheld : asked.value("withheld").toList())
        addWithheld(withheld.toMap(), request);
    request.expiresAt = m_world->clock.now() + std::chrono::minutes(5);
    m_world->client.requests[text.toStdString()] = request;
    m_world->client.answered = {{"presented", 1}, {"redirect_uri", link.toStdString()}};
    if (asked.contains("linkAfterNo"))
        m_world->client.refused = {{"presented", 0},
                                   {"redirect_uri", asked.value("linkAfterNo").toString().toStdString()}};
}

bool Stage::isAtTheDesk(const QString &text)
{
    idle();
    return m_world->client.desk().find(text.toStdString()).has_value();
}

int Stage::ordersSent()
{
    idle();
    return m_world->client.money.sent;
}

void Stage::hearOfPayment(const QString &billId, const QString &outcome)
{
    idle();
    const auto request = m_world->client.money.requestFor(billId.toStdString());
    if (!request || !m_world->client.ledger().append(*request, {.approved = true}, outcome.toStdString()))
        qFatal("no such bill: %s", qPrintable(billId));
}

QVariantList Stage::answers()
{
    idle();
    QVariantList list;
    for (const auto &answer : m_world->client.answers) {
        QVariantList fields;
        for (const auto &field : answer.decision.fields)
            fields += QString::fromStdString(field);
        QVariantMap line{{"approved", answer.decision.approved}, {"fields", fields}};
        if (!answer.decision.choices.empty())
            line.insert("choices", toMap(answer.decision.choices));
        list += line;
    }
    return list;
}

bool Stage::contains(const QUrl &file, const QString &text) const
{
    QFile opened(file.toLocalFile());
    return opened.open(QIODevice::ReadOnly) && opened.readAll().contains(text.toUtf8());
}

bool Stage::vaultIsAbsent()
{
    idle();
    return m_world->client.vault().state() == vault::VaultState::Absent;
}
}
