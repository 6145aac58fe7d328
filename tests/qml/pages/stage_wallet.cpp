#include "stage.h"

#include <causeway/crypto/keys.h>
#include <causeway/wallet/proximity.h>

#include <QDragEnterEvent>
#include <QFile>
#include <QGuiApplication>
#include <QMimeData>
#include <QWindow>

namespace causeway::test {
namespace {

LocalizedText english(const QString &text)
{
    return {{{"en", text.toStdString()}}};
}

constexpr auto LicenceType = "org.iso.18013.5.1.mDL";
constexpr auto LicenceSpace = "org.iso.18013.5.1";

Json valueOf(const QVariant &value)
{
    return value.typeId() == QMetaType::Bool ? Json(value.toBool()) : Json(value.toString().toStdString());
}

/// Of a licence, for which all of its name space was asked.
wallet::ElementChoice elementsOf(const QStringList &names)
{
    wallet::ElementChoice elements;
    for (const auto &name : names)
        elements[LicenceSpace].push_back(name.toStdString());
    return elements;
}

/// What it says, and what it answers: each age that it states was asked for, unless a test says which were.
void layClaims(const QVariantMap &document, wallet::ReadDocument &shown)
{
    const auto claims = document.value("claims").toMap();
    for (auto claim = claims.begin(); claim != claims.end(); ++claim)
        shown.claims[LicenceSpace][claim.key().toStdString()] = valueOf(*claim);
    const auto own = document.value("own").toMap();
    for (auto claim = own.begin(); claim != own.end(); ++claim)
        shown.deviceClaims[LicenceSpace][claim.key().toStdString()] = valueOf(*claim);
    const auto ages = document.value("ages", claims).toMap();
    for (auto age = ages.begin(); age != ages.end(); ++age)
        if (age.key().startsWith("age_over_"))
            shown.ages[age.key().toStdString()] = age->toBool();
    shown.missing = elementsOf(document.value("missing").toStringList());
}
}

void Stage::tellHistory(const QString &id, const QVariantMap &line)
{
    idle();
    wallet::HistoryLine told;
    told.at = m_world->clock.now();
    told.kind = "presentation";
    told.outcome = line.value("outcome", "approved").toString().toStdString();
    told.withName = english(line.value("name").toString());
    if (line.contains("purpose"))
        told.purpose = english(line.value("purpose").toString());
    for (const auto &field : line.value("fields").toStringList())
        told.fields.push_back(field.toStdString());
    auto &lines = m_world->client.kept.told[id.toStdString()];
    told.ledgerNumber = std::int64_t(lines.size()) + 1;
    lines.insert(lines.begin(), told);
}

void Stage::addRestorable(const QString &title, const QString &configuration, int count)
{
    idle();
    const Json item{{"issuer", "https://issuer.example"},
                    {"configuration_id", configuration.toStdString()},
                    {"title", toJson(english(title))},
                    {"issuer_name", toJson(english("Transport Department"))},
                    {"count", count}};
    auto &client = m_world->client;
    const auto put = [&](const std::string &key) {
        if (!client.vault().put("wallet.restorable", key, item))
            qFatal("the vault is not open");
    };
    put("new"); // the backup alone knows the identifier that it gives
    const auto items = client.backups().restorable();
    for (const auto &one : *items) {
        if (one.title == english(title))
            put(one.id);
    }
    if (!client.vault().remove("wallet.restorable", "new"))
        qFatal("the vault is not open");
}

void Stage::breakRestorables()
{
    idle();
    if (!m_world->client.vault().put("wallet.restorable", "broken", Json::object()))
        qFatal("the vault is not open");
}

void Stage::mendRestorables()
{
    idle();
    if (!m_world->client.vault().remove("wallet.restorable", "broken"))
        qFatal("the vault is not open");
}

void Stage::setBackupHolder(const QString &name)
{
    idle();
    m_world->client.holder = name.toStdString();
}

void Stage::layReading(const QVariantMap &document)
{
    idle();
    wallet::ReadDocument shown;
    shown.format = "mso_mdoc";
    shown.type = document.value("type", QString(LicenceType)).toString().toStdString();
    if (shown.type == LicenceType)
        shown.nameSpaces = {LicenceSpace};
    else
        m_world->client.reading.missing[LicenceType] = elementsOf({"age_over_18", "portrait"});
    shown.issuerName = english("Transport Department");
    const auto verdict = document.value("verdict").toString();
    shown.verdict = verdict == "valid" ? wallet::Verdict::Valid
        : verdict == "unknown"         ? wallet::Verdict::Unknown
                                       : wallet::Verdict::Invalid;
    for (const auto &reason : document.value("reasons").toStringList())
        shown.reasons.push_back(reason.toStdString());
    layClaims(document, shown);
    m_world->client.reading.documents.push_back(shown);
    if (document.contains("listHoursAgo"))
        m_world->client.reading.trustListFrom =
            m_world->clock.now() - std::chrono::hours(document.value("listHoursAgo").toInt());
}

void Stage::takeBefore(const QString &uri, const QVariantMap &result)
{
    idle();
    auto &came = m_world->client.certificates.cameOf[uri.toStdString()];
    for (auto one = result.begin(); one != result.end(); ++one)
        came[one.key().toStdString()] = one->toString().toStdString();
}

QUrl Stage::layPicture(const QString &name, const QStringList &codes)
{
    idle();
    const auto picture = fileNamed(name);
    if (QFile file(picture.toLocalFile());
        !file.open(QIODevice::WriteOnly)) // a dialog chooses no file that is not there
        qFatal("no picture can be laid");
    auto &texts = m_world->scanner.files[picture.toLocalFile().toStdString()];
    for (const auto &code : codes)
        texts.push_back(code.toStdString());
    return picture;
}

void Stage::drop(const QUrl &file) const
{
    auto *window = QGuiApplication::focusWindow();
    if (!window)
        qFatal("there is no window");
    QMimeData files;
    files.setUrls({file});
    const QPoint middle(window->width() / 2, window->height() / 2);
    QDragEnterEvent enters(middle, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &enters);
    QDropEvent drops(middle, Qt::CopyAction, &files, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(window, &drops);
}

void Stage::spoil(const QUrl &file) const
{
    QFile opened(file.toLocalFile());
    if (!opened.open(QIODevice::ReadWrite))
        qFatal("no such file");
    auto content = opened.readAll();
    content[content.size() - 3] = content.at(content.size() - 3) == 'A' ? 'B' : 'A';
    opened.seek(0);
    opened.write(content);
}

QString Stage::phoneCode() const
{
    const auto key = crypto::PrivateKey::generate();
    return QString::fromStdString(wallet::makeDeviceEngagement(key->publicKey(), {}).toQrText());
}
}
