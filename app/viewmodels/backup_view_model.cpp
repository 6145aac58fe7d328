#include "viewmodels/backup_view_model.h"

#include "copies/saved_file.h"
#include "viewmodels/certificate_rows.h"
#include "viewmodels/format.h"

#include <causeway/base/files.h>
#include <causeway/crypto/passphrase_jwe.h>

#include <QFileInfo>

#include <algorithm>

namespace causeway::app {
namespace {

constexpr std::size_t LargestFile = 96U << 20;
constexpr auto OtherPassphrase = "passphrase"; // as Backups::restore() says it

QString faultOf(const Error &error)
{
    switch (error.code) {
    case ErrorCode::DecryptionFailed:
        return error.detail == OtherPassphrase ? QStringLiteral("passphrase") : QStringLiteral("changed");
    case ErrorCode::LedgerBroken: return QStringLiteral("changed");
    case ErrorCode::JwtMalformed:
    case ErrorCode::InvalidJson:
    case ErrorCode::AlgorithmUnsupported: return QStringLiteral("no_backup");
    case ErrorCode::VaultTooNew: return QStringLiteral("too_new");
    case ErrorCode::BackupOfAnother: return QStringLiteral("another");
    default: return {};
    }
}

/// Shared: a std::function must be copyable.
std::shared_ptr<SecretBytes> secretOf(const QString &text)
{
    auto bytes = text.toUtf8();
    auto secret = std::make_shared<SecretBytes>(std::string_view(bytes.constData(), std::size_t(bytes.size())));
    secureWipe(bytes.data(), std::size_t(bytes.size()));
    return secret;
}
}

BackupViewModel::BackupViewModel(const AppContext &context, RegistrationViewModel &registering,
                                 ConsentViewModel &consent)
    : ViewModel(context), m_consent(consent)
{
    connect(&registering, &RegistrationViewModel::enrolled, this, [this] { setOffered(true); });
    connect(&consent, &ConsentViewModel::finished, this, [this](const QString &kind) {
        if (kind == QLatin1String("issuance"))
            refresh();
    });
    connect(&context.settings, &Settings::languageChanged, this, &BackupViewModel::restorableChanged);
}

QVariantList BackupViewModel::restorable() const
{
    const auto language = m_settings.languageTag();
    QVariantList list;
    for (const auto &item : m_restorable)
        list += QVariantMap{{QStringLiteral("id"), text(item.id)},
                            {QStringLiteral("title"), text(item.title, language)},
                            {QStringLiteral("issuer"), text(item.issuerName, language)},
                            {QStringLiteral("count"), item.count},
                            {QStringLiteral("askable"), !item.configurationId.empty()}};
    return list;
}

QString BackupViewModel::passphraseFault(const QString &passphrase) const
{
    const auto checked = crypto::checkPassphrase(*secretOf(passphrase));
    if (checked)
        return {};
    const auto &detail = checked.error().detail;
    if (detail == crypto::PassphraseTooShort)
        return QStringLiteral("short");
    return detail == crypto::PassphraseTooLong ? QStringLiteral("long") : QStringLiteral("uniform");
}

void BackupViewModel::make(const QString &passphrase, const QUrl &file)
{
    begin();
    ask(
        [this, secret = secretOf(passphrase), path = file.toLocalFile()](const Call &) -> Result<QString> {
            CAUSEWAY_TRY(const auto backup, m_client.backups().make(*secret));
            CAUSEWAY_CHECK(saveFile(path, QByteArray::fromStdString(backup)));
            return path;
        },
        [this](const QString &path) { setSavedAs(QFileInfo(path).fileName()); });
}

void BackupViewModel::restore(const QUrl &file, const QString &passphrase)
{
    begin();
    ask(
        [this, secret = secretOf(passphrase),
         path = file.toLocalFile().toStdString()](const Call &) -> Result<wallet::Restored> {
            const auto content = readPrivateFile(path, LargestFile);
            if (!content || !*content)
                return Error{ErrorCode::JwtMalformed, "the file cannot be read"};
            return m_client.backups().restore(asText((*content)->view()), *secret);
        },
        [this](const wallet::Restored &restored) {
            setOffered(false);
            clearList(); // of before
            setRestored({{QStringLiteral("certificates"), int(restored.certificates)},
                         {QStringLiteral("ledgerEntries"), qlonglong(restored.ledgerEntries)}});
            refresh();
        },
        [this](const Error &error) { setFault(faultOf(error)); });
}

void BackupViewModel::refresh()
{
    askQuietly([this](const Call &) { return m_client.backups().restorable(); },
               [this](Result<std::vector<wallet::Restorable>> items) { setList(std::move(items)); });
}

void BackupViewModel::setList(Result<std::vector<wallet::Restorable>> items)
{
    m_listError = items ? QString() : ErrorInfo::from(items.error()).code();
    if (items) {
        m_restorable = *std::move(items);
        m_isKnown = true;
    }
    emit restorableChanged();
}

void BackupViewModel::clearList()
{
    m_restorable.clear();
    m_listError.clear();
    m_isKnown = false;
    emit restorableChanged();
}

void BackupViewModel::askFor(const QString &id)
{
    const auto item = std::ranges::find(m_restorable, id.toStdString(), &wallet::Restorable::id);
    if (item == m_restorable.end())
        return;
    ask([this, wanted = *item](
            const Call &call) { return openOfferOf(m_client, wanted.issuerId, wanted.configurationId, call); },
        [this](const consent::Request &request) { m_consent.present(request); });
}

void BackupViewModel::dropAll()
{
    ask(
        [this](const Call &) -> Result<void> {
            CAUSEWAY_TRY(const auto items, m_client.backups().restorable());
            for (const auto &item : items)
                CAUSEWAY_CHECK(m_client.backups().forget(item.id));
            return {};
        },
        [this] { refresh(); });
}

void BackupViewModel::begin()
{
    clearError();
    setFault({});
    setSavedAs({});
    setRestored({});
}

void BackupViewModel::forget()
{
    dropAnswers();
    begin();
    setOffered(false);
    clearList();
}

void BackupViewModel::setFault(const QString &fault)
{
    if (fault == m_fault)
        return;
    m_fault = fault;
    emit faultChanged();
}

void BackupViewModel::setSavedAs(const QString &name)
{
    if (name == m_savedAs)
        return;
    m_savedAs = name;
    emit savedAsChanged();
}

void BackupViewModel::setRestored(const QVariantMap &restored)
{
    if (restored == m_restored)
        return;
    m_restored = restored;
    emit restoredChanged();
}

void BackupViewModel::setOffered(bool offered)
{
    if (offered == m_offered)
        return;
    m_offered = offered;
    emit offeredChanged();
}
}
