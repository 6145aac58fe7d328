#include "copies/saved_file.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

using namespace causeway;
using namespace causeway::app;

/// What the app writes where the person chose.
class SavedFileTest : public QObject {
    Q_OBJECT

private slots:
    void isReadByItsOwnerOnly_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::newRow("a new one") << false;
        QTest::newRow("in the place of one that everybody reads") << true;
    }

    void isReadByItsOwnerOnly()
    {
        QFETCH(bool, isThere);
        const QTemporaryDir folder;
        const auto path = folder.filePath("licence.json");
        if (isThere)
            writeForAll(path, "old");

        QVERIFY(saveFile(path, "new"));

        const auto ofOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY(!(QFile::permissions(path) & ofOthers));
        QCOMPARE(contentOf(path), QByteArray("new"));
    }

    void isLeftAloneWhereTheNewOneCannotBeWritten()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath("licence.json");
        QVERIFY(QDir().mkdir(path));

        const auto written = saveFile(path, "new");

        QVERIFY(!written && written.error().code == ErrorCode::StorageFailure);
        QVERIFY(QFileInfo(path).isDir());
    }

    void isJsonForPeople()
    {
        const QTemporaryDir folder;
        const auto path = folder.filePath("licence.json");

        QCOMPARE(*saveJson(path, {{"name", "陳小明"}}), path);

        QCOMPARE(contentOf(path), QByteArray("{\n  \"name\": \"陳小明\"\n}"));
    }

private:
    static void writeForAll(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    }
    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
};

QTEST_GUILESS_MAIN(SavedFileTest)
#include "tst_saved_file.moc"
