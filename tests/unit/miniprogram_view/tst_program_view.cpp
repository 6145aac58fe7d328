#include "application_fonts.h"
#include "miniprogram/program_session.h"
#include "suites.h"
#include "support.h"

#include <causeway/base/json.h>

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QtQml/qqmlextensionplugin.h>
#include <QtTest>

using namespace causeway;
using namespace causeway::test;
using causeway::app::ProgramSession;

namespace {

const std::string Feed = "https://localhost:8443/opendata/v1/transport/kmb/";

std::unique_ptr<FakeServices> feed()
{
    auto services = std::make_unique<FakeServices>();
    const auto envelope = [](Json data) {
        return Json{{"version", "1.0"}, {"generated_timestamp", "2026-11-23T14:00:10+08:00"}, {"data", std::move(data)}}
            .dump();
    };
    Json stops = Json::array();
    for (int i = 0; i < 30; ++i)
        stops.push_back({{"stop", "S" + std::to_string(i)},
                         {"name_en", "Stop number " + std::to_string(i) + " with a long name that needs a second line"},
                         {"name_tc", "車站" + std::to_string(i)},
                         {"name_sc", "车站"}});
    services->responses[Feed + "stop"] = {200, {}, envelope(stops)};
    services->responses[Feed + "stop-eta/S1"] = {200,
                                                 {},
                                                 envelope(Json::array({{{"route", "1A"},
                                                                        {"dir", "O"},
                                                                        {"service_type", 1},
                                                                        {"dest_en", "STAR FERRY"},
                                                                        {"dest_tc", "尖沙咀碼頭"},
                                                                        {"dest_sc", "尖沙咀码头"},
                                                                        {"eta_seq", 1},
                                                                        {"eta", "2026-11-23T14:05:10+08:00"},
                                                                        {"rmk_en", ""}}}))};
    return services;
}
}

