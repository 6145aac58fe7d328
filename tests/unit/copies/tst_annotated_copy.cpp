#include "application_fonts.h"
#include "copies/annotated_copy.h"
#include "noting_paper.h"

#include <QPainter>
#include <QtTest>

#include <sys/resource.h>

#include <algorithm>
#include <csignal>
#include <span>
#include <thread>

using namespace causeway;
using namespace causeway::app;
using namespace causeway::test;

namespace {

const QString Mark = QStringLiteral("給陽光地產 · 租屋 · 2026年11月24日");

AnnotatedCopy licence(int rows)
{
    AnnotatedCopy copy;
    copy.title = QStringLiteral("駕駛執照");
    copy.note = QStringLiteral("這是副本，不是證書。");
    copy.mark = Mark;
    copy.footnote = QStringLiteral("由持有人製作");
    copy.portrait = QImage(120, 160, QImage::Format_RGB32);
    copy.portrait.fill(Qt::gray);
    for (int i = 0; i < rows; ++i)
        copy.rows += {QStringLiteral("label-%1").arg(i), QStringLiteral("value-%1").arg(i)};
    return copy;
}

bool isAslant(const Said &said)
{
    return said.where.height() > said.where.width() / 4;
}

bool isMark(const Said &said)
{
    return isAslant(said) && Mark.contains(said.text.trimmed());
}

/// A line that is broken keeps its space or not.
QString withoutSpaces(QString text)
{
    return text.remove(QLatin1Char(' '));
}

/// Whether what is said from there on, and lies within `room`, is all of `mark`.
bool beginsWholeMark(std::span<const Said> said, int page, const QRectF &room, const QString &mark)
{
    QString read;
    for (const auto &each : said) {
        if (each.page != page || !isAslant(each) || !room.contains(each.where))
            return false;
        read += withoutSpaces(each.text);
        if (read == mark)
            return true;
        if (!mark.startsWith(read))
            return false;
    }
    return false;
}
}

class AnnotatedCopyTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { nameApplicationFonts(); }
    void init() { m_paper = std::make_unique<NotingPaper>(); }

    void saysEverythingOfTheCertificate();
    void marksEveryPartOfEveryPage();
    void showsTheWholeMarkOnEveryPage_data();
    void showsTheWholeMarkOnEveryPage();
    void keepsEverythingOnThePage();
    void takesTextAsText();
    void drawsThePortraitWhereThereIsOne();
    void drawsThePicturesAmongTheRows();
    void warnsOfWhatWasNotToBeReliedOn();
    void givesThePortraitItsRoomAndKeepsItsShape_data();
    void givesThePortraitItsRoomAndKeepsItsShape();
    void givesThePortraitTheSameRoomOnAnyThread();
    void writesInTheFontOfTheLanguage();
    void showsTheFormsOfTheLanguage();
    void writesAPdf();
    void saysThatItCannotWrite();
    void saysThatThereIsNoRoom();

private:
    int paint(const AnnotatedCopy &copy)
    {
        QPainter painter(m_paper.get());
        return paintCopy(copy, painter, [this] { ++m_paper->engine.page; });
    }
    QString allText() const
    {
        QStringList texts;
        for (const auto &each : m_paper->engine.said)
            texts += each.text;
        return texts.join(QChar(' '));
    }

    std::unique_ptr<NotingPaper> m_paper;
};

void AnnotatedCopyTest::saysEverythingOfTheCertificate()
{
    const auto pages = paint(licence(90));

    QVERIFY(pages > 1);
    QCOMPARE(pages, m_paper->engine.page + 1);

    const auto text = allText();
    for (const auto &part : {"駕駛執照", "由持有人製作", "label-0", "value-0", "label-89", "value-89"})
        QVERIFY2(text.contains(QString::fromUtf8(part)), part);
    QVERIFY(text.contains(QStringLiteral("租屋")));
}

void AnnotatedCopyTest::marksEveryPartOfEveryPage()
{
    const auto pages = paint(licence(90));

    for (int page = 0; page < pages; ++page) {
        for (int quarter = 0; quarter < 4; ++quarter) {
            const QSizeF half = m_paper->size() / 2;
            const QRectF part(QPointF(quarter % 2 * half.width(), quarter / 2 * half.height()), half);
            QVERIFY(std::ranges::any_of(m_paper->engine.said, [&](const Said &said) {
                return said.page == page && isMark(said) && said.where.intersects(part);
            }));
        }
    }
}

