#include "application/links.h"

#include "test_registry.h"

#include <causeway/wallet/offer_link.h>
#include <causeway/wallet/presenter.h>
#include <causeway/wallet/wallet.h>

#include <QFile>
#include <QtTest>

using namespace causeway;
using namespace causeway::app;

/// What the desktop is told of the app, and whether it is true.
class DesktopEntryTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile file(CAUSEWAY_DESKTOP_ENTRY);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_lines = QString::fromUtf8(file.readAll()).split('\n', Qt::SkipEmptyParts);
        QCOMPARE(m_lines.takeFirst(), QString("[Desktop Entry]"));
        for (const auto &line : m_lines)
            QVERIFY2(line.contains('=') && !line.contains('@'), qPrintable(line));
    }

    void namesEachSchemeAndNoOther()
    {
        QString types;
        for (const auto *scheme : LinkSchemes)
            types += QString("x-scheme-handler/%1;").arg(scheme);

        QCOMPARE(value("MimeType"), types);
    }

    void namesOnlySchemesThatTheWalletReads()
    {
        for (const auto *scheme : LinkSchemes) {
            const auto link = std::string(scheme) + "://?client_id=a";
            const bool isOwn = wallet::WalletClient().redirectUri.starts_with(std::string(scheme) + "://");
            QVERIFY2(wallet::isOfferLink(link) || wallet::isPresentationLink(link) || isOwn, scheme);
        }
    }

    void startsTheAppWithTheLink()
    {
        QVERIFY2(value("Exec").startsWith("\"" CAUSEWAY_APP_PROGRAM "\" "), qPrintable(value("Exec")));
        QVERIFY(value("Exec").endsWith(" %u"));
        QCOMPARE(value("Exec").count('%'), 1);
        QCOMPARE(value("Type"), QString("Application"));
        QCOMPARE(value("Terminal"), QString("false"));
    }

    void isNamedInEachLanguage()
    {
        for (const auto *key : {"Name", "Name[zh_HK]", "Name[zh_CN]", "Comment", "Comment[zh_HK]", "Comment[zh_CN]"})
            QVERIFY2(!value(key).isEmpty(), key);
    }

private:
    /// Of the one line that has that key.
    QString value(const char *key) const
    {
        const auto found = m_lines.filter(QRegularExpression("^" + QRegularExpression::escape(key) + "="));
        return found.size() == 1 ? found.first().section('=', 1) : QString();
    }

    QStringList m_lines;
};

CAUSEWAY_SUITE(DesktopEntryTest)
#include "tst_desktop_entry.moc"