/// The bus program on the screen, touched and read as a person does it.
class ProgramViewTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        m_engine.addImportPath("qrc:/qt/qml");
        const Signers signers;
        m_package = *miniprogram::openPackage(signers.sign(unsignedProgram("bus-arrivals")), signers.trust());
    }

    void init()
    {
        auto config = runConfig();
        m_session = std::make_unique<ProgramSession>(m_package, feed(), config);
        QQmlComponent component(&m_engine, QUrl("qrc:/qt/qml/Causeway/MiniProgram/MiniProgramView.qml"));
        QVERIFY2(component.isReady(), qPrintable(component.errorString()));
        m_view.reset(qobject_cast<QQuickItem *>(component.create()));
        QVERIFY(m_view);
        m_window = std::make_unique<QQuickWindow>();
        m_window->resize(390, 780);
        m_view->setParentItem(m_window->contentItem());
        m_view->setSize({390, 780});
        m_window->show();
        m_view->setProperty("session", QVariant::fromValue(m_session.get()));
        QTRY_VERIFY_WITH_TIMEOUT(textItem("Stop number 1 with"), 60000);
    }

    void cleanup()
    {
        m_view.reset();
        m_session.reset();
        m_window.reset();
    }

    void laysOutWhatThePageSays()
    {
        auto *card = boxOf("Stop number 1 with");

        QVERIFY(card->height() >= 48);
        QCOMPARE(card->mapToScene({0, 0}).x(), 20.0);
        QCOMPARE(card->width(), 350.0);
        auto *text = textItem("Stop number 1 with");
        QVERIFY(text->height() > 40);
        QVERIFY(text->mapToItem(card, QPointF(text->width(), 0)).x() <= card->width());
        QVERIFY(boxOf("Stop number 2 with")->mapToScene({0, 0}).y() >= card->mapToScene({0, card->height()}).y());
    }

    void aTapOpensTheNextPageAndBackReturns()
    {
        QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, centre(boxOf("Stop number 1 with")));

        QTRY_VERIFY_WITH_TIMEOUT(textItem("5 min") && !textItem("Stop number 1 with"), 30000);
        QVERIFY(m_session->canGoBack());
        QVERIFY(m_session->title().startsWith("Stop number 1"));
        QVERIFY(m_session->back());
        QTRY_VERIFY_WITH_TIMEOUT(textItem("Stop number 1 with"), 30000);
        QVERIFY(!m_session->canGoBack());
        QVERIFY(!m_session->back());
    }

    void theKeyboardReachesWhatCanBeTapped()
    {
        QTest::keyClick(m_window.get(), Qt::Key_Tab);
        QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->objectName() == "field");
        QTest::keyClick(m_window.get(), Qt::Key_Tab);
        QTest::keyClick(m_window.get(), Qt::Key_Tab);
        QVERIFY(m_window->activeFocusItem() == boxOf("Stop number 1 with"));

        QTest::keyClick(m_window.get(), Qt::Key_Return);

        QTRY_VERIFY_WITH_TIMEOUT(textItem("5 min"), 30000);
    }

    void typingReachesTheProgram()
    {
        QTest::keyClick(m_window.get(), Qt::Key_Tab);
        for (const char character : QByteArray("number 7"))
            QTest::keyClick(m_window.get(), character);

        QTRY_VERIFY_WITH_TIMEOUT(!textItem("Stop number 1 with") && textItem("Stop number 7 with"), 30000);
    }

    void whatComesBackLateTakesNoLetterAway()
    {
        const auto input = anInput();
        type("bus");

        input->setProperty("value", "b");
        QCOMPARE(shownIn(*input), QString("bus"));
        input->setProperty("value", "bus");
        QCOMPARE(shownIn(*input), QString("bus"));
        input->setProperty("value", "tram"); // its own wish
        QCOMPARE(shownIn(*input), QString("tram"));
        input->setProperty("value", "bus");
        QCOMPARE(shownIn(*input), QString("bus"));
    }

    void noLetterIsLostHoweverManyAreOnTheirWay()
    {
        const auto input = anInput();
        const QByteArray typed(100, 'a');
        type(typed);

        for (int letters = 1; letters <= typed.size(); ++letters) {
            input->setProperty("value", QString::fromLatin1(typed.first(letters)));
            QCOMPARE(shownIn(*input), QString::fromLatin1(typed));
        }
        QVERIFY(input->property("reported").toList().isEmpty());
    }

    void aProgramThatWasSilentForLongHasAWishOfItsOwn()
    {
        const auto input = anInput("patience: 1");
        type("ab");
        QTRY_VERIFY(input->property("reported").toList().isEmpty());

        input->setProperty("value", "a"); // was typed too, but this is no answer any more

        QCOMPARE(shownIn(*input), QString("a"));
    }

    void whatAProgramSaysOfAFieldThatWasLeftStands()
    {
        const auto input = anInput("value: 'bus'");
        type("1");
        QTest::keyClick(m_window.get(), Qt::Key_Backspace);

        input->findChild<QQuickItem *>("field")->setFocus(false);
        input->setProperty("value", "bus1");

        QCOMPARE(shownIn(*input), QString("bus1"));
    }

    void aFieldHearsOfEveryValueOfAFrame()
    {
        QTest::keyClick(m_window.get(), Qt::Key_Tab);
        QTRY_VERIFY(m_window->activeFocusItem() && m_window->activeFocusItem()->objectName() == "field");
        auto *field = m_window->activeFocusItem();
        const auto node = field->parentItem()->property("node").toUInt();
        auto &tree = const_cast<app::NodeTree &>(m_session->tree()); // as a batch of the program would
        field->setProperty("text", "bus");

        for (const auto *value :
             {"\"bus\"", "\"\""}) // what was typed, and a wish that is what the field was told before
            tree.apply({wire::NodeOperationKind::SetAttribute, node, 0, 0, "value", value});
        canvas()->polish();

        QTRY_COMPARE(field->property("text").toString(), QString());
    }

    void theFocusComesIntoSight()
    {
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(m_window.get(), Qt::Key_Tab);

        auto *focused = m_window->activeFocusItem();
        QVERIFY(focused);
        QTRY_VERIFY(focused->mapToScene({0, 0}).y() >= 0 && focused->mapToScene({0, focused->height()}).y() <= 780);
    }

    void screenReadersHearAName()
    {
        auto *card = boxOf("Stop number 1 with");
        auto *accessible = QAccessible::queryAccessibleInterface(card);

        QVERIFY(accessible);
        QVERIFY(accessible->text(QAccessible::Name).startsWith("Stop number 1 with"));
        QCOMPARE(accessible->role(), QAccessible::Button);
    }

    void largeTextGrowsAndNothingIsCut()
    {
        const auto before = textItem("Stop number 1 with")->height();

        canvas()->setProperty("fontScale", 2.0);

        QTRY_VERIFY(textItem("Stop number 1 with")->height() > before * 1.8);
        auto *card = boxOf("Stop number 1 with");
        auto *text = textItem("Stop number 1 with");
        QVERIFY(text->mapToItem(card, QPointF(0, text->height())).y() <= card->height());
        QVERIFY(text->mapToItem(card, QPointF(text->width(), 0)).x() <= card->width());
    }

    void withLargeLettersTheTimeStandsBelowTheDestination()
    {
        QTest::mouseClick(m_window.get(), Qt::LeftButton, {}, centre(boxOf("Stop number 1 with")));
        QTRY_VERIFY_WITH_TIMEOUT(textItem("5 min") && textItem("towards STAR FERRY"), 30000);
        QTRY_VERIFY(placeOf("5 min").left() > placeOf("towards STAR FERRY").right());

        canvas()->setProperty("fontScale", 2.0);

        QTRY_VERIFY(placeOf("5 min").top() >= placeOf("towards STAR FERRY").bottom());
        QCOMPARE(placeOf("5 min").left(), placeOf("towards STAR FERRY").left());
    }

    void aThemeChangesTheColours()
    {
        auto tokens = canvas()->property("tokens").toMap();
        tokens["surface"] = QColor("#171F1D");
        tokens["ink"] = QColor("#EAF1EF");

        canvas()->setProperty("tokens", tokens);

        QTRY_COMPARE(boxOf("Stop number 1 with")->property("color").value<QColor>(), QColor("#171F1D"));
        QCOMPARE(textItem("Stop number 1 with")->property("color").value<QColor>(), QColor("#EAF1EF"));
    }

    void aNarrowWindowIsLaidOutAgain()
    {
        m_view->setSize({320, 600});

        QTRY_COMPARE(boxOf("Stop number 1 with")->width(), 280.0);
    }

    void aKilledProgramIsSaidAndStartsAgain()
    {
        auto config = runConfig();
        ProgramSession session(trialProgram({{"app.js", "missing()"}}), std::make_unique<FakeServices>(), config);

        session.start();

        QTRY_COMPARE_WITH_TIMEOUT(session.failure(), QString("miniprogram.load_failed"), 60000);
        session.start();
        QVERIFY(session.failure().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(session.failure(), QString("miniprogram.load_failed"), 60000);
    }

private:
    /// A field with the keyboard, apart from the program.
    std::unique_ptr<QQuickItem> anInput(const QByteArray &more = {})
    {
        QQmlComponent component(&m_engine);
        component.setData("import Causeway.MiniProgram; import Causeway.MiniProgramEngine;"
                          "InputItem { width: 300; height: 48; canvas: ProgramCanvas {} "
                              + more + "}",
                          QUrl());
        std::unique_ptr<QQuickItem> input(qobject_cast<QQuickItem *>(component.create()));
        if (!input)
            qFatal("%s", qPrintable(component.errorString()));
        input->setParentItem(m_window->contentItem());
        input->findChild<QQuickItem *>("field")->forceActiveFocus();
        return input;
    }
    void type(const QByteArray &letters)
    {
        for (const char letter : letters)
            QTest::keyClick(m_window.get(), letter);
    }
    static QString shownIn(const QQuickItem &input)
    {
        return input.findChild<QQuickItem *>("field")->property("text").toString();
    }
    QQuickItem *canvas() const { return m_view->findChild<QQuickItem *>("programCanvas"); }
    /// The visible text that begins so, or nothing.
    QQuickItem *textItem(const QString &start) const { return find(m_view.get(), start); }
    static QQuickItem *find(QQuickItem *item, const QString &start)
    {
        if (!item->isVisible())
            return nullptr;
        if (item->property("content").toString().startsWith(start))
            return item;
        for (auto *child : item->childItems()) {
            if (auto *found = find(child, start))
                return found;
        }
        return nullptr;
    }
    /// In the window; nowhere while there is none.
    QRectF placeOf(const QString &start) const
    {
        const auto *item = textItem(start);
        return item ? item->mapRectToScene({0, 0, item->width(), item->height()}) : QRectF();
    }
    QQuickItem *boxOf(const QString &start) const
    {
        auto *item = textItem(start);
        while (item && !item->property("tappable").toBool())
            item = item->parentItem();
        return item;
    }
    static QPoint centre(QQuickItem *item)
    {
        return item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
    }

    QQmlEngine m_engine;
    miniprogram::Package m_package;
    std::unique_ptr<ProgramSession> m_session;
    std::unique_ptr<QQuickWindow> m_window;
    std::unique_ptr<QQuickItem> m_view;
};

std::unique_ptr<QObject> makeProgramViewTest()
{
    return std::make_unique<ProgramViewTest>();
}

#include "tst_program_view.moc"