void AnnotatedCopyTest::showsTheWholeMarkOnEveryPage_data()
{
    const auto words = QStringLiteral("Sunny Harbour Property Management and Letting Agency Limited");
    QTest::addColumn<QString>("receiver");
    QTest::addColumn<QString>("purpose");
    QTest::newRow("short") << QStringLiteral("陽光地產") << QStringLiteral("租屋");
    QTest::newRow("as long as its fields, in Chinese") << QString(60, QChar(0x6C34)) << QString(60, QChar(0x5B57));
    QTest::newRow("as long as its fields, in words") << words << words;
    QTest::newRow("as long as its fields, without a place to break")
        << QString(60, QLatin1Char('W')) << QString(60, QLatin1Char('M'));
}

void AnnotatedCopyTest::showsTheWholeMarkOnEveryPage()
{
    QFETCH(QString, receiver);
    QFETCH(QString, purpose);
    auto copy = licence(90);
    copy.mark = QStringLiteral("給%1 · %2 · 2026年11月24日").arg(receiver, purpose);
    const QSizeF margins = QSizeF(40, 40) / MillimetresPerDot; // this paper has none of its own
    const QRectF room(QPointF(margins.width(), margins.height()) / 2, m_paper->size() - margins);

    const auto pages = paint(copy);

    const std::span<const Said> all(m_paper->engine.said.constData(), std::size_t(m_paper->engine.said.size()));
    const auto mark = withoutSpaces(copy.mark);
    for (int page = 0; page < pages; ++page) {
        bool isWhole = false;
        for (std::size_t at = 0; at < all.size() && !isWhole; ++at)
            isWhole = beginsWholeMark(all.subspan(at), page, room, mark);
        QVERIFY2(isWhole, qPrintable(QString::number(page)));
    }
}

void AnnotatedCopyTest::keepsEverythingOnThePage()
{
    auto copy = licence(3);
    copy.rows +=
        {QString(200, QChar('m')), QString(400, QChar(0x6C34))}; // neither has a place to break but between letters
    const QRectF page(QPointF(0, 0), m_paper->size());

    paint(copy);

    for (const auto &said : m_paper->engine.said) {
        if (!isMark(said))
            QVERIFY2(page.contains(said.where), qPrintable(said.text));
    }
}

void AnnotatedCopyTest::takesTextAsText()
{
    auto copy = licence(0);
    copy.rows = {{QStringLiteral("name"), QStringLiteral("<img src=x><b>CHAN</b>")}};

    paint(copy);

    QVERIFY(allText().contains(QStringLiteral("<img src=x><b>CHAN</b>")));
}

void AnnotatedCopyTest::drawsThePortraitWhereThereIsOne()
{
    auto copy = licence(1);
    paint(copy);
    QCOMPARE(m_paper->engine.pictures.size(), 1);

    copy.portrait = {};
    paint(copy);

    QCOMPARE(m_paper->engine.pictures.size(), 1);
}

void AnnotatedCopyTest::drawsThePicturesAmongTheRows()
{
    auto copy = licence(2);
    copy.rows +=
        {QStringLiteral("Signature"), QStringLiteral("data:image/png;base64,"), QImage(300, 100, QImage::Format_RGB32)};

    paint(copy);

    QCOMPARE(m_paper->engine.pictures.size(), 2);
    const auto seen = m_paper->engine.pictures.constLast().size() * MillimetresPerDot;
    QVERIFY2(qAbs(seen.width() - 60) < 0.1 && qAbs(seen.height() - 20) < 0.1,
             qPrintable(QStringLiteral("%1 x %2").arg(seen.width()).arg(seen.height())));
    QVERIFY(allText().contains(QStringLiteral("Signature")));
    QVERIFY(!allText().contains(QStringLiteral("base64")));
}

void AnnotatedCopyTest::warnsOfWhatWasNotToBeReliedOn()
{
    auto copy = licence(1);
    copy.warning = QStringLiteral("It has expired.");

    paint(copy);

    const auto &said = m_paper->engine.said;
    const auto warning =
        std::ranges::find_if(said, [](const Said &each) { return each.text.contains(QLatin1String("expired")); });
    const auto row =
        std::ranges::find_if(said, [](const Said &each) { return each.text.contains(QLatin1String("label-0")); });
    QVERIFY(warning != said.end() && row != said.end());
    QVERIFY(warning->where.bottom() < row->where.top());
}

void AnnotatedCopyTest::givesThePortraitItsRoomAndKeepsItsShape_data()
{
    QTest::addColumn<QSize>("pixels");
    QTest::addColumn<QSizeF>("millimetres");
    QTest::newRow("passport") << QSize(350, 450) << QSizeF(30, 30 * 450.0 / 350);
    QTest::newRow("small") << QSize(12, 16) << QSizeF(30, 40);
    QTest::newRow("wide") << QSize(2000, 1000) << QSizeF(30, 15);
    QTest::newRow("very high") << QSize(10, 1000) << QSizeF(0.6, 60);
}

void AnnotatedCopyTest::givesThePortraitItsRoomAndKeepsItsShape()
{
    QFETCH(QSize, pixels);
    QFETCH(QSizeF, millimetres);
    auto copy = licence(1);
    copy.portrait = QImage(pixels, QImage::Format_RGB32);

    paint(copy);

    const auto seen = m_paper->engine.pictures.constFirst().size() * MillimetresPerDot;
    QVERIFY2(qAbs(seen.width() - millimetres.width()) < 0.1, qPrintable(QString::number(seen.width())));
    QVERIFY2(qAbs(seen.height() - millimetres.height()) < 0.1, qPrintable(QString::number(seen.height())));
}

void AnnotatedCopyTest::givesThePortraitTheSameRoomOnAnyThread()
{
    std::thread([this] { paint(licence(1)); }).join();

    const auto seen = m_paper->engine.pictures.constFirst().size() * MillimetresPerDot;
    QVERIFY2(qAbs(seen.width() - 30) < 0.1 && qAbs(seen.height() - 40) < 0.1,
             qPrintable(QStringLiteral("%1 x %2").arg(seen.width()).arg(seen.height())));
}

void AnnotatedCopyTest::writesInTheFontOfTheLanguage()
{
    auto copy = licence(1);
    copy.font = QFont(QStringLiteral("Causeway SC"));

    paint(copy);

    for (const auto &said : m_paper->engine.said)
        QCOMPARE(said.family, QStringLiteral("Causeway SC"));
}

void AnnotatedCopyTest::showsTheFormsOfTheLanguage()
{
    const auto painted = [](const QFont &font) {
        AnnotatedCopy copy;
        copy.title = QStringLiteral("骨直返");
        copy.font = font;
        QImage page(600, 400, QImage::Format_RGB32);
        page.fill(Qt::white);
        QPainter painter(&page);
        paintCopy(copy, painter, [] {});
        return page;
    };
    QFont simplified(QStringLiteral("Causeway SC"));
    simplified.setHintingPreference(QFont::PreferVerticalHinting); // as Theme has it

    QVERIFY(painted(QFont(QStringLiteral("Causeway HK"))) != painted(simplified));
    QVERIFY(painted(QFont(QStringLiteral("Noto Sans CJK SC"))) == painted(simplified));
}

void AnnotatedCopyTest::writesAPdf()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("copy.pdf"));

    QVERIFY(writeCopy(licence(5), path));

    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto content = file.readAll();
    QVERIFY(content.startsWith("%PDF-") && content.trimmed().endsWith("%%EOF"));
}

void AnnotatedCopyTest::saysThatItCannotWrite()
{
    const QTemporaryDir folder;

    const auto written = writeCopy(licence(5), folder.filePath(QStringLiteral("no such folder/copy.pdf")));

    QVERIFY(!written && written.error().code == ErrorCode::StorageFailure);
}

void AnnotatedCopyTest::saysThatThereIsNoRoom()
{
    const QTemporaryDir folder;
    const auto path = folder.filePath(QStringLiteral("copy.pdf"));
    signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit small{1000, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);

    const auto written = writeCopy(licence(5), path);
    setrlimit(RLIMIT_FSIZE, &before);

    QVERIFY(!written && written.error().code == ErrorCode::StorageFull);
    QVERIFY(QDir(folder.path()).isEmpty());
}

QTEST_MAIN(AnnotatedCopyTest)
#include "tst_annotated_copy.moc"
